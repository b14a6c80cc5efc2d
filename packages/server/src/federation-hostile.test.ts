import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Mission } from '@coup-de-main/protocol';
import { composeApp } from './app.ts';
import { runCommand } from './command-table.ts';
import { CommandError } from './commands/command.ts';
import type { Database } from './database/database.ts';
import { followBackends, followNow } from './federation-work.ts';
import {
  discovery,
  feedPage,
  gone,
  pretendUpstream,
  theirs,
  upsert,
} from './federation/testing/pretended-upstream.ts';
import type { PretendedUpstream } from './federation/testing/pretended-upstream.ts';
import { reportFollowed } from './federation/report.ts';
import { createMissionRepository } from './missions/mission-repository.ts';
import { hostileStrings } from './testing/hostile-strings.ts';
import { keepLogLines } from './testing/log-lines.ts';
import { insertSite } from './testing/sealed-submission.ts';
import { setClock } from './testing/set-clock.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { testConfig } from './testing/test-config.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { testKeyRing } from './testing/test-key-ring.ts';

const clock = setClock('2026-11-23T09:00:00Z');
const siteId = 'mairie';
let database: Database;
let upstream: PretendedUpstream;
let other: PretendedUpstream;
before(async () => {
  [database, upstream, other] = await Promise.all([
    createTestDatabase(),
    pretendUpstream(),
    pretendUpstream(),
  ]);
  await insertSite(database, siteId);
});
beforeEach(async () => {
  for (const table of ['upstream', 'mission']) await database.query(`delete from ${table}`);
});
after(() => Promise.all([database.close(), upstream.close(), other.close()]));

const settings = (...follows: readonly PretendedUpstream[]) => ({
  follows: follows.map(({ base }) => base),
  followsLoopback: true,
  publicUrl: 'https://ici.example/',
});
const follow = (...follows: readonly PretendedUpstream[]) =>
  followBackends({ database, siteId, config: settings(...follows), now: clock.now() });
const list = async () =>
  (await createMissionRepository(database, siteId, { now: () => clock.now() }).list({ limit: 100 }))
    .items;
const serve = (one: PretendedUpstream, items: readonly unknown[], path = 'sync') =>
  one.serve({
    '': discovery({ sync: { href: 'sync' } }),
    [path]: feedPage(items, `${path}+`, true),
  });

