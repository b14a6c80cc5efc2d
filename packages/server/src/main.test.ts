import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** Runs the program; `signal` is sent when it says that it answers. */
async function run(environment: Record<string, string>, args: readonly string[] = []) {
  const child = spawn(process.execPath, ['--conditions=@coup-de-main/source', MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  const ready = Promise.withResolvers<string>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
    const [, address] = /Answering at (\S+)/.exec(said.err) ?? [];
    if (address !== undefined) ready.resolve(address);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      ready.resolve('');
      resolve(code);
    });
  });
  return { child, said, ready: ready.promise, ended };
}

describe('the program', () => {
  it('starts, says what it promises, answers, and ends on SIGTERM with 0', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-main-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const { child, said, ready, ended } = await run({ PORT: '0', DATA_DIR: join(folder, 'data') });
    t.after(() => child.kill('SIGKILL'));
    const address = await ready;
    assert.notEqual(address, '', said.err);
    assert.match(said.err, /survives a crash/);
    assert.match(said.err, /Loaded 35\d{3} communes/);
    assert.match(said.err, /after \d+\.\d s, with \d+ MB of memory/);
    const response = await fetch(`${address}readyz`);
    assert.equal(response.status, 200, await response.text());
    const place = (await (await fetch(`${address}v1/places?q=26000`)).json()) as {
      items: { name: string }[];
    };
    assert.equal(place.items[0]?.name, 'Valence');
    const asked = performance.now();
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.ok(performance.now() - asked < 10_000);
    assert.match(said.err, /Stopped\./);
    for (const line of said.out.trim().split('\n')) assert.doesNotThrow(() => JSON.parse(line));
  });

  const refused: [string, Record<string, string>, readonly string[], RegExp][] = [
    [
      'settings',
      { PORT: 'eighty', DEMO: 'x' },
      [],
      /^PORT cannot .*PORT=8080\.\nDEMO cannot .*\n$/,
    ],
    ['a command', {}, ['import'], /^There is no command "import"\. Known: import-communes\.\n$/],
    ['a folder', { SITE_DIR: '/none' }, [], /^SITE_DIR names \/none, which is not a folder\./],
  ];
  for (const [name, environment, args, sentence] of refused) {
    it(`refuses ${name} that it cannot use, with a sentence and 1`, async () => {
      const { said, ended } = await run(environment, args);
      assert.equal(await ended, 1);
      assert.match(said.err, sentence);
      assert.equal(said.out, '');
    });
  }
});
