import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runChild } from '../testing/child-lines.ts';
import type { Child } from '../testing/child-lines.ts';
import { databaseTemplate } from '../testing/database-template.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { EMBEDDED_MAJOR, takeDataDirectory } from './data-directory.ts';
import { openDatabase } from './database.ts';
import { startInMemory } from './open-pglite.ts';

async function untilReady(child: Child): Promise<void> {
  for await (const line of child.lines) if (line === 'ready') return;
  throw new Error('the child ended before it was ready');
}

/** An empty cluster is enough to test the folder around it. */
async function fakeCluster(folder: string): Promise<void> {
  await Promise.resolve(writeFileSync(join(folder, 'PG_VERSION'), `${EMBEDDED_MAJOR}\n`));
}

test('a second process is refused while the first lives, and let in once it was killed', async (t) => {
  const directory = temporaryFolder(t);
  const holder = runChild('commit-loop.ts', [directory]);
  await untilReady(holder);
  await assert.rejects(openDatabase({ kind: 'pglite', directory }), {
    code: 'locked',
    message:
      /already in use: .* held by process \d+ on .*: stop the other one, choose another DATA_DIR/,
  });
  holder.kill();
  await holder.ended;
  const database = await openDatabase({ kind: 'pglite', directory });
  t.after(() => database.close());
  assert.match(database.durability, /flushed to disk.*power cut could not be tested/);
  assert.equal(database.durable, true);
});

test('the engine inside is of the major version that is expected of data', async (t) => {
  const engine = await startInMemory(await databaseTemplate());
  t.after(() => engine.close());
  const { rows } = await engine.query(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  assert.deepEqual(rows, [{ major: Number(EMBEDDED_MAJOR) }]);
});

test('data of another major version is refused, left untouched and released', async (t) => {
  const directory = temporaryFolder(t);
  mkdirSync(join(directory, 'cluster'));
  writeFileSync(join(directory, 'cluster/PG_VERSION'), '17\n');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await assert.rejects(openDatabase({ kind: 'pglite', directory }), {
      code: 'incompatible',
      message: /written by PostgreSQL 17; this release reads PostgreSQL 18.*dump the database/,
    });
  }
  assert.deepEqual(readdirSync(join(directory, 'cluster')), ['PG_VERSION']);
});

test('a first start that is cut off leaves nothing half made', async (t) => {
  const directory = temporaryFolder(t);
  const cutOff = takeDataDirectory(directory, async (folder) => {
    await fakeCluster(folder);
    throw new Error('power cut');
  });
  await assert.rejects(cutOff, /power cut/);
  assert.equal(existsSync(join(directory, 'cluster')), false);

  let found: string[] = ['not called'];
  const taken = await takeDataDirectory(directory, async (folder) => {
    found = readdirSync(folder);
    await fakeCluster(folder);
  });
  t.after(() => taken.release());
  assert.deepEqual(found, []);
  assert.deepEqual(readdirSync(taken.cluster), ['PG_VERSION']);
});

test('a new data directory is closed to other users', async (t) => {
  const directory = join(temporaryFolder(t), 'made/here');
  const taken = await takeDataDirectory(directory, fakeCluster);
  t.after(() => taken.release());
  assert.equal(statSync(directory).mode & 0o077, 0);
  assert.equal(statSync(taken.cluster).mode & 0o077, 0);
});
