import type { Mission } from '@coup-de-main/protocol';
import type { Bench } from '../../bench.ts';
import { member, summary, type Exchange } from '../../http/exchange.ts';
import { withQuery } from '../../probe/resolve.ts';
import { idsOf, walk } from '../../probe/walk.ts';

/** Values of a mission that a filter looks at. */
export const valuesOf: Readonly<Record<string, (mission: Mission) => readonly string[]>> = {
  category: ({ category }) => [category ?? []].flat(),
  domain: ({ domains }) => domains ?? [],
  remote: ({ remote }) => [remote ?? []].flat(),
  commitment: ({ schedule }) => [schedule?.commitment ?? []].flat(),
  beneficiary: ({ beneficiaries }) => beneficiaries ?? [],
  accessibility: ({ accessibility }) => accessibility ?? [],
  organization: ({ organization }) => [organization.id],
  departmentCode: ({ addresses }) =>
    (addresses ?? []).flatMap(({ departmentCode }) => departmentCode ?? []),
};

/** The page as large as the backend gives, to ask little. */
export function large(bench: Pick<Bench, 'facts'>): Readonly<Record<string, string>> {
  return { limit: String(bench.facts.discovery?.endpoints.missions?.maxLimit ?? 100) };
}

/** Identifiers of a filtered list, all its pages. */
export async function find(
  bench: Pick<Bench, 'facts' | 'http' | 'expect'>,
  query: Readonly<Record<string, string | readonly string[]>>,
): Promise<readonly string[]> {
  const url = withQuery(bench.facts.listUrl ?? '', { ...query, ...large(bench) });
  const { pages, items } = await walk(bench.http, url);
  const bad = pages.find(({ status }) => status !== 200);
  bench.expect(bad === undefined, { actual: bad ? summary(bad) : '', exchange: bad });
  return idsOf(items);
}

/** Identifiers that came and that should have come, and the exchange that shows it when it is known. */
interface Lists {
  readonly found: readonly string[];
  readonly right: readonly string[];
  readonly shownBy?: Exchange;
}

/** Expects a filtered list to be exactly the missions that fit. */
export function sameSet(
  { expect, facts, http }: Pick<Bench, 'expect' | 'facts' | 'http'>,
  what: string,
  { found, right, shownBy }: Lists,
): void {
  const extra = found.filter((id) => !right.includes(id));
  const lacking = right.filter((id) => !found.includes(id));
  const exchange = shownBy ?? http.log.findLast(({ url }) => url.startsWith(facts.listUrl ?? ''));
  expect(extra.length === 0 && lacking.length === 0, {
    actual: `${what}: extra ${extra.join(' ') || '–'}; lacking ${lacking.join(' ') || '–'}`,
    exchange,
  });
}

/** What is done from home is done in every département. */
export function isEverywhere(filter: string, { remote }: Mission): boolean {
  return filter === 'departmentCode' && remote === 'full';
}

/** The value that the fewest missions have: the filter that tells most. */
export function rarest(values: readonly string[]): string | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, a], [, b]) => a.length - b.length)[0]?.[0];
}

/** The numbers that a page gives for itself. */
export function totalOf(json: unknown): number | undefined {
  const total = member(json, 'total');
  return typeof total === 'number' && member(json, 'totalIsEstimate') !== true ? total : undefined;
}
