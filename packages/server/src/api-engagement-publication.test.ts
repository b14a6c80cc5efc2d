import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Mission } from '@coup-de-main/protocol';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { STATE_KEY, STATE_URL, stateDouble } from './api-engagement/testing/state-double.ts';
import type { StateDouble } from './api-engagement/testing/state-double.ts';
import {
  apiEngagementJobs,
  publishToApiEngagement,
  tellPublication,
} from './api-engagement-work.ts';
import { CommandError } from './commands/command.ts';
import type { Database } from './database/database.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  SITE,
} from './missions/testing/mission-fixtures.ts';
import { testConfig } from './testing/test-config.ts';

const NOW = new Date('2026-11-23T01:00:00Z');
const service = setupServer();
const account = {
  key: STATE_KEY,
  url: STATE_URL,
  search: undefined,
  publishes: true,
  sources: ['Tableur'],
};
const config = testConfig({ apiEngagement: account, publicUrl: 'https://entraide.example/' });

let database: Database;
let state: StateDouble;
before(async () => {
  service.listen({ onUnhandledFrame: 'error' });
  database = await createMissionDatabase();
});
after(async () => {
  service.close();
  await database.close();
});
beforeEach(async () => {
  await database.query('delete from state_publication');
  state = stateDouble();
  service.use(...state.handlers);
});
afterEach(() => service.resetHandlers());

const keep = (missions: Readonly<Record<string, Partial<Mission>>>) =>
  keepMissions(
    database,
    Object.entries(missions).map(([id, members]) => entry(id, members)),
  );
const run = () =>
  publishToApiEngagement({ database, siteId: SITE, config, now: NOW, wait: async () => {} });
const asked = () => state.requests.map(({ method, url }) => `${method} ${url.pathname}`);
const comesFrom = (sourceName: string) => ({ provenance: { sourceName, sourceId: '1' } });

