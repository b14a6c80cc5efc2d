import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
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
    assert.match(
      said.err,
      /No SMTP_URL: mails are put into .+data\.mails and nobody receives them/,
    );
    assert.equal((await stat(join(folder, 'data.keys.json'))).mode & 0o777, 0o600);
    for (const line of said.out.trim().split('\n')) assert.doesNotThrow(() => JSON.parse(line));
  });

  it('rotates the keys of its data, and does not start without them', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-main-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const environment = { PORT: '0', DATA_DIR: join(folder, 'data') };
    const rotation = await run(environment, ['rotate-keys']);
    assert.equal(await rotation.ended, 0, rotation.said.err);
    assert.match(
      rotation.said.err,
      /Key [0-9a-f]{8} seals from now on; 0 records were sealed anew\. Keep a copy of .+data\.keys\.json now/,
    );
    await rm(join(folder, 'data.keys.json'));
    const start = await run(environment);
    assert.equal(await start.ended, 1);
    assert.match(
      start.said.err,
      /there is none at .+data\.keys\.json\. Put it back from your backup/,
    );
    assert.doesNotMatch(start.said.err, /\n\s+at /);
  });

  it('answers the operator on standard output, and ends with 0', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-main-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const environment = { DATA_DIR: join(folder, 'data') };
    const list = await run(environment, ['to-check']);
    assert.equal(await list.ended, 0, list.said.err);
    assert.equal(list.said.out, 'Nothing waits to be checked.\n');
    const audit = await run(environment, ['audit']);
    assert.equal(await audit.ended, 0, audit.said.err);
    assert.match(
      audit.said.out,
      /^0 events of 0 submissions: every history is as it was written\.\n$/,
    );
    const unknown = await run(environment, ['let-through', '7K3M-92TQ']);
    assert.equal(await unknown.ended, 1);
    assert.match(unknown.said.err, /There is no submission 7K3M-92TQ: .*"to-check" lists/);
  });

  const refused: [string, Record<string, string>, readonly string[], RegExp][] = [
    [
      'settings',
      { PORT: 'eighty', DEMO: 'x' },
      [],
      /^PORT cannot .*PORT=8080\.\nDEMO cannot .*\n$/,
    ],
    [
      'a command',
      {},
      ['import'],
      /^There is no command "import"\. Known: import-communes, (?:[a-z-]+, )*audit(?:, [a-z-]+)*\.\n$/,
    ],
    [
      'a database on a server whose keys it does not know',
      { DATABASE_URL: 'postgres://localhost/town' },
      [],
      /^KEY_FILE is missing: give it with DATABASE_URL, .*KEY_FILE=/,
    ],
    [
      'a mail server without a sender and an address for links',
      { SMTP_URL: 'smtp://localhost' },
      [],
      /^MAIL_FROM is missing: .*MAIL_FROM=.*\nPUBLIC_URL is missing: .*PUBLIC_URL=/,
    ],
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
