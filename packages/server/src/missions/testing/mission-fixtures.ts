import type { Mission } from '@coup-de-main/protocol';
import type { Database } from '../../database/database.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import type { MissionEntry } from '../mission-record.ts';
import type { MissionStatus } from '../mission-status.ts';
import { writeMissions, writeOrganizations } from '../write-missions.ts';

/** The clock of these tests: a Wednesday. */
export const NOW = new Date('2026-03-18T10:00:00Z');

export const SITE = 'saint-aubrin';

/** Valence (26) and places around it, with their rough distances from there. */
export const VALENCE = { inseeCode: '26362', longitude: 4.9096, latitude: 44.9256 };
export const positions = {
  valence: [4.9096, 44.9256],
  bourgLesValence: [4.8946, 44.947],
  romans: [5.066, 45.0496],
  lyon: [4.8357, 45.764],
} as const;

/** A mission with what is required and nothing else, but for what is given. */
export function mission(id: string, members: Partial<Mission> = {}): Mission {
  return {
    type: 'mission',
    id,
    title: `Mission ${id}`,
    organization: { id: 'banque', name: 'La Banque du Coteau' },
    apply: { mode: 'protocol' },
    updatedAt: '2026-03-01T08:00:00.000Z',
    publishedAt: '2026-03-01T08:00:00.000Z',
    ...members,
  };
}

/** The same, to be kept. */
export function entry(
  id: string,
  members: Partial<Mission> = {},
  status: MissionStatus = 'published',
): MissionEntry {
  return { status, mission: mission(id, members) };
}

/** An address that is known by its position. */
export function at([longitude, latitude]: readonly [number, number]): Pick<Mission, 'addresses'> {
  return { addresses: [{ location: { type: 'Point', coordinates: [longitude, latitude] } }] };
}

/** A migrated database with the site, a second site, one commune and the organisations `banque`, `voisins`. */
export async function createMissionDatabase(): Promise<Database> {
  const database = await createTestDatabase();
  await database.kysely
    .insertInto('site')
    .values([
      { site_id: SITE, name: 'Saint-Aubrin' },
      { site_id: 'autre', name: 'Une autre ville' },
    ])
    .execute();
  await database.query(
    `insert into commune values ($1, 'Valence', 'commune', '26', 'Drôme', 'Auvergne-Rhône-Alpes',
      '{26000}', 64458, $2, $3, 'exact')`,
    [VALENCE.inseeCode, VALENCE.longitude, VALENCE.latitude],
  );
  const organizations = [
    { id: 'banque', name: 'La Banque du Coteau' },
    { id: 'voisins', name: 'Les Voisins du Lavoir' },
  ];
  await writeOrganizations(database.kysely, SITE, organizations);
  await writeOrganizations(database.kysely, 'autre', organizations);
  return database;
}

/** Replaces the missions of the site. */
export async function keepMissions(
  database: Database,
  entries: readonly MissionEntry[],
): Promise<void> {
  await database.query('delete from mission where site_id = $1', [SITE]);
  await writeMissions(database.kysely, SITE, entries);
}
