import type { MissionQuery } from '@coup-de-main/protocol';
import { missionFacets } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { boxAround, EARTH_RADIUS } from './geometry.ts';
import type { ListScope, Surroundings } from './list-scope.ts';
import { readSearch, SHORTEST_PREFIX } from './search-terms.ts';
import { dayAfter, startOfDay } from './zoned-time.ts';

/** Part of a statement; the table `mission` is always named `m`. */
export type Fragment = RawBuilder<unknown>;

export type MissionFacet = (typeof missionFacets)[number];

/** All of them hold. */
export function every(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** What holds for every mission of a list, and is no facet: public, not over, in reach, in the words. */
export function commonConditions(scope: ListScope): readonly Fragment[] {
  const { siteId, query, now, around, timeZone } = scope;
  const { q, from, to, urgent, departmentCode } = query;
  return [
    sql`m.site_id = ${siteId}`,
    sql`m.status = 'published'`,
    sql`m.runs_until > ${now.toISOString()}::timestamptz`,
    ...(q === undefined ? [] : [sql`m.words @@ (${searchQuery(q)})`]),
    ...(around === undefined ? [] : [sql`(m.remote = 'full' or (${isWithin(around)}))`]),
    ...(departmentCode === undefined
      ? []
      : [sql`(m.remote = 'full' or m.department_code = any(${departmentCode}::text[]))`]),
    // What has no end yet, or no date at all, fits any days.
    ...(from === undefined ? [] : [endsAfter(startOfDay(from, timeZone).toISOString())]),
    ...(to === undefined
      ? []
      : [sql`m.runs_from < ${startOfDay(dayAfter(to), timeZone).toISOString()}::timestamptz`]),
    ...(urgent === undefined ? [] : [sql`(m.urgent is true) = ${urgent}`]),
  ];
}

/** A mission that takes names until the 14th still takes place on the 19th. */
function endsAfter(instant: string): Fragment {
  return sql`(m.runs_until > ${instant}::timestamptz or m.ends_at > ${instant}::timestamptz)`;
}

/** The conditions that a facet leaves out when it counts its own values. */
export function facetConditions(query: MissionQuery): ReadonlyMap<MissionFacet, Fragment> {
  const anyOf = (column: string, values: readonly string[] | undefined): Fragment | undefined =>
    values && sql`${sql.ref(column)} = any(${values}::text[])`;
  const overlaps = (column: string, values: readonly string[] | undefined): Fragment | undefined =>
    values && sql`${sql.ref(column)} && ${values}::text[]`;
  const conditions: Record<MissionFacet, Fragment | undefined> = {
    category: anyOf('m.category', query.category),
    domain: overlaps('m.domains', query.domain),
    remote: anyOf('m.remote', query.remote),
    commitment: anyOf('m.commitment', query.commitment),
    beneficiary: overlaps('m.beneficiaries', query.beneficiary),
    accessibility: overlaps('m.accessibility', query.accessibility),
    minors:
      query.minors === undefined ? undefined : sql`(m.open_to_minors is true) = ${query.minors}`,
    organization: anyOf('m.organization_id', query.organization),
  };
  return new Map(
    missionFacets.flatMap((facet) => {
      const condition = conditions[facet];
      return condition === undefined ? [] : [[facet, condition] as const];
    }),
  );
}

/** Everything that a mission of the list must fulfil. */
export function allConditions(scope: ListScope): Fragment {
  return every([...commonConditions(scope), ...facetConditions(scope.query).values()]);
}

/** Within the circle; the box is what an index can answer. Missions without a position are not. */
export function isWithin(around: Surroundings): Fragment {
  const { west, south, east, north } = boxAround(around, around.radius);
  return sql`m.pos <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))
    and ${distanceFrom(around)} <= ${around.radius}::int`;
}

/** Whole metres on the ground (haversine); null for a mission without a position. */
export function distanceFrom({ latitude, longitude }: Surroundings): Fragment {
  return sql`case when m.pos is not null then round(${2 * EARTH_RADIUS}::float8 * asin(least(1, sqrt(
    power(sin(radians(m.latitude - ${latitude}::float8) / 2), 2) +
    cos(radians(${latitude}::float8)) * cos(radians(m.latitude)) *
    power(sin(radians(m.longitude - ${longitude}::float8) / 2), 2)))))::int end`;
}

/**
 * A search text as a tsquery: French stems, and whatever begins like the last word. A last word that is
 * only grammar counts only when it stands alone. Any text is safe: the parser of web searches refuses none,
 * and the prefix is quoted, and left out where nothing remains of it (accents alone).
 */
function searchQuery(text: string): Fragment {
  const { head, last } = readSearch(text);
  const before = sql`websearch_to_tsquery('public.fr', public.french_words(${head}))`;
  if (last === '') return before;
  const stem = sql`websearch_to_tsquery('public.fr', public.french_words(${last}))`;
  const quoted = sql`replace(replace(public.french_words(${last}), '\\', '\\\\'), '''', '''''')`;
  const word =
    last.length < SHORTEST_PREFIX
      ? stem
      : sql`coalesce(${stem} || ('''' || nullif(${quoted}, '') || ''':*')::tsquery, ${stem})`;
  if (head === '') return word;
  return sql`case when numnode(${before}) = 0 then ${word}
    when numnode(${stem}) = 0 then ${before} else ${before} && ${word} end`;
}
