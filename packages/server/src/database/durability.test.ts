import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { runChild } from '../testing/child-lines.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openDatabase } from './database.ts';

const COMMITS = 20;

/** Asserts that each acknowledgement after `ready` comes with a flush since the one before. */
function assertFlushedEach(events: readonly string[]): void {
  const acknowledged = events.filter((event) => event === 'ack').length;
  assert.equal(acknowledged, COMMITS);
  const unflushed = events.filter(
    (event, index) => event === 'ack' && events[index - 1] !== 'sync',
  );
  assert.equal(unflushed.length, 0, `acknowledged without a flush: ${events.join(' ')}`);
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

test('each acknowledged commit was flushed before (calls of Node counted)', async (t) => {
  const child = runChild('commit-loop.ts', [temporaryFolder(t), String(COMMITS)], {
    preload: 'report-fdatasync.ts',
  });
  const lines = await collect(child.lines);
  assert.equal(await child.ended, 0);
  assertFlushedEach(lines.slice(lines.indexOf('ready')).map((line) => line.split(' ')[0] ?? ''));
});

test('each acknowledged commit was flushed before (system calls counted)', async (t) => {
  if (!hasStrace()) return t.skip('strace is not installed (Debian: apt-get install strace)');
  const folder = temporaryFolder(t);
  const trace = join(folder, 'trace');
  const child = runChild('commit-loop.ts', [join(folder, 'data'), String(COMMITS)], {
    around: ['strace', '-f', '-e', 'trace=fdatasync,write', '-o', trace],
  });
  await collect(child.lines);
  assert.equal(await child.ended, 0);
  assertFlushedEach(systemCalls(readFileSync(trace, 'utf8')));
});

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** The flushes and acknowledgements of a trace, in order, from the line `ready` on. */
function systemCalls(trace: string): readonly string[] {
  const events = trace.split('\n').flatMap((line) => {
    if (/ fdatasync\(\d+\)\s+= 0/.test(line)) return ['sync'];
    const printed = / write\(1, "(ready|ack)/.exec(line)?.[1];
    return printed === undefined ? [] : [printed];
  });
  return events.slice(events.indexOf('ready'));
}

/** Lets the child write until it has acknowledged `enough` rows, then kills it; gives the last one read. */
async function writeAndKill(place: string, enough: number): Promise<number> {
  const child = runChild('commit-loop.ts', [place]);
  let last = 0;
  let seen = 0;
  for await (const line of child.lines) {
    if (!line.startsWith('ack ')) continue;
    last = Number(line.slice('ack '.length));
    seen += 1;
    if (seen === enough) child.kill();
  }
  assert.equal(await child.ended, null, 'the child was to be killed, not to end by itself');
  return last;
}

test('kill -9 while writing loses no acknowledged row', async (t: TestContext) => {
  const directory = temporaryFolder(t);
  let last = 0;
  for (const enough of [15, 40, 80, 25]) last = await writeAndKill(directory, enough);
  const database = await openDatabase({ kind: 'pglite', directory });
  t.after(() => database.close());
  const [row] = await database.query<{ rows: number; distinct: number }>(
    'select count(*)::int as rows, count(distinct id)::int as distinct from acknowledged where id <= $1',
    [last],
  );
  assert.deepEqual(row, { rows: last, distinct: last });
  assert.ok(last >= 160, `only ${last} rows were acknowledged`);
});