describe('publishToApiEngagement', () => {
  it('sends the town’s own missions in the service’s words, and leads back to their pages', async () => {
    await keep({
      colis: {
        title: 'Trier & peser',
        description: 'Ligne <b>1</b>\nLigne 2\n\nFin',
        domains: ['martien', 'sante'],
        beneficiaries: ['people-in-difficulty'],
        remote: 'no',
        accessibility: ['reduced-mobility'],
        openToMinors: true,
        places: { count: 4 },
        schedule: {
          startAt: '2026-12-01T09:00:00.000Z',
          endAt: '2026-12-01T12:00:00.000Z',
          text: 'Le matin',
        },
        addresses: [
          { street: '2 rue du Lavoir', postalCode: '26000', city: 'Valence', inseeCode: '26362' },
        ],
      },
    });
    assert.deepEqual(tellPublication(await run()), [
      '1 missions sent, 0 sent again, 0 as before, 0 taken back.',
    ]);
    assert.deepEqual(asked(), ['POST /v2/mission']);
    assert.deepEqual(state.requests[0]?.body, {
      clientId: 'colis',
      title: 'Trier & peser',
      description: '<p>Ligne &lt;b&gt;1&lt;/b&gt;<br>Ligne 2</p><p>Fin</p>',
      applicationUrl: 'https://entraide.example/e/mission/colis',
      type: 'benevolat',
      domain: 'sante',
      reducedMobilityAccessible: true,
      closeToTransport: false,
      organizationClientId: 'banque',
      organizationName: 'La Banque du Coteau',
      audience: ['people_in_difficulty'],
      requirements: [],
      addresses: [
        {
          street: '2 rue du Lavoir',
          postalCode: '26000',
          city: 'Valence',
          departmentCode: '26',
          country: 'FR',
          location: { lat: 44.9256, lon: 4.9096 },
        },
      ],
      schedule: 'Le matin',
      startAt: '2026-12-01T09:00:00.000Z',
      endAt: '2026-12-01T12:00:00.000Z',
      places: 4,
      remote: 'no',
      openToMinors: true,
    });
  });

  it('sends nothing that came from elsewhere, is full, or is over', async () => {
    await keep({
      own: {},
      sheet: comesFrom('Tableur'),
      state: comesFrom('API Engagement'),
      neighbour: comesFrom('Une autre ville'),
      full: { places: { count: 1, left: 0 } },
      over: { expiresAt: '2026-11-01T00:00:00.000Z' },
    });
    await run();
    assert.deepEqual([...state.sent.keys()], ['own', 'sheet']);
  });

  it('sends again what changed, leaves alone what did not, and takes back what is gone', async () => {
    await keep({ a: {}, b: {}, c: {} });
    await run();
    state.requests.length = 0;
    await keep({ a: { title: 'Autre titre' }, b: {} });
    assert.deepEqual(tellPublication(await run()), [
      '0 missions sent, 1 sent again, 1 as before, 1 taken back.',
    ]);
    assert.deepEqual(asked(), ['PUT /v2/mission/a', 'DELETE /v2/mission/c']);
    assert.ok(state.sent.get('c')?.deletedAt);
    state.requests.length = 0;
    await run();
    assert.deepEqual(asked(), []);
  });

  it('sends the whole mission anew when it says less than before: an update forgets nothing', async () => {
    await keep({ a: { places: { count: 4 } } });
    await run();
    await keep({ a: {} });
    await run();
    assert.deepEqual(asked().slice(1), ['DELETE /v2/mission/a', 'POST /v2/mission']);
    assert.ok(!('places' in (state.sent.get('a') ?? {})));
  });

  it('keeps what moderation refuses as a notice for the staff, until it is mended', async () => {
    state.refused.add('Aide');
    await keep({ a: { title: 'Aide' }, b: {} });
    const sentence = 'a is not shown there (REFUSED): Le titre est trop court';
    assert.deepEqual(tellPublication(await run())[1], sentence);
    assert.deepEqual(tellPublication(await run())[1], sentence, 'also when nothing is sent');
    await keep({ a: { title: 'Aide aux devoirs' }, b: {} });
    assert.deepEqual((await run()).refused, []);
  });

  it('goes on after a mission that is not taken at all', async () => {
    state.instead = (request) =>
      request === 1
        ? HttpResponse.json({ ok: false, code: 'INVALID_BODY' }, { status: 400 })
        : undefined;
    await keep({ a: {}, b: {} });
    assert.deepEqual(tellPublication(await run()), [
      '2 missions sent, 0 sent again, 0 as before, 0 taken back.',
      'a is not shown there (INVALID_BODY).',
    ]);
  });

  it('goes on where it stopped, and with what it finds there', async () => {
    await keep({ a: {}, b: {} });
    state.instead = (request) =>
      request >= 2 ? new HttpResponse(null, { status: 500 }) : undefined;
    await assert.rejects(run(), /StateServiceError: API Engagement answers 500/);
    // It took b, but its answer was lost; and somebody deleted a.
    state.instead = () => undefined;
    state.sent.set('b', { clientId: 'b', title: 'b' });
    state.sent.delete('a');
    state.requests.length = 0;
    await keep({ a: { title: 'Autre titre' }, b: {} });
    await run();
    assert.deepEqual(asked(), [
      'PUT /v2/mission/a',
      'POST /v2/mission',
      'POST /v2/mission',
      'PUT /v2/mission/b',
    ]);
  });

  it('takes back what the service does not know any more', async () => {
    await keep({ a: {} });
    await run();
    state.sent.clear();
    await keep({});
    assert.equal((await run()).removed, 1);
  });

  it('is done only when it is asked for, and then every night', async () => {
    const off = testConfig({ apiEngagement: { ...account, publishes: false } });
    await assert.rejects(
      publishToApiEngagement({ database, siteId: SITE, config: off, now: NOW }),
      (error: unknown) =>
        error instanceof CommandError && /API_ENGAGEMENT_PUBLISH=1/.test(error.message),
    );
    const names = (one: typeof config) =>
      apiEngagementJobs({ database, siteId: SITE, config: one }).map(({ name }) => name);
    assert.deepEqual([names(off), names(config)], [[], ['publish-api-engagement']]);
    await keep({ a: {} });
    const [job] = apiEngagementJobs({ database, siteId: SITE, config });
    await job?.run(NOW);
    assert.deepEqual([...state.sent.keys()], ['a']);
  });
});
