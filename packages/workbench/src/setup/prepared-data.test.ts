import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { preparedData } from './prepared-data.ts';

test('fills a folder once, and again when a source has changed', async (t) => {
  const root = temporaryRepository(t, {
    'packages/server/migrations/0001.sql': 'create table town ()',
    'package-lock.json': '{}',
  });
  let filled = 0;
  const fill = async (folder: string): Promise<void> => {
    filled += 1;
    writeFileSync(join(folder, 'data'), String(filled));
  };

  const first = await preparedData(fill, root);
  assert.equal(await preparedData(fill, root), first);
  assert.equal(filled, 1);

  writeFileSync(join(root, 'packages/server/migrations/0001.sql'), 'create table village ()');
  const second = await preparedData(fill, root);
  assert.notEqual(second, first);
  assert.equal(readFileSync(join(second, 'data'), 'utf8'), '2');
  assert.equal(readdirSync(join(root, '.cache/demonstration')).length, 1, 'the old one is gone');
});

test('keeps nothing of a folder that could not be filled', async (t) => {
  const root = temporaryRepository(t, { 'package-lock.json': '{}' });
  await assert.rejects(
    preparedData(() => Promise.reject(new Error('no space')), root),
    /no space/,
  );
  assert.deepEqual(readdirSync(join(root, '.cache/demonstration')), []);

  const folder = await preparedData(async (empty) => {
    writeFileSync(join(empty, 'data'), 'whole');
  }, root);
  assert.equal(readFileSync(join(folder, 'data'), 'utf8'), 'whole');
});
