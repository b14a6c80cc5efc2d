import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { mission, smallest } from './testing/pretend.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const lists: Readonly<Record<string, unknown>> = {
  right: { items: [mission] },
  empty: { items: [] },
  wrong: { items: [{}] },
};

/** Runs the command as a shell would. */
function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const flags = ['--conditions=@coup-de-main/source', main, ...args];
    const child = execFile(process.execPath, flags, (_error, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

describe('the command, as it is run', () => {
  let server: Server;
  let origin: string;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coup-de-main-conformance-'));
    server = createServer((request, response) => {
      const [, name = '', file] = request.url?.split(/[/?]/) ?? [];
      const body = file === 'missions.json' ? lists[name] : smallest;
      const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
      response.writeHead(200, headers).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  });
  after(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  for (const [name, code] of Object.entries({ right: 0, wrong: 1, empty: 2 })) {
    it(`ends with ${String(code)} for a list that is ${name}`, async () => {
      const result = await command(`${origin}/${name}/`, '--rate', '1000', '--lang', 'en');
      assert.equal(result.code, code, result.out + result.err);
      assert.match(result.out, /checks, \d+ requests/);
    });
  }

  it('may call incomplete good enough', async () => {
    const args = ['--rate', '1000', '--allow-incomplete', '--lang', 'en'];
    const { code, out } = await command(`${origin}/empty/`, ...args);
    assert.equal(code, 0);
    assert.match(out, /Incomplete/);
  });

  it('ends with 3 when nobody answers, and with 64 when it was called wrongly', async () => {
    const nobody = await command('http://localhost:9/');
    assert.equal(nobody.code, 3);
    assert.match(nobody.out, /Pas de réponse/);
    const wrong = await command('mairie.example');
    assert.equal(wrong.code, 64);
    assert.match(wrong.err, /Give one address[\s\S]*Usage/);
  });

  it('keeps its verdict when nobody reads on', async () => {
    const flags = ['--conditions=@coup-de-main/source', main];
    const child = spawn(process.execPath, [...flags, `${origin}/right/`, '--rate', '1000']);
    child.stdout.destroy();
    const said = text(child.stderr);
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0, await said);
    assert.equal(await said, '');
  });

  it('asks nothing, and says why in a sentence, where its files cannot be written', async () => {
    const occupied = join(folder, 'occupied');
    await writeFile(occupied, '');
    for (const out of [occupied, join(occupied, 'inside'), '/proc/none']) {
      const { code, out: printed, err } = await command(`${origin}/right/`, '--out', out);
      assert.equal(code, 64, err);
      assert.equal(printed, '');
      assert.match(err, /^--out .* cannot be written there \([A-Z]+\)\.\n$/);
    }
  });

  it('ends by itself with 3 when it is interrupted, and says so', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => {
      silent.listen(0, 'localhost', resolve);
    });
    const { port } = silent.address() as AddressInfo;
    const flags = ['--conditions=@coup-de-main/source', main];
    const address = `http://localhost:${String(port)}/`;
    const child = spawn(process.execPath, [...flags, address, '--lang', 'en']);
    const [printed, said] = [text(child.stdout), text(child.stderr)];
    await once(silent, 'request');
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    silent.closeAllConnections();
    silent.close();
    assert.equal(code, 3);
    assert.match(await said, /Interrupted: what was sent is being erased/);
    assert.match(await printed, /No answer, or the run was cut short/);
  });

  it('writes its four files, in a folder that it makes', async () => {
    const out = join(folder, 'of', 'report');
    await command(`${origin}/wrong/`, '--rate', '1000', '--out', out);
    const names = await readdir(out);
    assert.deepEqual(names.toSorted(), ['badge.svg', 'junit.xml', 'report.html', 'report.json']);
    const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as object;
    assert.equal((report as { outcome?: string }).outcome, 'non-conformant');
  });
});
