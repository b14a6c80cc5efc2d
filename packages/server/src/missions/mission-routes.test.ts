import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Mission, missionParameterNames, MissionPage, Problem } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { createKernel } from '../kernel.ts';
import { createMissionRepository } from './mission-repository.ts';
import { registerMissionRoutes } from './mission-routes.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  NOW,
  SITE,
} from './testing/mission-fixtures.ts';
import { variedMissions } from './testing/random-missions.ts';

describe('mission routes', () => {
  let app: FastifyInstance;
  let database: Database;
  before(async () => {
    database = await createMissionDatabase();
    await keepMissions(database, [
      ...variedMissions(40),
      entry('colis', { title: 'Aide alimentaire' }),
      entry('brouillon', {}, 'draft'),
      entry('finie', {}, 'completed'),
    ]);
    const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '100000' });
    app = (await createKernel({ config })).app;
    registerMissionRoutes(app, createMissionRepository(database, SITE, { now: () => NOW }));
    await app.ready();
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  const get = (path: string) =>
    app.inject({ url: `/v1/${path}`, headers: { 'accept-language': 'fr' } });

  it('answers a page of missions', async () => {
    const response = await get('missions?limit=3');
    assert.equal(response.statusCode, 200);
    assert.match(String(response.headers['content-type']), /^application\/json/);
    assert.match(String(response.headers['cache-control']), /public, max-age=30/);
    assert.match(String(response.headers['etag']), /^W\//);
    const page = z.parse(MissionPage, response.json());
    assert.equal(page.items.length, 3);
    assert.equal(page.total, 41);
    assert.equal(response.headers['link'], `<${page.next}>; rel="next"`);
    assert.deepEqual(
      page.links?.map(({ href }) => href),
      ['missions.geojson', 'missions.ics', 'missions.feed.json'],
    );
  });

  it('leads to the last page, which leads no further', async () => {
    let path: string | undefined = 'missions?limit=15';
    const ids: string[] = [];
    let link: unknown;
    while (path !== undefined) {
      const response = await get(path);
      const page: MissionPage = z.parse(MissionPage, response.json());
      ids.push(...page.items.map(({ id }) => id));
      path = page.next;
      link = response.headers['link'];
    }
    assert.equal(new Set(ids).size, 41);
    assert.equal(ids.length, 41);
    assert.equal(link, undefined);
  });

  it('says 304 to who has the page', async () => {
    const { headers } = await get('missions');
    const again = await app.inject({
      url: '/v1/missions',
      headers: { 'if-none-match': String(headers['etag']) },
    });
    assert.equal(again.statusCode, 304);
  });

  it('answers one mission as the list has it', async () => {
    const response = await get('missions/colis');
    assert.equal(response.statusCode, 200);
    const page = z.parse(MissionPage, (await get('missions?q=alimentaire')).json());
    const listed = page.items.find(({ id }) => id === 'colis');
    assert.deepEqual(z.parse(Mission, response.json()), listed);
  });

  for (const [id, status, code] of [
    ['finie', 410, 'withdrawn'],
    ['brouillon', 404, 'not-found'],
    ['inconnue', 404, 'not-found'],
    ['%27%20or%20true', 404, 'not-found'],
    ['%F0%9F%8E%81', 404, 'not-found'],
    ['a'.repeat(200), 404, 'not-found'],
  ] as const) {
    it(`says ${status} for ${id.slice(0, 20)}`, async () => {
      const response = await get(`missions/${id}`);
      assert.equal(response.statusCode, status);
      assert.equal(z.parse(Problem, response.json()).code, code);
      assert.equal(response.headers['cache-control'], 'no-store');
    });
  }

  const good = [
    'q=aide+alim',
    `q=${encodeURIComponent('é'.repeat(200))}`,
    'category=other&category=isolation-contact',
    'domain=sport',
    'remote=full&remote=possible',
    'commitment=few-days',
    'beneficiary=seniors',
    'accessibility=sign-language',
    'organization=banque&organization=voisins',
    'departmentCode=26&departmentCode=2A&departmentCode=974',
    'minors=true',
    'urgent=false',
    'place=26362',
    'near=44.9,4.9&radius=1000',
    'place=26362&radius=100000',
    'from=2026-03-20&to=2026-03-20',
    'sort=soonest',
    'place=26362&sort=nearest',
    'facets=category&facets=organization',
    'limit=10000',
  ];
  for (const query of good) {
    it(`honours ${query.slice(0, 60)}`, async () => {
      const response = await get(`missions?${query}`);
      assert.equal(response.statusCode, 200);
      const { applied = {} } = z.parse(MissionPage, response.json());
      const names = [...new URLSearchParams(query).keys()].filter((name) => name !== 'facets');
      for (const name of names) assert.ok(name in applied, name);
    });
  }

  const bad: readonly (readonly [query: string, parameter: string, code: string])[] = [
    ['q=', 'q', 'too-short'],
    [`q=${'x'.repeat(201)}`, 'q', 'too-long'],
    ['q=a&q=b', 'q', 'repeated'],
    ['q=a%00b', 'q', 'invalid-format'],
    ['q=%FF', 'q', 'invalid-format'],
    ['category=food', 'category', 'not-allowed'],
    ['domain=football', 'domain', 'not-allowed'],
    ['remote=yes', 'remote', 'not-allowed'],
    ['commitment=always', 'commitment', 'not-allowed'],
    ['beneficiary=cats', 'beneficiary', 'not-allowed'],
    ['accessibility=lift', 'accessibility', 'not-allowed'],
    ['organization=%20', 'organization', 'invalid-format'],
    ['organization=a&'.repeat(21), 'organization', 'too-long'],
    ['departmentCode=260', 'departmentCode', 'invalid-format'],
    ['minors=1', 'minors', 'invalid-format'],
    ['urgent=oui', 'urgent', 'invalid-format'],
    ['place=Valence', 'place', 'invalid-format'],
    ['place=26999', 'place', 'unknown-reference'],
    ['near=44.9', 'near', 'invalid-format'],
    ['near=91,0', 'near', 'invalid-format'],
    ['radius=5000', 'near', 'required'],
    ['near=44.9,4.9&radius=999', 'radius', 'too-small'],
    ['near=44.9,4.9&radius=100001', 'radius', 'too-large'],
    ['near=44.9,4.9&radius=10km', 'radius', 'invalid-format'],
    ['from=2026-02-30', 'from', 'invalid-format'],
    ['to=demain', 'to', 'invalid-format'],
    ['from=2026-03-02&to=2026-03-01', 'to', 'invalid-format'],
    ['sort=best', 'sort', 'not-allowed'],
    ['sort=nearest', 'near', 'required'],
    ['facets=city', 'facets', 'not-allowed'],
    ['limit=0', 'limit', 'too-small'],
    ['limit=1.5', 'limit', 'invalid-format'],
    ['limit=99999', 'limit', 'too-large'],
    [`cursor=${'x'.repeat(501)}`, 'cursor', 'too-long'],
  ];
  for (const [query, parameter, code] of bad) {
    it(`says 400 and names ${parameter} (${code}) for ${query.slice(0, 40)}`, async () => {
      const response = await get(`missions?${query}`);
      assert.equal(response.statusCode, 400);
      const problem = z.parse(Problem, response.json());
      assert.equal(problem.code, 'invalid-parameter');
      const [error] = problem.errors ?? [];
      assert.deepEqual([error?.parameter, error?.code], [parameter, code]);
      assert.match(error?.detail ?? '', /^« .+ » .+\.$/);
    });
  }

  it('says which of two days is too early, in the language of the reader', async () => {
    const sentences = ['fr', 'en'].map(async (language) => {
      const headers = { 'accept-language': language };
      const url = '/v1/missions?from=2026-03-02&to=2026-03-01';
      const { errors = [] } = z.parse(Problem, (await app.inject({ url, headers })).json());
      return errors[0]?.detail;
    });
    assert.deepEqual(await Promise.all(sentences), [
      '« to » vient avant « from » : donnez un dernier jour qui vient après le premier.',
      '“to” comes before “from”: give a last day that comes after the first.',
    ]);
  });

  it('says what is wrong with several parameters at once', async () => {
    const response = await get('missions?category=food&limit=0');
    const { errors = [] } = z.parse(Problem, response.json());
    assert.deepEqual(errors.map(({ parameter }) => String(parameter)).toSorted(), [
      'category',
      'limit',
    ]);
  });

  it('says that a cursor is not its own', async () => {
    const response = await get('missions?cursor=abc');
    assert.equal(response.statusCode, 400);
    const problem = z.parse(Problem, response.json());
    assert.equal(problem.code, 'invalid-cursor');
    assert.match(problem.detail ?? '', /première page/);
    const [error, ...others] = problem.errors ?? [];
    assert.deepEqual([error?.code, error?.parameter, others], ['invalid-format', 'cursor', []]);
    assert.match(error?.detail ?? '', /^« cursor » .+\.$/);
  });

  const undeclared = missionParameterNames.filter((name) =>
    [
      'activity',
      'bbox',
      'inseeCode',
      'kind',
      'postalCode',
      'publishedSince',
      'updatedSince',
      'urgency',
    ].includes(name),
  );
  for (const name of undeclared) {
    it(`says that it does not offer ${name}`, async () => {
      const response = await get(`missions?${name}=x`);
      assert.equal(response.statusCode, 400);
      const problem = z.parse(Problem, response.json());
      assert.equal(problem.code, 'unsupported-parameter');
      assert.equal(problem.errors?.[0]?.parameter, name);
    });
  }

  it('ignores parameters of others', async () => {
    const response = await get('missions?utm_source=bulletin&fbclid=x&__proto__=y&limit=2');
    assert.equal(response.statusCode, 200);
    const { applied } = z.parse(MissionPage, response.json());
    assert.deepEqual(applied, { sort: 'newest', limit: 2 });
  });
});
