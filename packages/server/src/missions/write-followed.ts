import type { Mission, MissionOrganization } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { writeChangedMissions, writeOrganizations } from './write-missions.ts';

/** Missions of other backends, as they are shown here. */
export interface FollowedLoad {
  /** No id twice, each with `publishedAt`. Their organisations are replaced. */
  readonly missions: readonly Mission[];
  /** Ids of what is shown no more; one that is not shown anyway may be among them. */
  readonly gone: readonly string[];
  readonly now: Date;
}

/** Ids by what happened. */
export interface WrittenFollowed {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly withdrawn: readonly string[];
  /** What the database does not take. It is as it was before. */
  readonly refused: readonly string[];
}

type Written = Pick<WrittenFollowed, 'added' | 'changed' | 'refused'>;

/** Times that a part is halved: a few faults are found one by one, who sends more loses whole parts. */
const SEARCHED = 64;

/**
 * Shows missions that strangers wrote, and withdraws others. What the database does not take costs itself alone: the
 * protocol has wider bounds than a table, and a schedule can be written that no calendar reads. What agents have hidden
 * after a report stays hidden.
 *
 * @param tx a transaction; it goes on whatever is refused.
 */
export async function writeFollowed(
  tx: Kysely<Schema>,
  siteId: string,
  { missions, gone, now }: FollowedLoad,
): Promise<WrittenFollowed> {
  const hidden = await hiddenIds(tx, siteId, missions);
  const shown = missions.filter(({ id }) => !hidden.has(id));
  const written = await writePart({ tx, siteId, searches: SEARCHED }, shown);
  const { rows } = await sql<{ mission_id: string }>`
    update mission set status = 'cancelled', updated_at = ${now.toISOString()}::timestamptz
    where site_id = ${siteId} and mission_id = any(${[...gone]}::text[]) and status = 'published'
    returning mission_id`.execute(tx);
  return { ...written, withdrawn: rows.map((row) => row.mission_id) };
}

async function hiddenIds(
  tx: Kysely<Schema>,
  siteId: string,
  missions: readonly Mission[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ mission_id: string }>`
    select mission_id from mission
    where site_id = ${siteId} and mission_id = any(${missions.map(({ id }) => id)}::text[])
      and status = 'reported'`.execute(tx);
  return new Set(rows.map((row) => row.mission_id));
}

interface Writing {
  readonly tx: Kysely<Schema>;
  readonly siteId: string;
  /** Parts that may still be halved to find what fails. */
  searches: number;
}

/** Halves what fails until the one is found that does. */
async function writePart(writing: Writing, part: readonly Mission[]): Promise<Written> {
  const { tx, siteId } = writing;
  if (part.length === 0) return { added: [], changed: [], refused: [] };
  await sql`savepoint followed_part`.execute(tx);
  try {
    await writeOrganizations(tx, siteId, organizationsOf(part));
    const entries = part.map((mission) => ({ status: 'published', mission }) as const);
    const written = await writeChangedMissions(tx, siteId, entries);
    await sql`release savepoint followed_part`.execute(tx);
    return { ...written, refused: [] };
  } catch (error) {
    if (!isAboutValues(error)) throw error;
    await sql`rollback to savepoint followed_part`.execute(tx);
    await sql`release savepoint followed_part`.execute(tx);
  }
  writing.searches -= 1;
  if (part.length === 1 || writing.searches < 0) {
    return { added: [], changed: [], refused: part.map(({ id }) => id) };
  }
  const half = Math.ceil(part.length / 2);
  const left = await writePart(writing, part.slice(0, half));
  const right = await writePart(writing, part.slice(half));
  return {
    added: [...left.added, ...right.added],
    changed: [...left.changed, ...right.changed],
    refused: [...left.refused, ...right.refused],
  };
}

function organizationsOf(missions: readonly Mission[]): readonly MissionOrganization[] {
  return [...new Map(missions.map(({ organization: one }) => [one.id, one])).values()];
}

/** A value out of bounds: PostgreSQL's classes 22 and 23, or a time zone that there is not. */
function isAboutValues(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return error instanceof RangeError || (typeof code === 'string' && /^2[23]/.test(code));
}
