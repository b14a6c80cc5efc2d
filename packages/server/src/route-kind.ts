/** The address under which the protocol lives. */
export const API_BASE = '/v1/';

/** The address under which the widget builds live. */
export const ASSETS_BASE = '/w/';

/**
 * What an address is for, which decides its headers: `api` answers programs of any origin, `asset` is a
 * build that any page may load, `health` is for the machine's keeper, `page` is for people.
 */
export type RouteKind = 'api' | 'asset' | 'health' | 'page';

/** The kind of an address, also of one that does not exist: its refusal needs the same headers. */
export function routeKindOf(url: string): RouteKind {
  if (url.startsWith(API_BASE) || url === '/v1' || url.startsWith('/v1?')) return 'api';
  if (url.startsWith(ASSETS_BASE)) return 'asset';
  return /^\/(?:livez|readyz)(?:\?|$)/.test(url) ? 'health' : 'page';
}
