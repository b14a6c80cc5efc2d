import type { Docs } from './doc.ts';

/** Prose for query parameters, keyed by the schema of the query and the name. */
export const parameterDocs: Docs = {
  'MissionQuery.q': 'Words to look for, in French: endings and accents do not matter.',
  'MissionQuery.category': 'What the mission is for.',
  'MissionQuery.domain': 'Fields of action.',
  'MissionQuery.remote': 'Where the mission is done.',
  'MissionQuery.commitment': 'How much time it takes.',
  'MissionQuery.beneficiary': 'Whom it serves.',
  'MissionQuery.accessibility': 'For whom it is reachable.',
  'MissionQuery.organization': 'Identifiers of organisations.',
  'MissionQuery.departmentCode': 'Départements in which the mission takes place.',
  'MissionQuery.minors': '`true`: only missions open to people under 18; `false`: only the others.',
  'MissionQuery.urgent': '`true`: only urgent missions; `false`: only the others.',
  'MissionQuery.place':
    'INSEE code of a commune: missions around it. With `near`, which counts more, it only names it.',
  'MissionQuery.near': '`latitude,longitude`, at most six decimals: missions around this point.',
  'MissionQuery.radius': 'Metres around `place` or `near`; 35,000 when absent. Needs one of them.',
  'MissionQuery.from': 'Day: missions that still take place on it or later.',
  'MissionQuery.to': 'Day: missions that begin on it or before; not before `from`.',
  'MissionQuery.lang': 'Language of texts, where a mission is translated; the others stay.',
  'MissionQuery.sort': 'Order: `nearest` (needs `place` or `near`), `newest`, `soonest`.',
  'MissionQuery.facets': 'Facets to count.',
  'MissionQuery.limit': 'How many missions a page has at most; lowered to what the backend allows.',
  'MissionQuery.cursor': 'From a `next` link. Opaque.',
  'MissionLanguageQuery.lang': 'Language of its texts, where it is translated.',
  'PlaceQuery.q': 'Part of a name, or the beginning of a postcode.',
  'PlaceQuery.limit': 'How many communes at most.',
  'SyncQuery.after': 'From a `next` link. Opaque; absent: from the beginning.',
  'SyncQuery.limit': 'How many changes a page has at most; lowered to what the backend allows.',
};
