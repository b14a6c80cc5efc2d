import type { Bench } from '../../bench.ts';
import type { Exchange } from '../../http/exchange.ts';
import { missingMission } from '../../probe/public-addresses.ts';
import { withQuery } from '../../probe/resolve.ts';

/** Parameters of the list that the backend says it honours. */
export function declared({ facts }: Pick<Bench, 'facts'>): readonly string[] {
  return facts.discovery?.endpoints.missions?.parameters ?? [];
}

/** A value that no backend can use, for each parameter that has a form. */
export const unusable: Readonly<Record<string, string>> = {
  category: 'conformance-none',
  domain: 'conformance-none',
  remote: 'conformance-none',
  commitment: 'conformance-none',
  beneficiary: 'conformance-none',
  accessibility: 'conformance-none',
  departmentCode: 'nowhere',
  minors: 'perhaps',
  urgent: 'perhaps',
  place: 'nowhere',
  near: 'here',
  radius: 'far',
  from: '2026-02-30',
  to: 'tomorrow',
  sort: 'conformance-none',
  facets: 'conformance-none',
  limit: 'many',
  cursor: 'conformance-no-cursor',
};

/** Refusals of public addresses, as different as a backend can be made to give without writing. */
export async function publicRefusals(bench: Pick<Bench, 'facts' | 'http'>): Promise<Exchange[]> {
  const { facts, http } = bench;
  const missing = missingMission(facts);
  const refused = declared(bench).filter((name) => name in unusable);
  const parameter = refused.find((name) => name !== 'cursor');
  const list = facts.listUrl;
  const exchanges: Exchange[] = [];
  if (missing !== undefined) exchanges.push(await http.get(missing));
  if (list !== undefined) {
    for (const name of [parameter, refused.find((one) => one === 'cursor')]) {
      if (name === undefined) continue;
      exchanges.push(await http.get(withQuery(list, { [name]: unusable[name] ?? '' })));
    }
    exchanges.push(await http.ask(list, { method: 'DELETE' }));
  }
  return exchanges.filter(({ status }) => status >= 400);
}
