import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { createKernel } from '../kernel.ts';
import { registerAlternateRoutes } from './alternate-routes.ts';
import { createMissionRepository } from './mission-repository.ts';
import {
  at,
  createMissionDatabase,
  entry,
  keepMissions,
  NOW,
  positions,
  SITE,
} from './testing/mission-fixtures.ts';

const BASE = 'https://entraide.example/';

describe('the list in other formats', () => {
  let app: FastifyInstance;
  let database: Database;
  before(async () => {
    database = await createMissionDatabase();
    await keepMissions(database, [
      entry('colis', {
        title: 'Trier, peser ; ranger 🎁',
        summary: 'Une équipe vous accueille.',
        description: 'Ligne 1\nLigne 2 : un texte assez long pour que la ligne doive être pliée.',
        category: 'emergency-food-aid',
        url: 'https://asso.example/colis',
        addresses: [
          {
            street: '2, rue du Lavoir',
            postalCode: '26000',
            city: 'Valence',
            location: { type: 'Point', coordinates: [4.9, 44.93] },
          },
        ],
        schedule: {
          startAt: '2026-03-27T08:00:00Z',
          endAt: '2026-03-27T10:00:00Z',
          rrule: 'FREQ=WEEKLY;BYDAY=FR',
        },
      }),
      entry('une-fois', {
        schedule: { startAt: '2026-03-20T08:00:00Z', endAt: '2026-03-20T10:00:00Z' },
      }),
      entry('regle', {
        schedule: { startAt: '2026-03-21T08:00:00Z', rrule: 'FREQ=WEEKLY:X-EVIL,1' },
      }),
      entry('maison', { remote: 'full', ...at(positions.lyon) }),
    ]);
    const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '100000' });
    app = (await createKernel({ config })).app;
    registerAlternateRoutes(app, {
      missions: createMissionRepository(database, SITE, { now: () => NOW }),
      siteName: () => Promise.resolve('Solidarité, Saint-Aubrin'),
      publicUrl: BASE,
    });
    await app.ready();
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  const get = (path: string) => app.inject({ url: `/v1/${path}` });

  it('GeoJSON: a feature for each, without a geometry when it is done from home', async () => {
    const response = await get('missions.geojson');
    assert.match(String(response.headers['content-type']), /^application\/geo\+json/);
    const collection = response.json<{
      type: string;
      features: { id: string; type: string; geometry: unknown; properties: { title: string } }[];
    }>();
    assert.equal(collection.type, 'FeatureCollection');
    assert.equal(collection.features.length, 4);
    const byId = new Map(collection.features.map((feature) => [feature.id, feature]));
    assert.deepEqual(byId.get('colis')?.geometry, { type: 'Point', coordinates: [4.9, 44.93] });
    assert.equal(byId.get('colis')?.properties.title, 'Trier, peser ; ranger 🎁');
    assert.equal(byId.get('maison')?.geometry, null);
  });

  it('GeoJSON and feed lead on, in their own format', async () => {
    const { next } = (await get('missions.geojson?limit=1')).json<{ next: string }>();
    assert.match(next, /^missions\.geojson\?limit=1&cursor=/);
    assert.equal((await get(next)).json<{ features: unknown[] }>().features.length, 1);
    const feed = (await get('missions.feed.json?limit=1')).json<{ next_url: string }>();
    assert.match(feed.next_url, /^https:\/\/entraide\.example\/v1\/missions\.feed\.json\?/);
    const { search } = new URL(feed.next_url);
    assert.equal((await get(`missions.feed.json${search}`)).statusCode, 200);
  });

  it('iCalendar: an event for each mission with a beginning', async () => {
    const response = await get('missions.ics');
    assert.match(String(response.headers['content-type']), /^text\/calendar; charset=utf-8/);
    const { body } = response;
    assert.ok(
      body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !/\r|\n/.test(line)),
    );
    const text = body.replaceAll('\r\n ', '');
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 3);
    assert.match(text, /SUMMARY:Trier\\, peser \\; ranger 🎁\r\n/);
    assert.match(text, /DESCRIPTION:La Banque du Coteau\\n\\nLigne 1\\nLigne 2/);
    assert.match(text, /LOCATION:2\\, rue du Lavoir\\, 26000 Valence\r\n/);
    assert.match(text, /UID:colis@entraide\.example\r\n/);
    assert.match(text, /X-WR-CALNAME:Solidarité\\, Saint-Aubrin\r\n/);
  });

  it('iCalendar: what recurs keeps its local hour, the rest is in UTC', async () => {
    const text = (await get('missions.ics')).body.replaceAll('\r\n ', '');
    assert.match(text, /DTSTART;TZID=Europe\/Paris:20260327T090000\r\n/);
    assert.match(text, /RRULE:FREQ=WEEKLY;BYDAY=FR\r\n/);
    assert.match(text, /BEGIN:VTIMEZONE\r\nTZID:Europe\/Paris\r\n/);
    assert.match(text, /DTSTART:20260320T080000Z\r\nDTEND:20260320T100000Z\r\n/);
  });

  it('iCalendar: a rule that is none does not get into it', async () => {
    const text = (await get('missions.ics')).body;
    assert.match(text, /DTSTART:20260321T080000Z/);
    assert.doesNotMatch(text, /EVIL/);
  });

  it('iCalendar: equal for equal missions, so that it can be cached', async () => {
    const [one, other] = [await get('missions.ics'), await get('missions.ics')];
    assert.equal(one.body, other.body);
  });

  it('JSON Feed 1.1', async () => {
    const response = await get('missions.feed.json?category=emergency-food-aid');
    assert.match(String(response.headers['content-type']), /^application\/feed\+json/);
    const { items, ...feed } = response.json<{ items: Record<string, unknown>[] }>();
    assert.deepEqual(feed, {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Solidarité, Saint-Aubrin',
      language: 'fr',
      home_page_url: `${BASE}e/mission-list`,
      feed_url: `${BASE}v1/missions.feed.json?category=emergency-food-aid`,
    });
    assert.deepEqual(items, [
      {
        id: 'colis',
        url: `${BASE}e/mission/colis`,
        external_url: 'https://asso.example/colis',
        title: 'Trier, peser ; ranger 🎁',
        content_text: 'Ligne 1\nLigne 2 : un texte assez long pour que la ligne doive être pliée.',
        summary: 'Une équipe vous accueille.',
        date_published: '2026-03-01T08:00:00.000Z',
        date_modified: '2026-03-01T08:00:00.000Z',
        authors: [{ name: 'La Banque du Coteau' }],
        tags: ['emergency-food-aid'],
      },
    ]);
  });

  it('a feed is newest first, also around a place', async () => {
    const response = await get('missions.feed.json?place=26362&radius=100000');
    const { items } = response.json<{ items: { id: string }[] }>();
    assert.deepEqual(
      items.map(({ id }) => id),
      ['maison', 'colis'],
    );
  });

  for (const format of ['missions.geojson', 'missions.ics', 'missions.feed.json']) {
    it(`${format} refuses what the list refuses`, async () => {
      for (const [query, code] of [
        ['category=food', 'invalid-parameter'],
        ['radius=5000', 'invalid-parameter'],
        ['bbox=1,2,3,4', 'unsupported-parameter'],
        ['cursor=abc', 'invalid-cursor'],
      ] as const) {
        const response = await get(`${format}?${query}`);
        assert.equal(response.statusCode, 400);
        assert.equal(response.json<{ code: string }>().code, code);
      }
    });
  }

  it('without a public address it is the one that was asked', async () => {
    const { app: bare } = await createKernel({ config: readConfig({ LOG_LEVEL: 'silent' }) });
    registerAlternateRoutes(bare, {
      missions: createMissionRepository(database, SITE, { now: () => NOW }),
      siteName: () => Promise.resolve('Mairie'),
    });
    const response = await bare.inject({
      url: '/v1/missions.feed.json',
      headers: { host: 'mairie.example:8080' },
    });
    const { home_page_url } = response.json<{ home_page_url: string }>();
    assert.equal(home_page_url, 'http://mairie.example:8080/e/mission-list');
    await bare.close();
  });
});
