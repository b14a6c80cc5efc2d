import type { Mission } from '@coup-de-main/protocol';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import type { FetchJson } from './fetch-json.ts';
import { followMission } from './follow-mission.ts';
import { readUpstream } from './read-upstream.ts';
import type { UpstreamReading } from './read-upstream.ts';
import { settle } from './settle.ts';
import type { Settled, Settling } from './settle.ts';
import { UpstreamError } from './upstream-error.ts';
import { createUpstreamMarks } from './upstream-marks.ts';
import { createUpstreamWays } from './upstream-ways.ts';

/** What backends are followed with. */
export interface FollowOptions {
  readonly database: Pick<Database, 'kysely'>;
  readonly siteId: string;
  /** Base addresses; what came from one that is no longer here is withdrawn. */
  readonly follows: readonly string[];
  /** Our own: what came from here does not come back. */
  readonly ownBase: string;
  /** A fetcher for one backend, with its own bounds. */
  readonly fetcher: () => FetchJson;
  readonly now: Date;
  /** Shows missions, and withdraws: `writeFollowed`. */
  readonly write: (tx: Kysely<Schema>, load: Parameters<Settling['write']>[0]) => Promise<Settled>;
}

/** What became of one backend. */
export interface Followed {
  readonly base: string;
  /** Absent: it could not be read, and nothing of it changed. */
  readonly read?: FollowedCounts;
  readonly error?: UpstreamError;
}

/** What a pass brought, in numbers. */
export interface FollowedCounts {
  readonly name: string;
  readonly isWhole: boolean;
  /** Missions that were new or changed there, or all of them. */
  readonly received: number;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** Left out: they are ours, came too far, lead to no page, or could not be read or kept. */
  readonly ours: number;
  readonly tooFar: number;
  readonly noPage: number;
  readonly unread: number;
  readonly refused: number;
}

/** Backends that are asked at once. */
const AT_ONCE = 6;

/** Reads each backend once and shows what it brings. One that fails changes nothing, and stops no other. */
export async function follow(options: FollowOptions): Promise<readonly Followed[]> {
  const { follows } = options;
  await forgetOthers(options);
  const outcomes: Followed[] = [];
  for (let start = 0; start < follows.length; start += AT_ONCE) {
    const some = follows.slice(start, start + AT_ONCE);
    const readings = await Promise.all(some.map((base) => orError(base, read(options, base))));
    for (const reading of readings) {
      const { base, error } = reading;
      outcomes.push(error ? { base, error } : await apply(options, reading));
    }
  }
  return outcomes;
}

async function apply(options: FollowOptions, { base, value }: Done<Pass>): Promise<Followed> {
  const { value: counts, error } = await orError(base, show(options, base, value));
  return error ? { base, error } : { base, read: counts };
}

interface Done<Value> {
  readonly base: string;
  readonly value: Value;
  readonly error?: never;
}

/** A backend that cannot be followed now is an outcome; anything else that fails is a fault of ours. */
async function orError<Value>(
  base: string,
  work: Promise<Value>,
): Promise<
  Done<Value> | { readonly base: string; readonly value?: never; readonly error: UpstreamError }
> {
  try {
    return { base, value: await work };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { base, error };
  }
}

async function forgetOthers({ database, siteId, follows, now, write }: FollowOptions) {
  if (!(await createUpstreamMarks(database.kysely, siteId).hasOthers(follows))) return;
  await database.kysely.transaction().execute(async (tx) => {
    const upstreams = upstreamsIn(tx, siteId);
    await upstreams.lock();
    await upstreams.forgetOthers(follows);
    await settle({ upstreams, now, write: (load) => write(tx, load) }, 'all');
  });
}

function upstreamsIn(tx: Kysely<Schema>, siteId: string) {
  return { ...createUpstreamMarks(tx, siteId), ...createUpstreamWays(tx, siteId) };
}

/** What was read, and from where on. */
interface Pass {
  readonly from: string | undefined;
  readonly reading: UpstreamReading;
}

async function read({ database, siteId, fetcher }: FollowOptions, base: string): Promise<Pass> {
  const { next: from } = await createUpstreamMarks(database.kysely, siteId).mark(base);
  return { from, reading: await readUpstream(fetcher(), { base, from }) };
}

async function show(
  { database, siteId, ownBase, now, write }: FollowOptions,
  base: string,
  { from, reading }: Pass,
): Promise<FollowedCounts> {
  const brought = bring(reading, ownBase);
  const settled = await database.kysely.transaction().execute(async (tx) => {
    const upstreams = upstreamsIn(tx, siteId);
    await upstreams.lock();
    const { next, isRead } = await upstreams.mark(base);
    if (next !== from) {
      throw new UpstreamError('elsewhere', 'vient d’être lu par un autre programme.');
    }
    await upstreams.setMark(base, reading.next, now);
    const touched = [
      ...(await upstreams.keep(base, brought.missions)),
      ...(await upstreams.drop(base, { only: brought.gone })),
      ...(reading.isWhole ? await upstreams.drop(base, { but: brought.present }) : []),
    ];
    // From its first pass on a backend has a say over what others tell of it.
    return settle({ upstreams, now, write: (load) => write(tx, load) }, isRead ? touched : 'all');
  });
  return {
    name: reading.facts.name,
    isWhole: reading.isWhole,
    received: [...reading.changes.values()].filter((mission) => mission !== undefined).length,
    added: settled.added.length,
    changed: settled.changed.length,
    withdrawn: settled.withdrawn.length,
    ...brought.left,
    unread: reading.unreadCount,
    refused: settled.refused.length,
  };
}

/** What a reading means here. */
interface Brought {
  /** By identifier there. */
  readonly missions: ReadonlyMap<string, Mission>;
  readonly gone: readonly string[];
  /** Everything that is not gone, were the reading whole. */
  readonly present: readonly string[];
  readonly left: Pick<FollowedCounts, 'ours' | 'tooFar' | 'noPage'>;
}

function bring({ changes, unread, facts }: UpstreamReading, ownBase: string): Brought {
  const missions = new Map<string, Mission>();
  const gone: string[] = [];
  const left = { ours: 0, 'too-far': 0, 'no-page': 0 };
  for (const [id, mission] of changes) {
    const followed = mission && followMission(mission, { facts, ownBase });
    if (followed?.left !== undefined) left[followed.left] += 1;
    if (followed === undefined || followed.left !== undefined) gone.push(id);
    else missions.set(id, followed.mission);
  }
  return {
    missions,
    gone,
    present: [...missions.keys(), ...unread],
    left: { ours: left.ours, tooFar: left['too-far'], noPage: left['no-page'] },
  };
}
