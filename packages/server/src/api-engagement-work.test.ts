import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  STATE_KEY,
  STATE_URL,
  stateDouble,
  stateMission,
} from './api-engagement/testing/state-double.ts';
import type { StateDouble } from './api-engagement/testing/state-double.ts';
import { apiEngagementJobs, importApiEngagement, tellImport } from './api-engagement-work.ts';
import { composeApp } from './app.ts';
import { CommandError } from './commands/command.ts';
import type { Database } from './database/database.ts';
import { loadCommunes } from './places/load-communes.ts';
import { keepLogLines } from './testing/log-lines.ts';
import { testConfig } from './testing/test-config.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { setClock } from './testing/set-clock.ts';
import { testKeyRing } from './testing/test-key-ring.ts';

const service = setupServer();
const clock = setClock('2026-11-23T01:00:00Z');
const account = {
  key: STATE_KEY,
  url: STATE_URL,
  search: 'departmentName=Drôme',
  publishes: false,
  sources: [],
};
const config = testConfig({ apiEngagement: account });
const wait = async () => {};

let database: Database;
let state: StateDouble;
before(async () => {
  service.listen({ onUnhandledFrame: 'error' });
  database = await createTestDatabase();
  await loadCommunes(database);
  await database.query(`insert into site (site_id, name) values ('mairie', 'Ma mairie')`);
});
after(async () => {
  service.close();
  await database.close();
});
beforeEach(async () => {
  await database.query('delete from mission');
  state = stateDouble();
  state.missions = [stateMission('a'), stateMission('b')];
  service.use(...state.handlers);
});
afterEach(() => service.resetHandlers());

const parts = { siteId: 'mairie', config, wait };
const run = () => importApiEngagement({ ...parts, database, now: clock.now() });
const rows = () =>
  database.query<{ mission_id: string; status: string; insee_code: string }>(
    'select mission_id, status, insee_code from mission order by mission_id',
  );

