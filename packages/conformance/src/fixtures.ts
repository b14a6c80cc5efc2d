import { isRecord } from './http/exchange.ts';

/** A list that is asked for with filters, and exactly what it holds. */
export interface KnownQuery {
  /** Values by parameter; several values of one parameter are alternatives. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Identifiers of the missions, in any order. Empty: none. */
  readonly ids: readonly string[];
}

/**
 * What is known of a backend beforehand, for one whose data are few or more than a run walks through: it
 * makes checks possible, and everything in it is itself checked. `fixtures.schema.json` describes the file.
 */
export interface Fixtures {
  /** Identifiers of public missions. */
  readonly missions: readonly string[];
  readonly queries: readonly KnownQuery[];
}

/** For a backend of which nothing is known. */
export const noFixtures: Fixtures = { missions: [], queries: [] };

/** A file of fixtures cannot be used; the message says where and how to write it. */
export class FixturesError extends Error {
  override readonly name = 'FixturesError';
}

/** What the suite asks with itself: no filters. */
const notFilters = ['limit', 'cursor', 'sort', 'facets', 'preview'];

/** Reads a file of fixtures. @throws FixturesError */
export function readFixtures(text: string): Fixtures {
  const { missions = [], queries = [] } = membersOf(parse(text), '#', [
    '$schema',
    'missions',
    'queries',
  ]);
  const fixtures = {
    missions: idsOf(missions, '#/missions'),
    queries: list(queries, '#/queries').map(readQuery),
  };
  if (fixtures.missions.length + fixtures.queries.length > 0) return fixtures;
  throw new FixturesError('Fixtures say nothing: give missions, queries or both.');
}

function readQuery(value: unknown, index: number): KnownQuery {
  const at = `#/queries/${String(index)}`;
  const { query, ids } = membersOf(value, at, ['query', 'ids']);
  if (!isRecord(query) || Object.keys(query).length === 0) {
    throw new FixturesError(`${at}/query is an object of filters: {"category": "other"}.`);
  }
  const entries = Object.entries(query).map(([name, filter]) => {
    const here = `${at}/query/${name}`;
    if (notFilters.includes(name)) {
      throw new FixturesError(`${here}: give filters alone; the suite asks for pages and order.`);
    }
    const values = [filter].flat();
    if (values.length === 0 || !values.every(isText)) {
      throw new FixturesError(`${here} is a text, or a list of texts.`);
    }
    return [name, values] as const;
  });
  return { query: Object.fromEntries(entries), ids: idsOf(ids, `${at}/ids`) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FixturesError(`Fixtures are no JSON: ${(error as Error).message}`);
  }
}

function membersOf(
  value: unknown,
  at: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new FixturesError(`${at} is an object.`);
  const other = Object.keys(value).find((name) => !known.includes(name));
  if (other === undefined) return value;
  throw new FixturesError(`${at}/${other} is not known here; what is: ${known.join(', ')}.`);
}

function idsOf(value: unknown, at: string): readonly string[] {
  const ids = list(value, at);
  if (ids.every(isText) && new Set(ids).size === ids.length) return ids;
  throw new FixturesError(`${at} is a list of identifiers of missions, each once.`);
}

function list(value: unknown, at: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new FixturesError(`${at} is a list.`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
