import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SyncPage } from '@coup-de-main/protocol';
import { readConfig } from './config.ts';
import { openDatabase } from './database/database.ts';
import { firstSiteId } from './discovery/site-repository.ts';
import { entry } from './missions/testing/mission-fixtures.ts';
import { writeMissions, writeOrganizations } from './missions/write-missions.ts';
import { startServer } from './start-server.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

test('after a copy of the data folder is put back, no reader of the feed misses what comes then', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const copy = `${dataDir}-copy`;
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'fatal' });

  /** The server from its start to its end. */
  async function served<Value>(use: (base: string) => Promise<Value>): Promise<Value> {
    const server = await startServer({ config, print: () => {}, memory: () => 0 });
    try {
      return await use(`${server.address}/v1/`);
    } finally {
      await server.stop();
    }
  }
  async function keep(id: string) {
    const database = await openDatabase({ kind: 'pglite', directory: dataDir });
    const siteId = await firstSiteId(database);
    await writeOrganizations(database.kysely, siteId, [
      { id: 'banque', name: 'La Banque du Coteau' },
    ]);
    await writeMissions(database.kysely, siteId, [entry(id)]);
    await database.close();
  }
  const read = (path: string) =>
    served(async (base) => {
      const response = await fetch(new URL(path, base));
      return { status: response.status, body: (await response.json()) as SyncPage };
    });
  const idsOf = ({ items }: SyncPage) => items.map(({ id }) => id);

  await served(async () => {});
  await keep('a');
  await cp(dataDir, copy, { recursive: true });
  await keep('lost');
  const { body: before } = await read('sync/missions');
  assert.deepEqual(idsOf(before), ['a', 'lost']);
  await rm(dataDir, { recursive: true });
  await cp(copy, dataDir, { recursive: true });
  await keep('afterwards');
  const next = new URL(before.next, 'http://any.invalid/v1/sync/missions').pathname;
  const query = before.next.slice(before.next.indexOf('?'));
  const refused = await read(`${next.slice('/v1/'.length)}${query}`);
  assert.deepEqual(
    [refused.status, 'code' in refused.body && refused.body.code],
    [410, 'sync-expired'],
  );
  assert.deepEqual(idsOf((await read('sync/missions')).body), ['a', 'afterwards']);
});
