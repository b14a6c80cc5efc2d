import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createFileStore } from './file-store.ts';

const parent = await mkdtemp(join(tmpdir(), 'coup-de-main-files-'));
const folder = join(parent, 'public');
await mkdir(join(folder, 'v1'), { recursive: true });
await writeFile(join(parent, 'secret.txt'), 'CANARY');
await writeFile(join(folder, '.env'), 'CANARY');
await writeFile(join(folder, 'v1', 'loader.js'), 'console.log("x");\n'.repeat(100));
await writeFile(join(folder, 'été (2).png'), Buffer.alloc(2000));
await symlink(join(parent, 'secret.txt'), join(folder, 'link.txt'));
after(() => rm(parent, { recursive: true }));

describe('a file store', () => {
  const store = createFileStore(folder);

  it('gives the file with its media type', async () => {
    const file = await store.find('v1/loader.js');
    assert.equal(file?.type, 'text/javascript; charset=utf-8');
    assert.equal(file.body.length, 1800);
    assert.equal((await store.find('été (2).png'))?.type, 'image/png');
  });

  it('compresses text as strongly as it can, once, and leaves images alone', async () => {
    const file = await store.find('v1/loader.js');
    const br = await file?.encoded('br');
    const gzip = await file?.encoded('gzip');
    assert.deepEqual(br && brotliDecompressSync(br), file?.body);
    assert.deepEqual(gzip && gunzipSync(gzip), file?.body);
    assert.equal(file?.encoded('br'), file?.encoded('br'));
    assert.equal((await store.find('été (2).png'))?.encoded('br'), undefined);
  });

  for (const path of [
    '',
    'v1',
    'v1/',
    'v1/none.js',
    '../secret.txt',
    'v1/../../secret.txt',
    'v1/..',
    '.env',
    'v1//loader.js',
    '/v1/loader.js',
    String.raw`..\secret.txt`,
    'v1/loader.js\0.png',
    'link.txt',
    'v1/loader.js/x',
    'x'.repeat(5000),
  ]) {
    it(`has nothing at ${JSON.stringify(path).slice(0, 40)}`, async () => {
      assert.equal(await store.find(path), undefined);
    });
  }

  it('reads a file again when it has changed', async () => {
    const path = join(folder, 'news.txt');
    await writeFile(path, 'one');
    const before = await store.find('news.txt');
    assert.equal(await store.find('news.txt'), before);
    await writeFile(path, 'two');
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    const later = await store.find('news.txt');
    assert.equal(later?.body.toString(), 'two');
    assert.notEqual(later.etag, before?.etag);
  });

  it('is empty when there is no folder', async () => {
    assert.equal(await createFileStore(join(parent, 'none')).find('a.txt'), undefined);
  });
});
