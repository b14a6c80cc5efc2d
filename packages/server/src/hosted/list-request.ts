import {
  decodeQuery,
  type MissionQuery,
  MissionQuery as Schema,
  type Place,
  type RawQuery,
} from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import type { HostedPorts } from './hosted-ports.ts';

/** What a visitor's address asks the list page for. */
export interface ListRequest {
  readonly query: MissionQuery;
  /** The commune searched around, when one was understood. */
  readonly place?: Place | undefined;
  /** What was typed as a place. */
  readonly where: string;
  /** Several communes fit what was typed: the visitor chooses. */
  readonly candidates: readonly Place[];
  /** What was left out: names of parameters that could not be read, or `backwardDays` for a `to` before `from`. */
  readonly unread: readonly string[];
}

const pageSize = 10;
const candidatesShown = 6;

/**
 * Reads the query of a list page. Nothing is refused: what cannot be read is left out and named, so
 * that the page can say so and keep the rest. `where` is a place in the visitor's own words.
 */
export async function readListRequest(
  raw: RawQuery,
  ports: Pick<HostedPorts, 'searchPlaces' | 'getPlace'>,
): Promise<ListRequest> {
  const where = textOf(raw['where']).trim().slice(0, 100);
  const { query, unread } = readQuery(withoutEmpty(withoutCleared(raw, where)));
  const { place, candidates } = await findPlace(where, query.place, ports);
  const isUnknown = query.place !== undefined && where === '' && !place;
  return {
    query: aroundPlace(query, place),
    place,
    where,
    candidates,
    unread: isUnknown ? [...unread, 'place'] : unread,
  };
}

/**
 * Whether a search came from the form and was understood whole, so that the address can say it without empty
 * fields and with a commune's code: people copy that address, and a CMS makes an element of it.
 */
export function isWholeForm(raw: RawQuery, asked: ListRequest): boolean {
  const { where, place, candidates, unread } = asked;
  return (
    raw['where'] !== undefined &&
    unread.length === 0 &&
    candidates.length === 0 &&
    (where === '' || place !== undefined)
  );
}

/** Without script, the form still carries the commune whose name was cleared. */
function withoutCleared(raw: RawQuery, where: string): RawQuery {
  return raw['where'] !== undefined && where === '' ? { ...raw, place: undefined } : raw;
}

/** A radius, and the nearest first, mean something around a place only. */
function aroundPlace(
  { place: _asked, radius, sort, ...others }: MissionQuery,
  place: Place | undefined,
): MissionQuery {
  const isNowhere = !place && others.near === undefined;
  return {
    ...others,
    ...(radius !== undefined && !isNowhere && { radius }),
    ...(sort !== undefined && !(sort === 'nearest' && isNowhere) && { sort }),
    ...(place && { place: place.inseeCode }),
    limit: pageSize,
  };
}

/** A form sends its empty fields too: they mean nothing. */
function withoutEmpty(raw: RawQuery): Record<string, string | readonly string[]> {
  const kept: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(raw)) {
    const values = [value ?? []].flat().filter((one) => one.trim() !== '');
    const [first] = values;
    if (first !== undefined) kept[name] = values.length === 1 ? first : values;
  }
  return kept;
}

function readQuery(raw: RawQuery): { query: MissionQuery; unread: string[] } {
  const decoded = decodeQuery(Schema.shape, raw);
  delete decoded['facets'];
  delete decoded['limit'];
  const issues = z.safeParse(Schema, decoded).error?.issues ?? [];
  const unread = [...new Set(issues.map(({ path }) => String(path[0])))];
  for (const name of unread) delete decoded[name];
  const query = z.parse(Schema, decoded);
  const { to, ...withoutEnd } = query;
  const isBackward = to !== undefined && query.from !== undefined && to < query.from;
  return isBackward
    ? { query: withoutEnd, unread: [...unread, 'backwardDays'] }
    : { query, unread };
}

async function findPlace(
  where: string,
  code: string | undefined,
  ports: Pick<HostedPorts, 'searchPlaces' | 'getPlace'>,
): Promise<{ place?: Place | undefined; candidates: readonly Place[] }> {
  const chosen = code === undefined ? undefined : await ports.getPlace(code);
  if (where === '' || (chosen && sameName(where, chosen))) return { place: chosen, candidates: [] };
  const found = await ports.searchPlaces({ q: where, limit: candidatesShown });
  const [best, second] = found;
  if (!best) return { candidates: [] };
  const isSure = !second || (sameName(where, best) && !sameName(where, second));
  return isSure ? { place: best, candidates: [] } : { place: best, candidates: found };
}

function sameName(typed: string, place: Place): boolean {
  return typed.localeCompare(place.name, 'fr', { sensitivity: 'base' }) === 0;
}

/** The single text of a parameter, the first one when it is repeated. */
function textOf(value: RawQuery[string]): string {
  return [value ?? ''].flat()[0] ?? '';
}
