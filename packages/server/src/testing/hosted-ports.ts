import type { Mission, MissionQuery, Place } from '@coup-de-main/protocol';
import { plainMission } from './kernel-app.ts';
import type { HostedPorts } from '../hosted/hosted-ports.ts';

/** A commune for tests. */
const place = (inseeCode: string, name: string, departmentCode = '26'): Place => ({
  type: 'place',
  inseeCode,
  name,
  postcodes: ['26000'],
  departmentCode,
});

/** A mission that shows everything a page can show. */
const wholeMission: Mission = {
  ...plainMission('whole'),
  title: 'Porter <b>les courses</b> & sourire',
  summary: 'Une heure le mardi.',
  description: 'Premier paragraphe.\n\nSecond <script>alert(1)</script> paragraphe.',
  category: 'neighbourhood-solidarity',
  urgent: true,
  remote: 'no',
  addresses: [{ postalCode: '26000', city: 'Valence', street: '3 place du Marché' }],
  distance: 3240,
  schedule: {
    startAt: '2026-12-01T09:00:00+01:00',
    endAt: '2026-12-01T12:00:00+01:00',
    commitment: 'few-hours',
    slots: [{ weekday: 'tue', dayPart: 'morning' }],
  },
  places: { count: 4, left: 1 },
  prerequisites: ['Savoir porter dix kilos'],
  beneficiaries: ['seniors'],
  accessibility: ['public-transport'],
  openToMinors: true,
  minimumAge: 16,
  motivationRequired: true,
  apply: { mode: 'external', url: 'https://paniers.example/inscription' },
  provenance: { sourceName: 'Annuaire', sourceId: '7', license: 'Licence Ouverte 2.0' },
};

/** Ports that answer from memory and remember which lists were asked for. */
export function memoryPorts(
  changes: Partial<HostedPorts> = {},
): HostedPorts & { asked: MissionQuery[] } {
  const asked: MissionQuery[] = [];
  const towns = [place('26362', 'Valence'), place('82186', 'Valence', '82')];
  return {
    asked,
    site: async () => ({
      name: 'Entraide de Valmont',
      timeZone: 'Europe/Paris',
      hotline: {
        number: '+33465710042',
        priceLabel: 'prix d’un appel local',
        hours: [{ days: ['mon', 'tue'], opens: '09:00', closes: '12:00' }],
      },
    }),
    listMissions: async (query) => {
      asked.push(query);
      return {
        items: [wholeMission, plainMission('plain')],
        total: 12,
        next: 'missions?cursor=abc',
        facets: { category: [{ value: 'other', count: 3 }] },
      };
    },
    getMission: async (id) =>
      id === 'whole'
        ? { status: 'published', mission: wholeMission }
        : id === 'gone'
          ? { status: 'withdrawn' }
          : undefined,
    searchPlaces: async ({ q }) =>
      q.startsWith('val') || q === 'Valence'
        ? towns
        : q === '38000'
          ? [place('38185', 'Grenoble', '38')]
          : [],
    getPlace: async (code) => towns.find(({ inseeCode }) => inseeCode === code),
    label: (_vocabulary, value) => `«${value}»`,
    ...changes,
  };
}
