import { encodeQuery, type MissionQuery } from '@coup-de-main/protocol';
import type { HostedLanguage } from './hosted-ports.ts';

/** Where the hosted list lives; links of CMS pages and the loader's frame point here. */
export const listPath = '/e/mission-list';

/** Where one mission lives. */
export function missionPath(id: string, query: MissionQuery, language: HostedLanguage): string {
  return withQuery(`/e/mission/${encodeURIComponent(id)}`, query, language);
}

/** Where one answers a mission. */
export function applyPath(id: string, language: HostedLanguage): string {
  return withQuery(`/e/mission-apply/${encodeURIComponent(id)}`, {}, language);
}

/** The list as `query` describes it. */
export function listLink(query: MissionQuery, language: HostedLanguage): string {
  return withQuery(listPath, query, language);
}

/** An alternate representation of the list: `missions.ics` and the like. */
export function alternateLink(name: string, query: MissionQuery): string {
  const { cursor: _cursor, limit: _limit, ...filters } = query;
  return withQuery(`/v1/${name}`, filters, 'fr');
}

function withQuery(path: string, query: MissionQuery, language: HostedLanguage): string {
  const { limit: _limit, facets: _facets, ...shown } = query;
  const parameters = new URLSearchParams(encodeQuery(shown));
  if (language !== 'fr') parameters.set('lang', language);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
