import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startDemonstration } from './demonstration.ts';

const folder = mkdtempSync(join(tmpdir(), 'cdm-demonstration-'));
after(() => rmSync(folder, { recursive: true }));

function program(name: string, body: string): string {
  const file = join(folder, name);
  writeFileSync(file, body);
  return file;
}

const backend = program(
  'backend.mjs',
  `import { createServer } from 'node:http';
   let asked = 0;
   const server = createServer((request, response) => {
     response.statusCode = request.url === '/readyz' && ++asked < 3 ? 503 : 200;
     response.end(JSON.stringify({ demo: process.env.DEMO, data: process.env.DATA_DIR }));
   }).listen(Number(process.env.PORT));
   process.on('SIGTERM', () => { server.closeAllConnections(); server.close(); });`,
);

describe('startDemonstration', () => {
  it('waits until the backend is ready, and leaves nothing behind', async () => {
    const demonstration = await startDemonstration({ program: backend });
    const told = (await (await fetch(demonstration.origin)).json()) as Record<string, string>;
    assert.equal(told['demo'], '1');
    assert.ok(existsSync(dirname(told['data']!)));
    await demonstration.stop();
    assert.equal(await demonstration.ended, 0);
    assert.ok(!existsSync(dirname(told['data']!)));
  });

  it('gives the last words of a backend that will not start', async () => {
    const refusing = program(
      'refusing.mjs',
      `console.error('DATA_DIR is in use'); process.exit(3);`,
    );
    await assert.rejects(
      startDemonstration({ program: refusing }),
      /ended with code 3 before it was ready:\nDATA_DIR is in use/,
    );
  });
});
