import type { DemonstrationOrganization } from '../demonstration-mission.ts';
import { communes, town } from '../addresses.ts';

/** Walkers who leave nobody behind. */
export const hikersForAll: DemonstrationOrganization = {
  organization: {
    id: 'sentiers-pour-tous',
    name: 'Sentiers pour tous, Rochebrune et Royans',
    url: 'https://sentiers-pour-tous.example/',
    description:
      'Des randonnées où l’on part ensemble et où l’on rentre ensemble, à pied ou en joëlette.',
  },
  missions: [
    {
      id: 'equipage-de-joelette',
      title: 'Porter la joëlette sur les sentiers du Vercors',
      summary: 'Quatre équipiers, un passager, et la vue depuis le col pour tout le monde.',
      description: [
        'La joëlette est un fauteuil à une roue que l’on tire et que l’on équilibre. Le passager choisit l’allure, l’équipage choisit les blagues.',
        'Une heure d’essai sur le parking, puis six kilomètres avec de nombreuses pauses. Il reste une place dans l’équipage.',
      ],
      category: 'other',
      domains: ['sport', 'vivre-ensemble'],
      beneficiaries: ['persons-with-disabilities'],
      remote: 'no',
      at: [communes.saintJean],
      when: { inDays: 18, weekday: 'sun', from: '09:00', until: '16:00', commitment: 'few-hours' },
      places: { count: 8, left: 1 },
      prerequisites: ['Marcher 6 km en terrain varié'],
      minimumAge: 18,
      accessibility: ['reduced-mobility'],
      daysAgo: 13.7,
    },
    {
      id: 'marche-douce',
      title: 'Marcher une heure, sans presser personne',
      summary: 'Un banc tous les cinq cents mètres et autant de pauses que l’on veut.',
      description: [
        'Chaque jeudi, le groupe part de la place de Montélier. Vous fermez la marche et vous tenez compagnie au dernier.',
        'Personne ne demande à personne pourquoi il va lentement.',
      ],
      category: 'isolation-contact',
      domains: ['sport', 'sante'],
      beneficiaries: ['people-sick', 'seniors', 'any-public'],
      remote: 'no',
      at: [communes.montelier],
      when: {
        inDays: 1,
        weekday: 'thu',
        from: '10:00',
        until: '11:15',
        rrule: 'FREQ=WEEKLY;BYDAY=TH',
        commitment: 'few-hours-a-month',
      },
      openToMinors: true,
      minimumAge: 16,
      accessibility: ['public-transport', 'easy-to-read'],
      daysAgo: 30.8,
    },
    {
      id: 'sentier-de-decouverte',
      // As long as a title may be.
      title:
        'Débroussailler, baliser et remettre en état le sentier de découverte, ouvert à tous, entre la vieille halle et les îles',
      summary: 'Quatre jours de chantier, une pioche chacun et un chemin praticable en fauteuil.',
      description: [
        'Le sentier a souffert de la dernière crue. Nous rebouchons les ornières, nous élargissons deux passages et nous reposons les panneaux.',
        'On peut venir un seul jour. Le soir, le jardin voisin prépare une grande soupe.',
      ],
      category: 'neighbourhood-solidarity',
      domains: ['environnement', 'batiment-industrie-logistique'],
      beneficiaries: ['any-public', 'persons-with-disabilities'],
      remote: 'no',
      at: [town.halle, town.jardin],
      when: {
        inDays: 11,
        weekday: 'thu',
        from: '08:30',
        until: '17:00',
        furtherDays: 3,
        commitment: 'few-days',
        text: 'Du jeudi au dimanche, un jour ou plus',
      },
      places: { count: 16, left: 10 },
      openToMinors: true,
      minimumAge: 16,
      accessibility: ['public-transport'],
      daysAgo: 5.8,
    },
    {
      id: 'carnet-de-balades',
      status: 'draft',
      title: 'Écrire un carnet de balades faciles',
      summary: 'Mesurer les pentes, compter les bancs, photographier les entrées.',
      description: [
        'Idée à creuser : un petit livret de dix promenades, testées en poussette et en fauteuil.',
        'Il faudrait deux arpenteurs, une plume et un dessinateur.',
      ],
      category: 'other',
      domains: ['communication', 'sport'],
      beneficiaries: ['persons-with-disabilities', 'parents'],
      remote: 'possible',
      at: [communes.tain],
      when: { commitment: 'few-days-a-month' },
      daysAgo: 3.1,
    },
  ],
};