describe('importApiEngagement', () => {
  it('brings in, changes, and withdraws what is gone within one run', async () => {
    assert.deepEqual(tellImport(await run()), [
      '2 missions received: 2 new, 0 changed, 0 as before, 0 withdrawn.',
    ]);
    state.missions = [
      stateMission('a', { title: 'Autre titre', updatedAt: '2026-11-22T08:00:00Z' }),
    ];
    assert.deepEqual(tellImport(await run()), [
      '1 missions received: 0 new, 1 changed, 0 as before, 1 withdrawn.',
    ]);
    assert.deepEqual(await rows(), [
      { mission_id: 'api-engagement:a', status: 'published', insee_code: '26362' },
      { mission_id: 'api-engagement:b', status: 'cancelled', insee_code: '26362' },
    ]);
    assert.equal((await run()).unchanged, 1);
  });

  it('that fails half-way leaves everything as it was', async () => {
    await run();
    state.missions = Array.from({ length: 150 }, (_, index) => stateMission(`n${index}`));
    state.instead = () =>
      state.requests.at(-1)?.url.searchParams.get('skip') === '100'
        ? new HttpResponse(null, { status: 502 })
        : undefined;
    await assert.rejects(run(), /StateServiceError: API Engagement answers 502/);
    assert.deepEqual(
      (await rows()).map(({ mission_id, status }) => [mission_id, status]),
      [
        ['api-engagement:a', 'published'],
        ['api-engagement:b', 'published'],
      ],
    );
  });

  it('is not kept out by one mission whose characters no database takes', async () => {
    state.missions = [
      stateMission('a', { description: 'Trier\0 les \ud83d légumes', tags: ['\0', '\udc00'] }),
      stateMission('b', { clientId: '\0', organizationClientId: 'b', organizationName: '\ud83d' }),
      stateMission('c', { description: '\uFEFF', organizationDescription: '\0' }),
      stateMission('d', { description: `${'x'.repeat(19_999)}🤝 et le reste` }),
    ];
    assert.deepEqual(tellImport(await run()), [
      '4 missions received: 4 new, 0 changed, 0 as before, 0 withdrawn.',
    ]);
    const texts = await database.query<{ description: string | null }>(
      'select description from mission order by mission_id',
    );
    assert.deepEqual(
      texts.map(({ description }) => description),
      ['Trier les \uFFFD légumes', 'Trier et peser les légumes.', null, `${'x'.repeat(19_999)}🤝`],
    );
    assert.equal((await run()).unchanged, 4);
  });

  it('takes an organisation’s new name from its newest mission, once', async () => {
    const renamed = { organizationName: 'Le Panier', organizationDescription: 'Épicerie.' };
    state.missions = [
      stateMission('a', { ...renamed, updatedAt: '2026-11-01T08:00:00Z' }),
      stateMission('b'),
    ];
    await run();
    const names = () =>
      database.query<{ organization_name: string }>('select organization_name from mission');
    assert.deepEqual(
      new Set((await names()).map((one) => one.organization_name)),
      new Set(['Le Panier']),
    );
    // Ties have no order: the same missions come another way round.
    state.missions = state.missions.toReversed();
    assert.equal((await run()).unchanged, 2);
  });

  it('says what could not be read or found', async () => {
    state.missions = [stateMission('a'), { _id: 'x' }];
    state.order = () => [{ _id: 'x' }];
    assert.deepEqual(tellImport(await run()), [
      '1 missions received: 0 new, 0 changed, 0 as before, 0 withdrawn.',
      '1 could not be read and were left out.',
      'Not all that the service counts were found, so none was withdrawn. Try again later.',
    ]);
  });

  it('needs an account, and to know which missions', async () => {
    const without = (apiEngagement: typeof config.apiEngagement) =>
      importApiEngagement({
        ...parts,
        database,
        now: clock.now(),
        config: testConfig({ apiEngagement }),
      });
    await assert.rejects(without(undefined), (error: unknown) => {
      return error instanceof CommandError && /set API_ENGAGEMENT_KEY/.test(error.message);
    });
    await assert.rejects(without({ ...account, search: undefined }), /Say which missions/);
  });
});

describe('every night', () => {
  it('there is an import when a search is set, and none otherwise', () => {
    const names = (apiEngagement: typeof config.apiEngagement) =>
      apiEngagementJobs({ ...parts, database, config: testConfig({ apiEngagement }) }).map(
        ({ name, everyMinutes }) => [name, everyMinutes],
      );
    assert.deepEqual(names(account), [['import-api-engagement', 1440]]);
    assert.deepEqual(names({ ...account, search: undefined }), []);
    assert.deepEqual(names(undefined), []);
  });

  it('it runs once, is seen in the list and the feed of changes, and its key is in no log', async () => {
    const logTarget = keepLogLines();
    const { app, jobs } = await composeApp({
      database,
      siteId: 'mairie',
      keyRing: testKeyRing(),
      clock,
      logTarget,
      config: testConfig({ apiEngagement: account, logLevel: 'trace' }),
    });
    try {
      await jobs.runDue();
      await jobs.runDue();
      assert.equal(state.requests.length, 1);
      const list = (await app.inject('/v1/missions')).json<{ total: number }>();
      assert.equal(list.total, 2);
      const feed = await app.inject('/v1/sync/missions');
      assert.match(feed.body, /"op":"upsert","id":"api-engagement:a"/);
      const page = await app.inject('/e/mission/api-engagement:a');
      assert.match(page.body, /API Engagement/);
      assert.match(page.body, /Conditions d’utilisation de l’API Engagement/);

      state.instead = () => new HttpResponse(null, { status: 401 });
      clock.advance(86_400_000);
      await jobs.runDue();
      const log = logTarget.text();
      assert.match(log, /"type":"StateServiceError".+"job":"import-api-engagement"/);
      assert.doesNotMatch(log, new RegExp(STATE_KEY));
    } finally {
      await app.close();
    }
  });
});
