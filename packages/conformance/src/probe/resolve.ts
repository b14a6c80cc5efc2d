import type { Facts } from './facts.ts';

/** A link of a document at `base` as an http(s) address; undefined when it leads nowhere (REQ-core-07). */
export function resolveHref(href: unknown, base: string): string | undefined {
  if (typeof href !== 'string' || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** A template with `{id}` filled in, as an address (REQ-core-06). */
export function resolveItem(template: unknown, id: string, base: string): string | undefined {
  if (typeof template !== 'string') return undefined;
  return resolveHref(template.replaceAll('{id}', encodeURIComponent(id)), base);
}

/** A query put onto an address that may have one already; lists are repeated names. */
export function withQuery(
  url: string,
  query: Readonly<Record<string, string | readonly string[]>>,
): string {
  const result = new URL(url);
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) result.searchParams.append(name, one);
  }
  return result.href;
}

/** The address of an endpoint of the discovery document by its name. */
export function endpointUrl(
  { discovery, discoveryExchange }: Facts,
  name: keyof NonNullable<Facts['discovery']>['endpoints'],
): string | undefined {
  const endpoint = discovery?.endpoints[name];
  if (endpoint === undefined || !('href' in endpoint)) return undefined;
  return resolveHref(endpoint.href, discoveryExchange.url);
}
