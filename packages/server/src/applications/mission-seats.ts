import { sql } from 'kysely';
import type { Scene } from '../submissions/submission-kind.ts';

/** What an application has to know of its mission. */
export interface MissionSeats {
  readonly mission_id: string;
  readonly title: string;
  readonly status: string;
  readonly apply_mode: string;
  readonly starts_at: Date | null;
  /** When it is over; null: never by itself. */
  readonly ends_at: Date | null;
  readonly is_over: boolean;
  /** Places that are free; null: as many as come. */
  readonly places_left: number | null;
  readonly prerequisites: string[];
  readonly motivation_required: boolean | null;
  readonly open_to_minors: boolean | null;
  readonly minimum_age: number | null;
}

type Where = Pick<Scene, 'tx' | 'siteId' | 'now'>;

function columns(now: Date) {
  return sql`mission_id, title, status, apply_mode, starts_at,
    case when isfinite(runs_until) then runs_until end as ends_at,
    runs_until <= ${now} as is_over,
    coalesce(places_left, places_count) as places_left,
    prerequisites, motivation_required, open_to_minors, minimum_age`;
}

/** Reads a mission in whatever state. */
export async function readSeats(
  { tx, siteId, now }: Where,
  missionId: string,
): Promise<MissionSeats | undefined> {
  const { rows } = await sql<MissionSeats>`
    select ${columns(now)} from mission
    where site_id = ${siteId} and mission_id = ${missionId}`.execute(tx);
  return rows[0];
}

/**
 * Reads a mission and keeps others from its places until the end of the transaction. Not `for update`: new
 * applications point to the mission, and would wait for each other crosswise.
 */
export async function lockSeats(
  { tx, siteId, now }: Where,
  missionId: string,
): Promise<MissionSeats | undefined> {
  const { rows } = await sql<MissionSeats>`
    select ${columns(now)} from mission
    where site_id = ${siteId} and mission_id = ${missionId} for no key update`.execute(tx);
  return rows[0];
}

/** One place less of a mission that is locked. */
export async function takeSeat({ tx, siteId }: Where, missionId: string): Promise<void> {
  await sql`
    update mission set places_left = coalesce(places_left, places_count) - 1
    where site_id = ${siteId} and mission_id = ${missionId} and places_count is not null`.execute(
    tx,
  );
}

/**
 * One place more of a mission that is locked, but never more than there are: the organisation may have cut their
 * number below what was held.
 */
export async function returnSeat({ tx, siteId }: Where, missionId: string): Promise<void> {
  await sql`
    update mission set places_left = least(places_left + 1, greatest(places_left, places_count - ${held(siteId, missionId)}))
    where site_id = ${siteId} and mission_id = ${missionId} and places_left is not null`.execute(
    tx,
  );
}

/** Whether a mission takes answers here and now. */
export function takesAnswers({ status, is_over, apply_mode }: MissionSeats): boolean {
  return status === 'published' && !is_over && apply_mode === 'protocol';
}

/** Whether as many places are held as there are, or more. */
export async function isOverfull({ tx, siteId }: Where, missionId: string): Promise<boolean> {
  const { rows } = await sql<{ is_overfull: boolean | null }>`
    select places_count <= ${held(siteId, missionId)} as is_overfull from mission
    where site_id = ${siteId} and mission_id = ${missionId}`.execute(tx);
  return rows[0]?.is_overfull === true;
}

function held(siteId: string, missionId: string) {
  return sql`(
    select count(*)::integer from application
    where site_id = ${siteId} and mission_id = ${missionId} and holds_place)`;
}
