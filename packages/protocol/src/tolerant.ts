import * as z from 'zod/mini';
import { Mission } from './mission.ts';
import { type MissionPage, MissionPageEnvelope } from './mission-page.ts';

/** An item that could not be read: its place in the page, and where it broke. No value is kept. */
export interface RejectedItem {
  readonly index: number;
  readonly path: string;
}

/** A page read item by item, and what was left out of it. */
export interface TolerantPage {
  readonly page: MissionPage;
  readonly rejected: readonly RejectedItem[];
}

/**
 * Reads a page of missions so that one bad or future item never costs the page.
 * Throws a zod error only when the envelope itself (`items`, `next`, …) is unusable.
 */
export function parseMissionPage(json: unknown): TolerantPage {
  const { items, ...envelope } = z.parse(MissionPageEnvelope, json);
  const kept: Mission[] = [];
  const rejected: RejectedItem[] = [];
  items.forEach((item, index) => {
    const result = z.safeParse(Mission, item);
    if (result.success) kept.push(result.data);
    else rejected.push({ index, path: result.error.issues[0]?.path.join('.') ?? '' });
  });
  return { page: { ...envelope, items: kept }, rejected };
}
