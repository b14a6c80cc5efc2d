import type { Mission } from '@coup-de-main/protocol';

/** A mission with the least a backend may send, and whatever a test adds. */
export function mission(id: string, more: Partial<Mission> = {}): Mission {
  return {
    type: 'mission',
    id,
    title: `Mission ${id}`,
    organization: { id: 'ccas', name: 'CCAS de Valmont' },
    apply: { mode: 'protocol' },
    updatedAt: '2026-11-20T10:00:00+01:00',
    ...more,
  };
}

const valence = { city: 'Valence', postalCode: '26000', precision: 'street' } as const;

/** Missions of an invented town, one for each thing that a card can show. */
export const sampleMissions: readonly Mission[] = [
  mission('m1', {
    title: 'Je prépare des colis alimentaires avec l’équipe du samedi',
    organization: {
      id: 'o1',
      name: 'La Table ouverte',
      url: 'https://table-ouverte.example/',
      description: 'Depuis 2009, nous distribuons des repas.\n\nToute l’équipe est bénévole.',
    },
    category: 'emergency-food-aid',
    urgent: true,
    addresses: [{ ...valence, street: '12 rue des Tilleuls' }],
    distance: 850,
    schedule: {
      startAt: '2026-12-05T09:00:00+01:00',
      endAt: '2026-12-05T12:00:00+01:00',
      timeZone: 'Europe/Paris',
      commitment: 'few-hours',
    },
    places: { count: 8, left: 3 },
    apply: { mode: 'external', url: 'https://table-ouverte.example/benevoles' },
    description:
      'Chaque samedi matin, nous préparons une centaine de colis pour des familles du quartier.\n\nVous triez, vous emballez, vous accueillez. Une personne de l’équipe reste avec vous la première fois.\nLe café est offert.',
    prerequisites: ['Pouvoir porter 5 kg', 'Être là à 9 h précises'],
    accessibility: ['public-transport', 'reduced-mobility'],
    beneficiaries: ['people-in-difficulty', 'parents'],
    domains: ['solidarite-insertion'],
    openToMinors: true,
    minimumAge: 16,
    provenance: {
      sourceName: 'Réseau des épiceries',
      sourceId: 'x-1',
      sourceUrl: 'https://reseau.example/missions/x-1',
      license: 'Licence Ouverte 2.0',
    },
  }),
  mission('m2', {
    title: 'J’appelle une personne isolée chaque semaine',
    category: 'isolation-contact',
    remote: 'full',
    schedule: { slots: [{ weekday: 'tue', dayPart: 'morning' }], commitment: 'few-hours-a-week' },
    places: { count: 20, left: 12 },
  }),
  mission('m3', {
    title: 'Je garde les enfants de soignants pendant les vacances',
    organization: { id: 'o3', name: 'Les Petits Relais' },
    category: 'exceptional-childcare',
    addresses: [{ city: 'Bourg-lès-Valence', postalCode: '26500', precision: 'commune' }],
    distance: 3210,
    schedule: { startAt: '2026-12-21T08:00:00+01:00', endAt: '2027-01-02T18:00:00+01:00' },
    places: { count: 4, left: 1 },
  }),
  mission('m4', {
    title: 'Je fais les courses de mes voisins',
    organization: { id: 'o4', name: 'Voisins du Plateau' },
    category: 'neighbourhood-solidarity',
    addresses: [valence, { city: 'Portes-lès-Valence' }, { city: 'Étoile-sur-Rhône' }],
    distance: 12_400,
    schedule: { rrule: 'FREQ=WEEKLY;BYDAY=TU,TH', startAt: '2026-12-01T10:00:00+01:00' },
    places: { count: 10, left: 7 },
  }),
  mission('m5', {
    title: 'J’aide à remplir des papiers en ligne',
    organization: { id: 'o5', name: 'Clic & Plume' },
    category: 'neighbourhood-solidarity',
    addresses: [valence],
    remote: 'possible',
    distance: 1900,
    schedule: { text: 'Le mercredi après-midi, hors vacances scolaires' },
    apply: { mode: 'closed', reason: 'full' },
    places: { count: 2, left: 0 },
  }),
  mission('m6', {
    title: 'Je répare des vélos pour ceux qui vont travailler',
    organization: { id: 'o6', name: 'L’Atelier du Pont' },
    category: 'bicycle-repair-of-2031',
    addresses: [{ city: 'Guilherand-Granges', postalCode: '07500', precision: 'exact' }],
    distance: 5400,
    schedule: { commitment: 'few-days-a-month' },
  }),
];
