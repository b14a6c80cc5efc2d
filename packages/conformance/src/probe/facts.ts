import type { ConformanceClass, Discovery, Mission } from '@coup-de-main/protocol';
import type { Fixtures } from '../fixtures.ts';
import type { Exchange } from '../http/exchange.ts';

/** A mission of the list and the page that it came in. */
export interface ListedMission {
  /** As it came. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** As the protocol reads it; absent when it cannot. */
  readonly mission?: Mission;
  readonly page: Exchange;
}

/** What is known of a backend before anything is checked: what the checks ask with. */
export interface Facts {
  /** The address that was given. */
  readonly base: string;
  readonly discoveryExchange: Exchange;
  /** As it came. */
  readonly rawDiscovery: unknown;
  /** As a tolerant reader sees it; absent when nobody can read it. */
  readonly discovery?: Discovery;
  readonly claims: ReadonlySet<ConformanceClass>;
  /** Classes that this version of the suite does not know. */
  readonly unknownClaims: readonly string[];
  /** Where the list is. */
  readonly listUrl?: string;
  /** The pages of the list, walked from its first one. */
  readonly pages: readonly Exchange[];
  readonly missions: readonly ListedMission[];
  /** Whether the walk came to a page without `next`. */
  readonly isWhole: boolean;
  /** What was said of the backend beforehand. */
  readonly fixtures: Fixtures;
  /** Missions that the fixtures name and the walk did not meet, as their own addresses answer them. */
  readonly known: readonly Mission[];
  /** An address asked for twice: the walk goes round. */
  readonly loop?: string;
}

/** Missions of the list that the protocol can read. */
export function readable(facts: Facts): readonly Mission[] {
  return facts.missions.flatMap(({ mission }) => (mission === undefined ? [] : [mission]));
}

/** The same, and those that the fixtures name. */
export function knowable(facts: Facts): readonly Mission[] {
  return [...readable(facts), ...facts.known];
}

/** Whether the backend claims a class that takes something from people. */
export function takesSomething({ claims }: Pick<Facts, 'claims'>): boolean {
  return (['applications', 'aide', 'mission-proposals'] as const).some((name) => claims.has(name));
}
