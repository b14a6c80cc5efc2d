import {
  conformanceClasses,
  conformanceUri,
  missionFacets,
  MissionQuery,
  missionSorts,
  protocolVersion,
} from '@coup-de-main/protocol';
import type { ConformanceClass, Discovery } from '@coup-de-main/protocol';
import { describeSubmissions } from './describe-submissions.ts';
import type { Site } from './site.ts';

/** What the document says of the program rather than of the site. */
export interface ProgramFacts {
  /** Largest page of missions. */
  readonly maxLimit: number;
  /** Of this software. */
  readonly version: string;
  /** Whether somebody can open what belongs to the operator. */
  readonly hasOperator: boolean;
}

/** The discovery document of a site, without preview. Addresses are relative to it. */
export function describeSite(
  site: Site,
  { maxLimit, version, hasOperator }: ProgramFacts,
): Discovery {
  const { hotline, accepts: _accepts, rules: _rules, ...service } = site.settings;
  const { endpoints, pages, ...submissions } = describeSubmissions(site);
  return {
    protocol: { name: 'coup-de-main', version: protocolVersion },
    conformsTo: conformanceClasses
      .filter((one) => claims(site, one, hasOperator))
      .map(conformanceUri),
    service: {
      name: site.name,
      ...service,
      software: { name: '@coup-de-main/server', version },
    },
    endpoints: {
      missions: {
        href: 'missions',
        item: 'missions/{id}',
        parameters: Object.keys(MissionQuery.shape),
        sorts: [...missionSorts],
        facets: [...missionFacets],
        maxLimit,
      },
      vocabularies: { href: 'vocabularies', item: 'vocabularies/{id}' },
      places: { href: 'places', item: 'places/{id}' },
      alternates: {
        geojson: 'missions.geojson',
        icalendar: 'missions.ics',
        jsonFeed: 'missions.feed.json',
      },
      sync: { href: 'sync/missions' },
      ...endpoints,
      ...(hasOperator && { webhooks: { href: 'webhooks', item: 'webhooks/{id}' } }),
    },
    pages: { missionList: '../e/mission-list', mission: '../e/mission/{id}', ...pages },
    ...(hotline && { hotline }),
    ...submissions,
  };
}

/** A class that is about submissions is claimed by a site that takes them; subscriptions need an operator. */
function claims(
  { settings: { accepts, languages } }: Site,
  name: ConformanceClass,
  hasOperator: boolean,
): boolean {
  switch (name) {
    case 'multilingual':
      return languages !== undefined;
    case 'webhooks':
      return hasOperator;
    case 'applications':
    case 'mission-proposals':
      return accepts.includes(name);
    case 'aide':
      return accepts.includes('aides');
    case 'tracking':
    case 'challenge':
      return accepts.length > 0;
    default:
      return true;
  }
}
