import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Mission, missionCategories } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from './database/database.ts';
import { createSiteRepository, firstSiteId } from './discovery/site-repository.ts';
import { missionColumns } from './missions/mission-row.ts';
import type { MissionRow } from './missions/mission-row.ts';
import { toMission } from './missions/to-mission.ts';
import { seedDemonstration, tellDemonstration } from './seed-demonstration.ts';
import { createTestDatabase } from './testing/test-database.ts';

const now = new Date('2026-11-22T09:30:00Z');
const database = await createTestDatabase();
after(() => database.close());

async function countBy(column: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ value: string; count: number }>`
    select ${sql.ref(column)} as value, count(*)::int as count from mission group by 1
  `.execute(database.kysely);
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

async function published(store: Database, moment: Date): Promise<Mission[]> {
  const { rows } = await sql<MissionRow>`
    select ${missionColumns(moment)} from mission m
    join organization o using (site_id, organization_id)
    where m.status = 'published' order by m.mission_id
  `.execute(store.kysely);
  return rows.map((row) => toMission(row));
}

async function everything(): Promise<string> {
  const { rows } = await sql<{ all: string }>`
    select (select json_agg(s order by site_id) from site s)::text
      || (select json_agg(o order by organization_id) from organization o)::text
      || (select json_agg(m order by mission_id) from mission m)::text as all
  `.execute(database.kysely);
  return rows[0]?.all ?? '';
}

describe('seedDemonstration', () => {
  before(async () => {
    // What a start without the demonstration leaves.
    assert.equal(await firstSiteId(database), 'mairie');
    assert.deepEqual(await seedDemonstration(database, { now }), {
      outcome: 'seeded',
      organizations: 12,
      missions: 67,
    });
  });

  it('has missions in every state and category', async () => {
    assert.deepEqual(await countBy('status'), {
      draft: 2,
      'pending-review': 2,
      published: 58,
      completed: 2,
      cancelled: 2,
      reported: 1,
    });
    const categories = await countBy('category');
    assert.deepEqual(Object.keys(categories).toSorted(), [...missionCategories].toSorted());
    for (const [category, count] of Object.entries(categories)) {
      assert.ok(count >= 5, `${category}: ${count}`);
    }
  });

  it('takes the place of a site that nobody had named', async () => {
    assert.equal(await firstSiteId(database), 'rochebrune');
    const { name, settings } = await createSiteRepository(database, 'rochebrune').get();
    assert.equal(name, 'Mairie de Rochebrune-sur-Isère');
    assert.equal(settings.hotline?.number, '+33465710042');
    assert.deepEqual(
      settings.hotline?.exceptions?.map(({ date }) => date),
      ['2026-11-26', '2026-12-01'],
    );
  });

  it('publishes only what the protocol allows', async () => {
    const missions = await published(database, now);
    assert.equal(missions.length, 58);
    for (const mission of missions) assert.deepEqual(z.parse(Mission, mission), mission);
  });

  it('fills the columns that lists are made from, and lists what is over no longer', async () => {
    const { rows } = await sql<{ mission_id: string }>`
      select mission_id from mission where status = 'published' and runs_until <= ${now}
    `.execute(database.kysely);
    assert.deepEqual(rows, [{ mission_id: 'marquage-antivol' }]);
    const { rows: without } = await sql<{ mission_id: string }>`
      select mission_id from mission
      where pos is null and remote is distinct from 'full' or department_code is null and city is not null
    `.execute(database.kysely);
    assert.deepEqual(without, []);
  });

  it('says of each mission how one applies today', async () => {
    const missions = await published(database, now);
    const modes = new Map<string, number>();
    for (const { apply } of missions) {
      const mode = [apply.mode, apply.reason].filter(Boolean).join(' ');
      modes.set(mode, (modes.get(mode) ?? 0) + 1);
    }
    assert.deepEqual(Object.fromEntries(modes), {
      protocol: 52,
      external: 2,
      'closed full': 2,
      'closed paused': 1,
      'closed past': 1,
    });
  });

  it('changes nothing the second time, even much later', async () => {
    const first = await everything();
    const again = await seedDemonstration(database, { now: new Date('2027-03-01T08:00:00Z') });
    assert.deepEqual(again, { outcome: 'present', organizations: 0, missions: 0 });
    assert.equal(tellDemonstration(again), undefined);
    assert.equal(await everything(), first);
  });
});

describe('a seed elsewhere', () => {
  it('is as fresh on any other day', async (t) => {
    const store = await createTestDatabase();
    t.after(() => store.close());
    const later = new Date('2028-02-29T22:15:00Z');
    await seedDemonstration(store, { now: later });
    const { rows } = await sql<{ over: number; coming: number }>`
      select count(*) filter (where runs_until <= ${later})::int as over,
        count(*) filter (where runs_from > ${later} and runs_from < ${later}::timestamptz + '27 days')::int
          as coming
      from mission where status = 'published'
    `.execute(store.kysely);
    assert.equal(rows[0]?.over, 1);
    assert.ok((rows[0]?.coming ?? 0) >= 25, `${rows[0]?.coming} to come`);
  });

  it('leaves a database alone that serves somebody', async (t) => {
    const store = await createTestDatabase();
    t.after(() => store.close());
    await store.kysely.insertInto('site').values({ site_id: 'ville', name: 'Ville' }).execute();
    const refused = await seedDemonstration(store, { now });
    assert.equal(refused.outcome, 'occupied');
    assert.match(tellDemonstration(refused) ?? '', /changed nothing.*Give it an empty DATA_DIR/);
    const sites = await store.kysely.selectFrom('site').select('site_id').execute();
    assert.deepEqual(sites, [{ site_id: 'ville' }]);
  });

  it('keeps the placeholder with its own organisations', async (t) => {
    const store = await createTestDatabase();
    t.after(() => store.close());
    await firstSiteId(store);
    await sql`insert into organization (site_id, organization_id, name) values ('mairie', 'o', 'O')`.execute(
      store.kysely,
    );
    assert.equal((await seedDemonstration(store, { now })).outcome, 'occupied');
  });

  it('happens once when two processes begin together', async (t) => {
    const store = await createTestDatabase();
    t.after(() => store.close());
    const both = await Promise.all([
      seedDemonstration(store, { now }),
      seedDemonstration(store, { now }),
    ]);
    assert.deepEqual(both.map(({ outcome }) => outcome).toSorted(), ['present', 'seeded']);
  });
});
