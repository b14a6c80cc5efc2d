import assert from 'node:assert/strict';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../database/database.ts';
import { clusterUser, findPostgresBinaries } from './postgres-binaries.ts';
import { startPostgresCluster } from './postgres-cluster.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('without binaries there is a reason instead of a cluster', async () => {
  assert.equal(findPostgresBinaries('/nonexistent', '/nonexistent'), null);
  const cluster = await startPostgresCluster(null);
  assert.match(cluster.url === null ? cluster.reason : '', /No PostgreSQL 15 or later.*install it/);
});

test('a cluster is real, flushes to disk, and is gone after stop', async (t) => {
  const binaries = findPostgresBinaries();
  if (binaries === null) return t.skip('no PostgreSQL 15 or later on this machine');
  const cluster = await startPostgresCluster(binaries);
  assert.ok(cluster.url !== null);
  const folder = new URL(cluster.url).searchParams.get('host') ?? '';
  const database = await openDatabase({ kind: 'postgres', url: cluster.url });
  assert.equal(database.durable, true);
  const [row] = await database.query(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  assert.deepEqual(row, { major: cluster.major });
  await database.close();
  await cluster.stop();
  assert.equal(existsSync(folder), false);
  await assert.rejects(openDatabase({ kind: 'postgres', url: cluster.url }), {
    code: 'unreachable',
  });
});

test('a connection that the server cuts is replaced, and told of', async (t) => {
  const cluster = await startPostgresCluster();
  if (cluster.url === null) return t.skip(cluster.reason);
  t.after(() => cluster.stop());
  const lost = Promise.withResolvers<Error>();
  const database = await openDatabase({
    kind: 'postgres',
    url: cluster.url,
    onConnectionLost: lost.resolve,
  });
  t.after(() => database.close());
  const admin = await openDatabase({ kind: 'postgres', url: cluster.url });
  t.after(() => admin.close());
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where pid <> pg_backend_pid() and application_name = 'coup-de-main'`,
  );
  assert.match((await lost.promise).message, /terminat/);
  assert.deepEqual(await database.query('select 1 as one'), [{ one: 1 }]);
});

test('a server that ends before it is ready fails with what it said', async (t) => {
  const folder = temporaryFolder(t);
  chmodSync(folder, 0o755);
  writeScript(join(folder, 'initdb'), 'exit 0');
  writeScript(join(folder, 'postgres'), 'echo "out of semaphores" >&2; exit 3');
  await assert.rejects(
    startPostgresCluster({ folder, major: 15 }),
    /ended with code 3 before it was ready:\nout of semaphores/,
  );
});

test('an installation that is too old is not used', (t) => {
  const folder = temporaryFolder(t);
  writeScript(join(folder, 'initdb'), 'exit 0');
  writeScript(join(folder, 'postgres'), 'echo "postgres (PostgreSQL) 14.9"');
  assert.equal(findPostgresBinaries('/nonexistent', folder), null);
  writeScript(join(folder, 'postgres'), 'echo "postgres (PostgreSQL) 16.1"');
  assert.deepEqual(findPostgresBinaries('/nonexistent', folder), { folder, major: 16 });
});

test('root borrows an unprivileged user', () => {
  const user = clusterUser();
  assert.equal(user === null, process.getuid?.() !== 0);
  assert.notEqual(user?.uid, 0);
});

function writeScript(path: string, body: string): void {
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}
