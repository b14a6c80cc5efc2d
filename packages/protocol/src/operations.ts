import { Discovery } from './discovery.ts';
import { Mission } from './mission.ts';
import { MissionPage } from './mission-page.ts';
import { MissionLanguageQuery, MissionQuery } from './mission-query.ts';
import { Place, PlacePage, PlaceQuery } from './place.ts';
import { alwaysProblems } from './operation-problems.ts';
import type { Operation } from './operation.ts';
import { SyncPage, SyncQuery } from './sync.ts';
import { submissionOperations } from './submission-operations.ts';
import { trackingOperations } from './tracking-operations.ts';
import { Vocabulary, VocabularyPage } from './vocabulary.ts';
import { webhookOperations } from './webhook-operations.ts';

const json = 'application/json';

/** The operation table. */
export const operations = {
  discover: {
    method: 'GET',
    path: '/',
    conformanceClass: 'core',
    summary: 'Say what this backend is, which classes it claims and where everything is.',
    response: Discovery,
    mediaType: json,
    problems: alwaysProblems,
  },
  listMissions: {
    method: 'GET',
    path: '/missions',
    conformanceClass: 'missions',
    summary: 'List published missions, one page at a time.',
    query: MissionQuery,
    response: MissionPage,
    mediaType: json,
    problems: ['invalid-parameter', 'unsupported-parameter', 'invalid-cursor', ...alwaysProblems],
  },
  getMission: {
    method: 'GET',
    path: '/missions/{id}',
    conformanceClass: 'missions',
    summary: 'Get one mission.',
    query: MissionLanguageQuery,
    response: Mission,
    mediaType: json,
    problems: ['invalid-parameter', 'not-found', 'withdrawn', ...alwaysProblems],
  },
  listVocabularies: {
    method: 'GET',
    path: '/vocabularies',
    conformanceClass: 'vocabularies',
    summary: 'List the values of every enumeration with the words people read.',
    response: VocabularyPage,
    mediaType: json,
    problems: alwaysProblems,
  },
  getVocabulary: {
    method: 'GET',
    path: '/vocabularies/{id}',
    conformanceClass: 'vocabularies',
    summary: 'Get one vocabulary.',
    response: Vocabulary,
    mediaType: json,
    problems: ['not-found', ...alwaysProblems],
  },
  searchPlaces: {
    method: 'GET',
    path: '/places',
    conformanceClass: 'places',
    summary:
      'Find communes by name or postcode; accents, hyphens, articles and typing errors forgiven.',
    query: PlaceQuery,
    response: PlacePage,
    mediaType: json,
    problems: ['invalid-parameter', ...alwaysProblems],
  },
  getPlace: {
    method: 'GET',
    path: '/places/{id}',
    conformanceClass: 'places',
    summary: 'Get one commune by its INSEE code.',
    response: Place,
    mediaType: json,
    problems: ['not-found', ...alwaysProblems],
  },
  getMissionsGeoJson: {
    method: 'GET',
    path: '/missions.geojson',
    conformanceClass: 'alternates',
    summary: 'The list as a GeoJSON FeatureCollection (RFC 7946).',
    query: MissionQuery,
    mediaType: 'application/geo+json',
    problems: ['invalid-parameter', 'unsupported-parameter', 'invalid-cursor', ...alwaysProblems],
  },
  getMissionsCalendar: {
    method: 'GET',
    path: '/missions.ics',
    conformanceClass: 'alternates',
    summary: 'The dated missions of the list as an iCalendar file (RFC 5545).',
    query: MissionQuery,
    mediaType: 'text/calendar',
    problems: ['invalid-parameter', 'unsupported-parameter', 'invalid-cursor', ...alwaysProblems],
  },
  getMissionsFeed: {
    method: 'GET',
    path: '/missions.feed.json',
    conformanceClass: 'alternates',
    summary: 'The list as a JSON Feed 1.1.',
    query: MissionQuery,
    mediaType: 'application/feed+json',
    problems: ['invalid-parameter', 'unsupported-parameter', 'invalid-cursor', ...alwaysProblems],
  },
  syncMissions: {
    method: 'GET',
    path: '/sync/missions',
    conformanceClass: 'sync',
    summary: 'Follow what becomes of missions: new ones, changed ones, those that are gone.',
    query: SyncQuery,
    response: SyncPage,
    mediaType: json,
    problems: ['invalid-parameter', 'invalid-cursor', 'sync-expired', ...alwaysProblems],
  },
  ...submissionOperations,
  ...trackingOperations,
  ...webhookOperations,
} as const satisfies Record<string, Operation>;
export type OperationId = keyof typeof operations;
