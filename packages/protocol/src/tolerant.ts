import * as z from 'zod/mini';
import { Discovery } from './discovery.ts';
import { Mission } from './mission.ts';
import { type MissionPage, MissionPageEnvelope } from './mission-page.ts';
import { withoutBadMembers } from './without-bad-members.ts';

/** An item that could not be read: its place in the page, and where it broke. No value is kept. */
export interface RejectedItem {
  readonly index: number;
  readonly path: string;
}

/** A page read item by item, and what was left out of it. */
export interface TolerantPage {
  readonly page: MissionPage;
  readonly rejected: readonly RejectedItem[];
  /** Optional members of the page (`total`, `facets`, …) that could not be read. */
  readonly dropped: readonly string[];
}

/** A discovery document, and what was left out of it. */
export interface TolerantDiscovery {
  readonly discovery: Discovery;
  /** Optional members (`hotline`, `pages`, `preview`) that could not be read. */
  readonly dropped: readonly string[];
}

/**
 * Reads a page of missions so that one bad or future item never costs the page.
 * Throws a zod error only when there is no list of items.
 */
export function parseMissionPage(json: unknown): TolerantPage {
  const { data, dropped } = withoutBadMembers(MissionPageEnvelope, json);
  const { items, ...envelope } = data;
  const kept: Mission[] = [];
  const rejected: RejectedItem[] = [];
  items.forEach((item, index) => {
    const result = z.safeParse(Mission, item);
    if (result.success) kept.push(result.data);
    else rejected.push({ index, path: result.error.issues[0]?.path.join('.') ?? '' });
  });
  return { page: { ...envelope, items: kept }, rejected, dropped };
}

/**
 * Reads a discovery document so that a bad phone line, page address or preview never costs the rest.
 * Throws a zod error when a required member is missing or unusable.
 */
export function parseDiscovery(json: unknown): TolerantDiscovery {
  const { data, dropped } = withoutBadMembers(Discovery, json);
  return { discovery: data, dropped };
}
