import type { FacetCount } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import {
  allConditions,
  commonConditions,
  every,
  facetConditions,
  isWithin,
} from './mission-filters.ts';
import type { Fragment, MissionFacet } from './mission-filters.ts';
import type { ListScope } from './list-scope.ts';

/** How many there are, in all and by facet. */
export interface MissionCounts {
  readonly total: number;
  /** Set when there are more than `COUNTED`; `total` is then that number. */
  readonly totalIsEstimate?: true;
  readonly facets?: Record<string, FacetCount[]>;
}

/** Without facets nothing is counted beyond it: nobody reads such a number, and each row costs time. */
export const COUNTED = 10_000;

/** Organisations in a facet: the ones with most missions. */
const ORGANIZATIONS = 50;

interface CountRow {
  readonly facet: string;
  readonly value: string | null;
  readonly label: string | null;
  readonly count: number;
}

/** Columns with few different values: missions that agree in all of them are counted as one group. */
const groupedColumns: Readonly<Partial<Record<MissionFacet, string>>> = {
  category: 'category',
  domain: 'domains',
  remote: 'remote',
  commitment: 'commitment',
  beneficiary: 'beneficiaries',
  accessibility: 'accessibility',
  minors: 'open_to_minors',
};

const listFacets: ReadonlySet<MissionFacet> = new Set(['domain', 'beneficiary', 'accessibility']);

/**
 * The total and the facets that the query asks for. A facet counts what there would be for each of its
 * values, were that value chosen instead of those that are: every filter counts but its own.
 */
export async function readCounts(db: Kysely<Schema>, scope: ListScope): Promise<MissionCounts> {
  const asked = [...new Set(scope.query.facets ?? [])];
  if (asked.length === 0) return readTotal(db, scope);
  const { rows } = await countAll(scope, asked).execute(db);
  const of = (facet: string) => rows.filter((row) => row.facet === facet);
  return {
    total: of('total')[0]?.count ?? 0,
    facets: Object.fromEntries(
      asked.map((facet) => [facet, withChosen(of(facet), scope.query[facet])]),
    ),
  };
}

async function readTotal(db: Kysely<Schema>, scope: ListScope): Promise<MissionCounts> {
  const { around, ...everywhere } = scope;
  const counted = (more: Fragment) => sql`(
    select count(*)::int from (
      select from mission m where ${allConditions(everywhere)} and ${more} limit ${COUNTED + 1}
    ) counted
  )`;
  // Counted apart, what is near and what is done from home each come from an index alone.
  const sum =
    around === undefined
      ? counted(sql`true`)
      : sql`${counted(isWithin(around))} + ${counted(sql`m.remote = 'full'`)}`;
  const { rows } = await sql<{ total: number }>`select ${sum} as total`.execute(db);
  const total = rows[0]?.total ?? 0;
  return total > COUNTED ? { total: COUNTED, totalIsEstimate: true } : { total };
}

/**
 * One pass over the missions; then groups of equal ones, from which each facet is counted. Three times as
 * fast as counting each facet from the missions, when there are many (docs/decisions/0005-search.md).
 */
function countAll(scope: ListScope, asked: readonly MissionFacet[]) {
  const filters = facetConditions(scope.query);
  const grouped = asked.flatMap((facet) => groupedColumns[facet] ?? []);
  const flags = [...filters.keys()].map((facet) => sql.ref(`in_${facet}`));
  const keys = [...grouped.map((name) => sql.ref(name)), ...flags];
  const passes = (left?: MissionFacet): Fragment =>
    every(
      [...filters.keys()].filter((facet) => facet !== left).map((facet) => sql.ref(`in_${facet}`)),
    );
  const candidates: Fragment[] = [
    ...grouped.map((name) => sql.ref(`m.${name}`)),
    ...[...filters].map(([facet, filter]) => sql`${filter} as ${sql.ref(`in_${facet}`)}`),
    ...(asked.includes('organization') ? [sql`m.organization_id`] : []),
  ];
  return sql<CountRow>`
    with candidate as (
      select ${sql.join(candidates)} from mission m where ${every(commonConditions(scope))}
    ), alike as materialized (
      select ${sql.join([...keys, sql`count(*)::int as missions`])}
      from candidate ${keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`}
    )
    select 'total' as facet, null as value, null as label,
      coalesce(sum(missions), 0)::int as count
    from alike where ${passes()}
    union all ${sql.join(
      asked.map((facet) => countOne(scope, facet, passes(facet))),
      sql` union all `,
    )}`;
}

function countOne({ siteId }: ListScope, facet: MissionFacet, passes: Fragment): Fragment {
  const name = sql.lit(facet);
  const column = sql.ref(groupedColumns[facet] ?? facet);
  if (facet === 'organization') {
    return sql`select ${name}, o.organization_id, o.name, most.missions
      from (
        select organization_id, count(*)::int as missions
        from candidate where ${passes} group by organization_id
        order by missions desc, organization_id limit ${sql.lit(ORGANIZATIONS)}
      ) most join organization o on o.site_id = ${siteId} and o.organization_id = most.organization_id`;
  }
  if (facet === 'minors') {
    return sql`select ${name}, (open_to_minors is true)::text, null, sum(missions)::int
      from alike where ${passes} group by open_to_minors is true`;
  }
  if (listFacets.has(facet)) {
    return sql`select ${name}, value, null, sum(missions)::int
      from alike, unnest(${column}) as value where ${passes} group by value`;
  }
  return sql`select ${name}, ${column}, null, sum(missions)::int
    from alike where ${passes} and ${column} is not null group by ${column}`;
}

/** Most missions first; a value that was chosen and has none is there with 0. */
function withChosen(
  rows: readonly CountRow[],
  chosen: readonly string[] | boolean | undefined,
): FacetCount[] {
  const counts = rows.map(({ value, label, count }) => ({
    value: String(value),
    ...(label !== null && { label }),
    count,
  }));
  const none = [chosen ?? []]
    .flat()
    .map(String)
    .filter((value) => !counts.some((count) => count.value === value))
    .map((value) => ({ value, count: 0 }));
  return [...counts, ...none].toSorted(
    (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
  );
}