describe('a backend that means harm', () => {
  it('brings texts as text, and nothing that the protocol does not take', async () => {
    const missions = hostileStrings.flatMap((text, index) => [
      { ...theirs(`t${String(index)}`), title: text },
      {
        ...theirs(`e${String(index)}`),
        summary: text,
        description: text,
        prerequisites: [text],
        addresses: [{ street: text, city: text }],
        organization: { id: `o${String(index)}`, name: text },
        provenance: { sourceName: text, sourceId: text, license: text, publisher: text },
        translations: { en: { title: text } },
        ext: { 'urn:x': { [text]: text }, 'urn:coup-de-main:via': [text] },
      },
      { ...theirs(`u${String(index)}`), url: text },
      { ...theirs(`r${String(index)}`), schedule: { rrule: text, timeZone: text } },
    ]) as Mission[];
    serve(
      upstream,
      missions.map((mission, rev) => upsert(rev, mission)),
    );
    const [outcome] = await follow(upstream);
    assert.equal(outcome?.error, undefined);
    const rows = await database.query<{ id: string }>('select mission_id as id from mission');
    assert.ok(
      rows.length > 300,
      `${String(rows.length)} of ${String(missions.length)} are in bounds`,
    );
    const missionsHere = createMissionRepository(database, siteId, { now: () => clock.now() });
    for (const { id } of rows) {
      const found = await missionsHere.get(id);
      assert.equal(found?.status, 'published');
      const { success, error } = Mission.safeParse(found.mission);
      assert.ok(success, JSON.stringify([found.mission, error?.issues]));
      assert.match(found.mission.url ?? 'https://', /^https?:\/\//);
    }
  });

  it('changes nothing of what another one says, nor of its organisations', async () => {
    serve(other, [upsert(1, theirs('a', { title: 'La vraie' }))]);
    const forged = theirs('x', {
      title: 'La fausse',
      provenance: { sourceName: other.base, sourceId: 'a' },
      organization: { id: 'relais', name: 'Le Faux Relais' },
    });
    serve(upstream, [upsert(1, forged)]);
    await follow(other);
    await follow(upstream, other);
    const [only, ...more] = await list();
    assert.deepEqual([only?.title, only?.organization.name, more], ['La vraie', 'Le Relais', []]);
    serve(upstream, [gone(2, 'x')], 'sync+');
    await follow(upstream, other);
    assert.equal((await list()).length, 1);
  });

  it('does not get to the top by a date to come, or stay by an odd one', async () => {
    const future = '2999-01-01T00:00:00Z';
    serve(upstream, [upsert(1, theirs('a', { updatedAt: future, publishedAt: future }))]);
    await follow(upstream);
    const [only] = await list();
    const now = clock.now().toISOString();
    assert.deepEqual([only?.updatedAt, only?.publishedAt], [now, now]);
  });

  it('or that is broken changes nothing, and is told with a sentence', async () => {
    serve(upstream, [upsert(1, theirs('a'))]);
    await follow(upstream);
    upstream.serve({ '': (response) => response.end('<!doctype html>') });
    const outcomes = await follow(upstream);
    assert.equal((await list()).length, 1);
    assert.deepEqual(reportFollowed(outcomes), [
      `${upstream.base} n’est pas un service Coup de main : donnez l’adresse de son document d’accueil. Rien n’a changé de ce qui en vient.`,
    ]);
  });
});

describe('a report', () => {
  it('says what was left aside, and why', async () => {
    const provenance = { sourceName: 'https://ici.example/v1/', sourceId: 'm' };
    const { url: _url, ...nowhere } = theirs('b');
    const polar = {
      addresses: [
        { location: { type: 'Point' as const, coordinates: [0, 90] as [number, number] } },
      ],
    };
    const items = [theirs('a', { provenance }), nowhere, theirs('c', polar), theirs('d')];
    serve(upstream, [...items.map((mission, rev) => upsert(rev, mission)), { op: 'x' }]);
    assert.deepEqual(reportFollowed(await follow(upstream)), [
      `${upstream.base} (Ville d’à côté) : 4 missions en tout, 1 nouvelle, 0 changée, 0 retirée.`,
      '  laissées de côté : 1 qui viennent d’ici ou sont passées par ici.',
      '  laissées de côté : 1 qui n’ont aucune page où s’inscrire.',
      '  laissées de côté : 1 qui ne peuvent être lues.',
      '  laissées de côté : 1 qui ne peuvent être gardées : une valeur est hors de ses bornes.',
    ]);
  });
});

describe('every five minutes', () => {
  it('everybody is read once; who fails is named in the log, and asked no sooner', async () => {
    const log = keepLogLines();
    const config = testConfig({ ...settings(upstream, other), logLevel: 'info' });
    const options = { database, siteId, keyRing: testKeyRing(), clock, logTarget: log };
    const { app, jobs } = await composeApp({ ...options, config });
    serve(upstream, [upsert(1, theirs('a'))]);
    other.serve({});
    await jobs.runDue();
    await jobs.runDue();
    clock.advance(4 * 60_000);
    await jobs.runDue();
    assert.deepEqual([upstream.requests, other.requests], [['', 'sync'], ['']]);
    assert.match(log.text(), /"code":"http-404".*a followed backend could not be read/);
    const feed = await app.inject('/v1/sync/missions');
    assert.match(feed.body, /"op":"upsert","id":"federation:/, 'and who follows us learns of it');
    clock.advance(60_000);
    serve(upstream, [gone(2, 'a')], 'sync+');
    await jobs.runDue();
    assert.deepEqual(await list(), []);
    await app.close();
  });
});

describe('the command follow', () => {
  const run = async (config: ReturnType<typeof testConfig>) => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const code = await runCommand('follow', { config, args: [], print: () => {}, say });
    return { code, said };
  };

  it('reads everybody now, and fails when one cannot be read', async (t) => {
    const dataDir = `${temporaryFolder(t)}/data`;
    const config = testConfig({ ...settings(upstream), demonstration: true, dataDir });
    serve(upstream, [upsert(1, theirs('a'))]);
    const { code, said } = await run(config);
    assert.deepEqual([code, said.length], [0, 1]);
    upstream.serve({});
    assert.equal((await run(config)).code, 1);
  });

  it('says what is missing when nobody is followed', () => {
    const parts = { database, siteId, config: settings(), now: clock.now() };
    assert.throws(
      () => followNow(parts),
      (error) =>
        error instanceof CommandError && error.message.startsWith('Dites qui suivre : FOLLOW='),
    );
  });
});
