import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import {
  createApp,
  openDatabase,
  readConfig,
  systemClock,
  temporaryKeyRing,
} from '@coup-de-main/server';
import type { Database } from '@coup-de-main/server';
import { readSizes } from './backend.ts';
import { BENCH_SITE, fill } from './backend/fill.ts';
import { measure } from './backend/measure.ts';
import { questionsAbout } from './backend/questions.ts';
import { recordStatements } from './backend/record-statements.ts';
import type { Town } from './generator/missions.ts';

let database: Database;
let towns: readonly Town[];
before(async () => {
  database = await openDatabase({ kind: 'pglite' });
  towns = await fill(database, 50, new Date('2026-03-18T10:00:00Z'));
});
after(() => database.close());

it('sizes are named', () => {
  assert.deepEqual(readSizes('1k, 100K,1m'), [1000, 100_000, 1_000_000]);
  assert.throws(() => readSizes('2k'), /There is no size "2k".*--size 1k,100k/);
});

it('a database is filled with so many missions, and filled again to the same', async () => {
  const count = () =>
    database.query<{ count: number }>('select count(*)::int as count from mission');
  assert.deepEqual(await count(), [{ count: 50 }]);
  await fill(database, 50, new Date('2026-03-18T10:00:00Z'));
  assert.deepEqual(await count(), [{ count: 50 }]);
  assert.ok(towns.length > 30_000);
});

it('a request is recorded and runs bare', async () => {
  const run = await recordStatements(database, { place: '26362', facets: ['category'] });
  await run();
  await database.query('alter table mission rename to mission_away');
  await assert.rejects(run(), /mission/);
  await database.query('alter table mission_away rename to mission');
});

it('questions are answered and measured', async () => {
  const app = await createApp({
    database,
    siteId: BENCH_SITE,
    keyRing: temporaryKeyRing(systemClock),
    config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '100000000' }),
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const [question] = questionsAbout(towns).filter(({ name }) => name === 'newest');
  assert.ok(question);
  const measured = await measure(database, origin, question);
  await app.close();
  assert.equal(measured.question, 'newest');
  assert.ok(measured.httpP50 > 0 && measured.bareP50 > 0 && measured.requestsPerSecond > 0);
  assert.ok(measured.samples > 0);
});
