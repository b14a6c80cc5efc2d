import {
  conformanceClasses,
  conformanceUri,
  Mission,
  parseDiscovery,
  type Discovery,
} from '@coup-de-main/protocol';
import { noFixtures, type Fixtures } from '../fixtures.ts';
import { isRecord, listOf, member, type Exchange } from '../http/exchange.ts';
import type { Http } from '../http/http.ts';
import type { Facts, ListedMission } from './facts.ts';
import { resolveHref, resolveItem } from './resolve.ts';
import { walk } from './walk.ts';

/**
 * Reads the discovery document and walks through the list: what the checks need to know.
 * @throws NetworkError when the base address does not answer
 */
export async function probe(
  http: Http,
  base: string,
  fixtures: Fixtures = noFixtures,
): Promise<Facts> {
  const discoveryExchange = await http.get(base);
  const rawDiscovery = discoveryExchange.json;
  const discovery = discoveryExchange.status === 200 ? readDiscovery(rawDiscovery) : undefined;
  const uris = listOf(rawDiscovery, 'conformsTo').filter((uri) => typeof uri === 'string');
  const known = conformanceClasses.filter((name) => uris.includes(conformanceUri(name)));
  const facts = {
    base,
    discoveryExchange,
    rawDiscovery,
    ...(discovery && { discovery }),
    // Who gives an address says that there is a backend: `core` is judged whatever the document says.
    claims: new Set(['core' as const, ...known]),
    unknownClaims: uris.filter((uri) => !known.some((name) => conformanceUri(name) === uri)),
    pages: [],
    missions: [],
    isWhole: false,
    fixtures,
    known: [],
  };
  const listUrl =
    discovery && resolveHref(discovery.endpoints.missions?.href, discoveryExchange.url);
  if (listUrl === undefined) return facts;
  const walked = { ...facts, ...(await probeList(http, listUrl)) };
  return { ...walked, known: await askKnown(http, walked) };
}

/** What cannot be had is left out here: the checks of missions ask again, and tell. */
async function askKnown(http: Http, facts: Facts): Promise<readonly Mission[]> {
  const met = facts.missions.map(({ raw }) => raw['id']);
  const known: Mission[] = [];
  for (const id of facts.fixtures.missions.filter((one) => !met.includes(one))) {
    const { item } = facts.discovery?.endpoints.missions ?? {};
    const url = resolveItem(item, id, facts.discoveryExchange.url);
    const exchange = url === undefined ? undefined : await http.get(url).catch(() => undefined);
    const read = Mission.safeParse(exchange?.json);
    if (exchange?.status === 200 && read.success) known.push(read.data);
  }
  return known;
}

async function probeList(
  http: Http,
  listUrl: string,
): Promise<Pick<Facts, 'listUrl' | 'pages' | 'missions' | 'isWhole' | 'loop'>> {
  try {
    const { pages, isWhole, loop } = await walk(http, listUrl);
    const missions = pages.flatMap(missionsOf);
    return { listUrl, pages, missions, isWhole, ...(loop !== undefined && { loop }) };
  } catch {
    // The checks of the list ask again, and tell.
    return { listUrl, pages: [], missions: [], isWhole: false };
  }
}

function missionsOf(page: Exchange): ListedMission[] {
  return listOf(page.json, 'items').map((item) => {
    const read = Mission.safeParse(item);
    return {
      raw: isRecord(item) ? item : {},
      ...(read.success && { mission: read.data }),
      page,
    };
  });
}

function readDiscovery(raw: unknown): Discovery | undefined {
  if (member(member(raw, 'protocol'), 'name') === undefined) return undefined;
  try {
    return parseDiscovery(raw).discovery;
  } catch {
    return undefined;
  }
}
