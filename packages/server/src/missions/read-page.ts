import { encodeQuery } from '@coup-de-main/protocol';
import type { MissionPage } from '@coup-de-main/protocol';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { orderOf } from './list-order.ts';
import type { ListScope } from './list-scope.ts';
import { readCursor, writeCursor } from './mission-cursor.ts';
import type { CursorPlace } from './mission-cursor.ts';
import { readPart } from './read-part.ts';
import type { FoundRow } from './read-part.ts';
import { toMission } from './to-mission.ts';

/** Walks that start within ten minutes begin together. */
const WALK_STEP_MS = 10 * 60 * 1000;

/** The items of a page, in their order, and where the next page begins. @throws RequestProblem `invalid-cursor` */
export async function readPage(
  db: Kysely<Schema>,
  scope: ListScope,
): Promise<Pick<MissionPage, 'items' | 'next'>> {
  const after = readCursor(scope);
  const began = after === undefined ? beginningOf(scope.now) : new Date(after.began);
  const found = await readParts(db, scope, { after, began });
  const shown = found.slice(0, scope.limit);
  const last = shown.at(-1);
  const items = shown.map(({ row }) => toMission(row, row.distance));
  if (last === undefined || found.length <= scope.limit) return { items };
  const { sort_key: key, mission_id: id } = last.row;
  return { items, next: nextHref(scope, { part: last.part, key, id, began: began.getTime() }) };
}

/**
 * When a walk that starts now is said to begin. Every `next` link carries it: to the millisecond, no page
 * would ever be the same twice, and no `ETag` would ever be met again.
 */
function beginningOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / WALK_STEP_MS) * WALK_STEP_MS);
}

interface FoundInPart {
  readonly part: number;
  readonly row: FoundRow;
}

/** One item more than a page holds, if there is one: it says that there is a next page. */
async function readParts(
  db: Kysely<Schema>,
  scope: ListScope,
  { after, began }: { readonly after: CursorPlace | undefined; readonly began: Date },
): Promise<readonly FoundInPart[]> {
  const found: FoundInPart[] = [];
  for (const [number, part] of orderOf(scope, began).entries()) {
    const count = scope.limit + 1 - found.length;
    if (number < (after?.part ?? 0) || count === 0) continue;
    const from = number === after?.part ? after : undefined;
    const rows = await readPart(db, scope, { part, after: from, count });
    found.push(...rows.map((row) => ({ part: number, row })));
  }
  return found;
}

/** Relative to the list: the same question, and where to go on. */
function nextHref(scope: ListScope, place: CursorPlace): string {
  const query = { ...scope.query, cursor: writeCursor(scope, place) };
  return `missions?${new URLSearchParams(encodeQuery(query)).toString()}`;
}
