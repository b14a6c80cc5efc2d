import type { Discovery, Mission, MissionPage } from '@coup-de-main/protocol';
import { fullDiscovery } from '../../../widgets/src/mission-list/testing/fake-client.ts';
import { mission } from '../../../widgets/src/mission-list/testing/sample-missions.ts';

const communes = ['Valence', 'Bourg-lès-Valence', 'Portes-lès-Valence', 'Romans-sur-Isère'];
const categories = [
  'emergency-food-aid',
  'exceptional-childcare',
  'isolation-contact',
  'neighbourhood-solidarity',
];
const titles = [
  'Porter les repas du mercredi',
  'Garder des enfants un soir de réunion',
  'Appeler une voisine une fois par semaine',
  'Tenir l’accueil du vestiaire solidaire',
  'Trier les dons de la collecte',
  'Lire des histoires à la bibliothèque',
];

/** A mission that differs from the others as real ones do; whatever `given` says replaces the rest. */
export function pretendedMission(index: number, given: Partial<Mission> = {}): Mission {
  const city = communes[index % communes.length] ?? 'Valence';
  return mission(`m-${String(index)}`, {
    title: titles[index % titles.length] ?? 'Aider',
    organization: {
      id: 'panier',
      name: 'Le Panier des voisins',
      url: 'https://panier-des-voisins.example/',
      description: 'Repas et courses portés dans la plaine.',
    },
    category: categories[index % categories.length],
    summary: 'Une heure et demie, à pied ou à vélo, avec un autre bénévole.',
    description: 'Les repas sont prêts à 11 h 15.\n\nOn part à deux et on prend des nouvelles.',
    remote: 'no',
    beneficiaries: ['seniors'],
    domains: ['solidarite-insertion'],
    addresses: [{ postalCode: '26000', city, inseeCode: '26362', precision: 'commune' }],
    distance: 1200 * (index + 1),
    schedule: {
      startAt: '2027-01-12T11:00:00+01:00',
      endAt: '2027-01-12T12:30:00+01:00',
      timeZone: 'Europe/Paris',
      commitment: 'few-hours-a-week',
      slots: [{ weekday: 'tue', dayPart: 'midday' }],
    },
    places: { count: 6, left: index },
    urgent: index === 1,
    openToMinors: true,
    minimumAge: 16,
    accessibility: ['public-transport'],
    prerequisites: ['Pouvoir monter deux étages'],
    apply: index === 2 ? { mode: 'external', url: 'https://asso.example/' } : { mode: 'protocol' },
    publishedAt: '2026-11-02T08:00:00+01:00',
    updatedAt: '2026-11-02T08:00:00+01:00',
    provenance: {
      sourceName: 'Annuaire de la plaine',
      sourceId: `2026/${String(index)}`,
      license: 'Licence Ouverte 2.0',
    },
    ...given,
  });
}

/** The longest texts that the protocol lets through, with words that have no place to break. */
export function longMission(index: number): Mission {
  const unbroken = `Intergénérationnellement${'anticonstitutionnellement'.repeat(3)}`;
  return pretendedMission(index, {
    title: `${unbroken} accompagner`.slice(0, 120),
    organization: { id: 'longue', name: `Association ${unbroken}`.slice(0, 110) },
    summary: `${unbroken} et davantage. `.repeat(4).trim(),
    description: `${unbroken} ${'Une phrase de plus, pour voir. '.repeat(30)}`,
    prerequisites: [`Savoir ${unbroken}`.slice(0, 100)],
  });
}

/** A page of six missions of many, with the counts that the chips and the filters show. */
export function pretendedPage(given: Partial<MissionPage> = {}): MissionPage {
  const counts = (values: readonly string[]) =>
    values.map((value, index) => ({ value, count: 3 + index }));
  return {
    items: Array.from({ length: 6 }, (_, index) => pretendedMission(index)),
    next: 'missions?cursor=next',
    total: 23,
    facets: {
      category: counts(categories),
      remote: counts(['no', 'possible', 'full']),
      commitment: counts(['few-hours', 'few-hours-a-week', 'few-days']),
      beneficiary: counts(['seniors', 'children']),
      organization: counts(['panier', 'amis']).map((one) => ({ ...one, label: 'Le Panier' })),
    },
    ...given,
  };
}

/** A backend that can do everything of the protocol's version 1. */
export const pretendedDiscovery: Discovery = {
  ...fullDiscovery,
  conformsTo: ['core', 'missions', 'http', 'search', 'places'].map(
    (name) => `urn:coup-de-main:1:conf:${name}`,
  ),
  service: {
    name: 'Entraide de la plaine',
    languages: ['fr', 'fr-simple', 'en', 'es', 'pt', 'ar', 'uk', 'tr'],
    timeZone: 'Europe/Paris',
  },
  endpoints: {
    ...fullDiscovery.endpoints,
    missions: {
      ...fullDiscovery.endpoints.missions,
      href: 'missions',
      item: 'missions/{id}',
      facets: ['category', 'remote', 'commitment', 'beneficiary', 'organization'],
      maxLimit: 100,
    },
  },
  pages: undefined,
  hotline: {
    number: '+33465710042',
    name: 'Accueil solidarité',
    tariff: 'standard',
    priceLabel: 'Prix d’un appel local',
    timeZone: 'Europe/Paris',
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
    languages: ['fr', 'ar'],
  },
};
