import { createHash } from 'node:crypto';
import { Id } from '@coup-de-main/protocol';
import type { MissionQuery } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { RequestProblem } from '../request-problem.ts';
import { EARTH_RADIUS } from './geometry.ts';
import { orderOf } from './list-order.ts';
import type { ListScope } from './list-scope.ts';

/** The last item that was shown, by its place in the order: the next page begins after it. */
export interface CursorPlace {
  /** Which part of the order it was in: see `list-order.ts`. */
  readonly part: number;
  /** Its sort key: whole metres, or milliseconds since 1970. */
  readonly key: number;
  readonly id: string;
  /** When the walk began, in milliseconds since 1970. */
  readonly began: number;
}

const time = z.int().check(z.gte(-62_135_596_800_000), z.lte(253_402_300_799_999));

/** Metres from any place to the other end of the Earth. */
const FARTHEST = Math.ceil(Math.PI * EARTH_RADIUS);

const Payload = z.tuple([z.int().check(z.gte(0), z.lte(9)), time, Id, time, z.string()]);

/**
 * The cursor after an item. It holds a place in the order, not a number of rows to skip, so that rows that
 * come, change or go elsewhere neither repeat nor hide the rest. It holds no secret and gives no right: the
 * checksum is against damage, and against use for another question.
 */
export function writeCursor(scope: ListScope, place: CursorPlace): string {
  const { part, key, id, began } = place;
  const payload = [part, key, id, began, checksum(scope, place)];
  return Buffer.from(JSON.stringify(payload)).toString('base64url');
}

/**
 * Reads the cursor of a query, if it has one.
 *
 * @throws RequestProblem `invalid-cursor` when it is damaged, forged, or was made for another question.
 */
export function readCursor(scope: ListScope): CursorPlace | undefined {
  const { cursor } = scope.query;
  if (cursor === undefined) return undefined;
  const parsed = z.safeParse(Payload, parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw refusal();
  const [part, key, id, began, check] = parsed.data;
  const place = { part, key, id, began };
  if (check !== checksum(scope, place) || !isInOrder(scope, place)) throw refusal();
  return place;
}

function refusal(): RequestProblem {
  return new RequestProblem('invalid-cursor', [{ code: 'invalid-format', parameter: 'cursor' }]);
}

/** The checksum anybody can compute: a part that there is not, or a distance beyond the Earth, is forged. */
function isInOrder(scope: ListScope, { part, key, began }: CursorPlace): boolean {
  const by = orderOf(scope, new Date(began))[part]?.by;
  return by === 'distance' ? key >= 0 && key <= FARTHEST : by !== undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: the schema refuses it.
    return undefined;
  }
}

function checksum({ siteId, query, sort }: ListScope, place: CursorPlace): string {
  const text = JSON.stringify([siteId, sort, question(query), place]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 11);
}

/** What is asked, however it is written; how many items and which counts come with it does not matter. */
function question(query: MissionQuery): unknown {
  const {
    cursor: _cursor,
    limit: _limit,
    facets: _facets,
    sort: _given,
    lang: _lang,
    ...filters
  } = query;
  return Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String).toSorted(byBytes) : value,
    ])
    .toSorted(([one], [other]) => byBytes(String(one), String(other)));
}

/** The same order in every process, whatever its language. */
function byBytes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
