import type { Facts } from './facts.ts';
import { endpointUrl, resolveHref, resolveItem, withQuery } from './resolve.ts';

/** Every address of the backend that anybody may `GET`: documents, and one item of each kind. */
export function publicAddresses(facts: Facts): readonly string[] {
  const { endpoints } = facts.discovery ?? { endpoints: undefined };
  const at = facts.discoveryExchange.url;
  const first = facts.missions[0]?.raw['id'];
  const places = endpointUrl(facts, 'places');
  return [
    facts.base,
    facts.listUrl,
    typeof first === 'string' ? resolveItem(endpoints?.missions?.item, first, at) : undefined,
    endpointUrl(facts, 'vocabularies'),
    endpointUrl(facts, 'sync'),
    places && withQuery(places, { q: 'saint' }),
    ...Object.values(endpoints?.alternates ?? {}).map((href) => resolveHref(href, at)),
  ].filter((url) => url !== undefined);
}

/** Those of them that answer JSON of this protocol. */
export function jsonAddresses(facts: Facts): readonly string[] {
  const alternates = Object.values(facts.discovery?.endpoints.alternates ?? {}).map((href) =>
    resolveHref(href, facts.discoveryExchange.url),
  );
  return publicAddresses(facts).filter((url) => !alternates.includes(url));
}

/** An address of a mission that does not exist; undefined when missions have no addresses. */
export function missingMission(facts: Facts): string | undefined {
  const { missions } = facts.discovery?.endpoints ?? {};
  return resolveItem(missions?.item, 'conformance-no-such-mission', facts.discoveryExchange.url);
}
