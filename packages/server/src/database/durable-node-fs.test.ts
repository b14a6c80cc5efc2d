import assert from 'node:assert/strict';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { mock, test } from 'node:test';
import { sql } from 'kysely';
import { databaseTemplate } from '../testing/database-template.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openDatabase } from './database.ts';
import { DurableNodeFS, proveFlush } from './durable-node-fs.ts';
import { startInMemory } from './open-pglite.ts';

test('an engine whose flushes do not reach the hook is refused', async () => {
  const engine = await startInMemory(await databaseTemplate());
  await assert.rejects(
    proveFlush(engine, { syncCount: 0 }),
    /does not flush to disk: install the exact/,
  );
  assert.equal(engine.closed, true);
});

test('an engine with another file system inside is refused', async (t) => {
  const engine = await startInMemory(await databaseTemplate());
  t.after(() => engine.close());
  const { emscriptenOpts } = await new DurableNodeFS(temporaryFolder(t)).init(engine, {});
  const install = emscriptenOpts.preRun?.at(-1);
  assert.throws(() => install?.({ ...engine.Module, NODEFS: {} }), /another file system inside/);
});

test('a disk that refuses a flush stops everything, without a hang, and loses nothing', async (t) => {
  const directory = temporaryFolder(t);
  const database = await openDatabase({ kind: 'pglite', directory });
  await database.query('create table kept (id int primary key)');
  await database.query('insert into kept values (1)');

  breakDisk();
  const write = database.kysely.transaction().execute(async (trx) => {
    await sql`insert into kept values (2)`.execute(trx);
  });
  await assert.rejects(write);
  repairDisk();

  const stopped = { code: 'stopped', message: /could not fsync.*then restart the server/ };
  await assert.rejects(database.query('select 1'), stopped);
  await assert.rejects(database.query('insert into kept values (3)'), stopped);
  await database.close();

  const again = await openDatabase({ kind: 'pglite', directory });
  t.after(() => again.close());
  const rows = await again.query('select id from kept where id in (1, 3)');
  assert.deepEqual(rows, [{ id: 1 }]);
});

function breakDisk(): void {
  mock.method(fs, 'fdatasyncSync', () => {
    throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' });
  });
  syncBuiltinESMExports();
}

function repairDisk(): void {
  mock.restoreAll();
  syncBuiltinESMExports();
}
