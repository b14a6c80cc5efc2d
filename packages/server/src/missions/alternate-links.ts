import { encodeQuery, operations } from '@coup-de-main/protocol';
import type { AlternateLink, MissionQuery } from '@coup-de-main/protocol';

const { getMissionsGeoJson, getMissionsCalendar, getMissionsFeed } = operations;

/** The same list for maps, calendars and feed readers: what is looked for, without what makes a page of it. */
export function alternateLinks(query: MissionQuery): AlternateLink[] {
  const { cursor: _cursor, limit: _limit, facets: _facets, ...list } = query;
  const parameters = new URLSearchParams(encodeQuery(list)).toString();
  return [getMissionsGeoJson, getMissionsCalendar, getMissionsFeed].map(({ path, mediaType }) => ({
    rel: 'alternate',
    type: mediaType,
    // Relative to the list, like `next`.
    href: path.slice(1) + (parameters && `?${parameters}`),
  }));
}
