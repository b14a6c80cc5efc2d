import type { missionFacets, MissionQuery } from '@coup-de-main/protocol';
import type { Filters } from './list-view.ts';

/** A filter that may hold several values: every facet but the one that is yes or no, and the département. */
export type ListFilter = Exclude<(typeof missionFacets)[number], 'minors'> | 'departmentCode';

/** All of them. Spelled out: the protocol's own list would bring all its schemas into every page. */
export const listFilters = [
  'category',
  'domain',
  'remote',
  'commitment',
  'beneficiary',
  'accessibility',
  'organization',
  'departmentCode',
] as const satisfies readonly ListFilter[];

/** Filters that an attribute only starts: the visitor may change them freely. */
export const startNames = ['q', 'place', 'near', 'radius', 'from', 'to', 'sort'] as const;

/** A change to make to filters: `undefined` drops one. */
export type FilterChange = { readonly [Name in keyof Filters]?: Filters[Name] | undefined };

/** Where the visitor starts: what the attributes only suggest. */
export function startOf(query: MissionQuery): Filters {
  return Object.fromEntries(
    startNames.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  );
}

/**
 * The query for what the visitor chose, within what the attributes of the tag allow: chosen values
 * outside of it do not count, and where nothing is chosen all that is allowed is asked for.
 */
export function queryOf(filters: Filters, attributes: MissionQuery): MissionQuery {
  const query: Record<string, unknown> = { ...attributes };
  for (const name of startNames) delete query[name];
  for (const [name, value] of Object.entries(filters)) {
    const allowed: unknown = query[name];
    const kept =
      Array.isArray(value) && Array.isArray(allowed)
        ? value.filter((one) => allowed.includes(one))
        : value;
    const chosen = Array.isArray(kept) ? kept.length > 0 : kept !== undefined;
    if (chosen) query[name] = kept;
  }
  return query;
}
