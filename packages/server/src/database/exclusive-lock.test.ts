import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { acquireExclusiveLock } from './exclusive-lock.ts';

test('a held lock is refused with the name of its holder, and free again after release', (t) => {
  const file = join(temporaryFolder(t), 'lock');
  const lock = acquireExclusiveLock(file);
  assert.throws(() => acquireExclusiveLock(file), {
    code: 'locked',
    message: new RegExp(`lock is held by process ${process.pid} on .+ since \\d{4}-`),
  });
  lock.release();
  acquireExclusiveLock(file).release();
});

test('a holder that has not said who it is keeps its lock', (t) => {
  const file = join(temporaryFolder(t), 'lock');
  const lock = acquireExclusiveLock(file);
  t.after(() => lock.release());
  rmSync(`${file}.holder`);
  assert.throws(() => acquireExclusiveLock(file), /held by another process/);
});

test('a folder that cannot be written is not called a held lock', (t) => {
  const file = join(temporaryFolder(t), 'missing', 'lock');
  assert.throws(() => acquireExclusiveLock(file), { code: 'ERR_SQLITE_ERROR' });
});
