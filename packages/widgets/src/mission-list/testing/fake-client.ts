import type { Client, MissionList } from '@coup-de-main/client';
import type { Discovery, Mission, MissionQuery, Place } from '@coup-de-main/protocol';
import { sampleMissions } from './sample-missions.ts';

/** A backend that honours everything. */
export const fullDiscovery: Discovery = {
  protocol: { name: 'coup-de-main', version: '1.0' },
  conformsTo: [],
  service: { name: 'Entraide de Valmont', timeZone: 'Europe/Paris' },
  endpoints: {
    missions: {
      href: 'missions',
      parameters: [
        ...['q', 'category', 'domain', 'remote', 'commitment', 'beneficiary', 'accessibility'],
        ...['organization', 'minors', 'urgent', 'place', 'near', 'radius', 'from', 'to'],
        ...['sort', 'facets', 'limit', 'cursor'],
      ],
      sorts: ['nearest', 'newest', 'soonest'],
      facets: ['category', 'domain', 'remote', 'commitment', 'organization'],
    },
    places: { href: 'places', item: 'places/{id}' },
  },
  pages: { mission: '../e/mission-list/{id}' },
  hotline: { number: '+33199000012', priceLabel: 'Appel gratuit' },
};

/** A folder of files: a list, its pages, and nothing else. */
export const plainDiscovery: Discovery = {
  ...fullDiscovery,
  endpoints: { missions: { href: 'missions.json' } },
  hotline: undefined,
  pages: undefined,
};

const valence: Place = {
  type: 'place',
  inseeCode: '26362',
  name: 'Valence',
  postcodes: ['26000'],
  departmentCode: '26',
  departmentName: 'Drôme',
};

/** The communes that the pretended backend knows. */
export const places: readonly Place[] = [
  valence,
  {
    ...valence,
    inseeCode: '82186',
    name: 'Valence',
    postcodes: ['82400'],
    departmentCode: '82',
    departmentName: 'Tarn-et-Garonne',
  },
  { ...valence, inseeCode: '26058', name: 'Bourg-lès-Valence', postcodes: ['26500'] },
];

/** A page of `items` as the client hands it over. */
export function page(items: readonly Mission[], more: Partial<MissionList> = {}): MissionList {
  const count = (value: string): number =>
    items.filter(({ category }) => category === value).length;
  return {
    items: [...items],
    total: items.length,
    facets: {
      category: [
        'emergency-food-aid',
        'exceptional-childcare',
        'isolation-contact',
        'neighbourhood-solidarity',
      ].map((value) => ({ value, count: count(value) })),
      organization: [
        { value: 'o1', label: 'La Table ouverte', count: 4 },
        { value: 'o4', label: 'Voisins du Plateau', count: 2 },
      ],
    },
    rejected: [],
    ignored: [],
    url: 'https://entraide.example/v1/missions',
    ...more,
  };
}

/** A client as an object literal, and the queries it was asked. */
export interface FakeClient extends Client {
  readonly asked: MissionQuery[];
}

export function fakeClient(more: Partial<Client> = {}): FakeClient {
  const asked: MissionQuery[] = [];
  return {
    asked,
    backend: 'https://entraide.example/v1/',
    discover: async () => fullDiscovery,
    listMissions: async (query = {}) => {
      asked.push(query);
      return page(sampleMissions);
    },
    nextMissions: async () => undefined,
    missions: () => {
      throw new Error('not used by the list');
    },
    getMission: async (id) => {
      const found = sampleMissions.find((mission) => mission.id === id);
      if (!found) throw new Error(`no mission ${id} in the samples`);
      return found;
    },
    listVocabularies: async () => [],
    searchPlaces: async ({ q }) =>
      places.filter(({ name, postcodes }) =>
        `${name} ${postcodes[0]}`.toLowerCase().includes(q.toLowerCase()),
      ),
    getPlace: async () => valence,
    ...more,
    // What submits is not pretended here: a test that needs it gives it in `more`.
  } as FakeClient;
}
