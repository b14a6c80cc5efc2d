import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Database } from './database/database.ts';
import { migrateToLatest } from './database/migrate.ts';
import { createChangeFeed } from './missions/change-feed.ts';
import { writeFeedCursor } from './missions/feed-cursor.ts';
import { createMissionRepository } from './missions/mission-repository.ts';
import {
  bringUpTo,
  migrationNames,
  populatedNames,
  readEveryRow,
} from './testing/populated-schema.ts';
import type { Rows } from './testing/populated-schema.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { createTestDatabase } from './testing/test-database.ts';

const SITE = 'saint-aubrin';
const clock = { now: () => new Date('2026-03-18T10:00:00Z') };

describe('a database with data', () => {
  let database: Database;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  it('is there for each schema: its rows have the name of a migration', () => {
    assert.deepEqual(
      populatedNames.filter((name) => !migrationNames.includes(name)),
      [],
    );
  });

  for (const [place, name] of migrationNames.entries()) {
    const pending = migrationNames.slice(place + 1);
    it(`of ${name} keeps every row through what came after`, async (t) => {
      await bringUpTo(database, name, join(temporaryFolder(t), 'migrations'));
      const rows = await readEveryRow(database);
      assert.deepEqual(emptyPlaces(rows), [], `fill these in testing/populated/${name}.sql`);
      assert.deepEqual(await migrateToLatest(database), pending);
      const kept = await readEveryRow(database);
      for (const [table, before] of rows) {
        assert.deepEqual(asBefore(kept.get(table) ?? [], before), sorted(before), table);
      }
      if (rows.has('mission')) await readsMissions();
      if (rows.has('mission_change')) await goesOnCounting();
    });
  }

  /** What the server makes of the rows today. */
  async function readsMissions(): Promise<void> {
    const missions = createMissionRepository(database, SITE, clock);
    const { items } = await missions.list({});
    assert.deepEqual(
      items.map(({ id, title }) => `${id}: ${title}`),
      ['appels: Appeler une personne isolée', 'colis: Préparer des colis'],
    );
    const [colis] = (await missions.list({ q: 'carton alimentaire' })).items;
    assert.deepEqual(
      [colis?.organization.name, colis?.places, colis?.schedule?.rrule, colis?.addresses?.length],
      ['La Banque du Coteau', { count: 8, left: 5 }, 'FREQ=WEEKLY;BYDAY=TU', 2],
    );
    const english = await missions.get('colis', 'en');
    assert.equal(english?.status === 'published' && english.mission.title, 'Packing parcels');
  }

  /** Who has read up to number 12 is told what is there now, by numbers above. */
  async function goesOnCounting(): Promise<void> {
    const feed = createChangeFeed({ database, siteId: SITE, clock });
    const { items } = await feed.read({ after: writeFeedCursor({ rev: 12, began: 12 }) });
    assert.deepEqual(
      items.map(({ op, id, rev }) => `${String(rev)} ${op} ${id}`),
      ['13 upsert colis', '14 upsert appels'],
    );
  }
});

/** Tables without a row, and columns that hold nothing in any row. */
function emptyPlaces(rows: Rows): readonly string[] {
  return [...rows].flatMap(([table, all]) => {
    const [first] = all;
    if (first === undefined) return [table];
    return Object.keys(first)
      .filter((column) => all.every((row) => row[column] === null))
      .map((column) => `${table}.${column}`);
  });
}

/** Rows with the columns that there were, in an order of their own. */
function asBefore(
  rows: readonly Readonly<Record<string, unknown>>[],
  before: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const columns = Object.keys(before[0] ?? {});
  return sorted(rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]]))));
}

function sorted(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted();
}
