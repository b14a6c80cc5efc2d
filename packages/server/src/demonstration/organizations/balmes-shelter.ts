import type { DemonstrationOrganization } from '../demonstration-mission.ts';
import { communes, town } from '../addresses.ts';

/** A shelter for animals. */
export const balmesShelter: DemonstrationOrganization = {
  organization: {
    id: 'refuge-des-balmes',
    name: 'Le Refuge des Balmes rochebrunoises',
    url: 'https://refuge-des-balmes.example/',
    description: 'Trente chiens, vingt chats et deux ânes qui attendent une famille.',
  },
  missions: [
    {
      id: 'promener-les-chiens',
      title: 'Promener les chiens du refuge',
      summary: 'Une laisse, un chemin creux et quelqu’un de très content de vous voir.',
      description: [
        'Les grands sortent avec les grands : nous vous présentons un chien à votre taille. La boucle fait trois kilomètres.',
        'Prévoyez des vêtements qui aiment la boue. Les mineurs viennent avec un adulte.',
      ],
      category: 'other',
      domains: ['animaux', 'sport'],
      beneficiaries: ['any-public'],
      remote: 'no',
      at: [town.balmes],
      when: {
        slots: [
          { weekday: 'sat', dayPart: 'morning' },
          { weekday: 'sat', dayPart: 'afternoon' },
          { weekday: 'sun', dayPart: 'morning' },
        ],
        commitment: 'few-hours-a-week',
      },
      openToMinors: true,
      minimumAge: 12,
      daysAgo: 16.1,
    },
    {
      id: 'garder-un-animal',
      title: 'Garder l’animal d’un voisin qui s’absente',
      summary: 'Quelques nuits avec un chat, pour que son maître parte l’esprit tranquille.',
      description: [
        'Partir sans savoir qui nourrira le chat, beaucoup s’y refusent. Vous l’accueillez chez vous, ou vous passez matin et soir.',
        'Le refuge fournit la nourriture, la caisse et le numéro du vétérinaire. La durée est convenue d’avance.',
      ],
      category: 'neighbourhood-solidarity',
      domains: ['animaux', 'solidarite-insertion'],
      beneficiaries: ['people-sick', 'seniors'],
      remote: 'no',
      at: [communes.bourgDePeage, communes.romans],
      when: { commitment: 'few-days', text: 'Quelques jours, à la demande' },
      places: { count: 10, left: 7 },
      daysAgo: 11.2,
    },
    {
      id: 'nuit-de-garde',
      title: 'Dormir au refuge une nuit de fin de semaine',
      summary: 'Une chambre, une ronde à vingt-trois heures et un réveil en fanfare.',
      description: [
        'La soigneuse a droit à ses nuits. Un bénévole dort sur place, fait une ronde et appelle si quelque chose ne va pas.',
        'On vous montre tout la veille. Les lève-tôt peuvent enchaîner avec le petit déjeuner des ânes.',
      ],
      category: 'other',
      domains: ['animaux'],
      beneficiaries: ['any-public'],
      remote: 'no',
      at: [town.balmes],
      when: {
        slots: [
          { weekday: 'sat', dayPart: 'night' },
          { weekday: 'sun', dayPart: 'night' },
        ],
        commitment: 'few-days-a-month',
      },
      places: { count: 4, left: 2 },
      minimumAge: 18,
      daysAgo: 29.9,
    },
    {
      id: 'toiture-des-anes',
      status: 'pending-review',
      title: 'Refaire le toit de l’abri des ânes',
      summary: 'Deux jours de charpente légère avec un couvreur à la retraite.',
      description: [
        'Les tôles sont achetées, les échelles sont prêtées. Il manque quatre personnes à l’aise à deux mètres de haut.',
        'Nous attendons l’avis de la mairie sur la date.',
      ],
      category: 'other',
      domains: ['batiment-industrie-logistique', 'animaux'],
      beneficiaries: ['any-public'],
      remote: 'no',
      at: [town.balmes],
      when: { inDays: 30, from: '08:30', until: '17:00', furtherDays: 1, commitment: 'few-days' },
      places: { count: 4, left: 4 },
      prerequisites: ['Ne pas craindre le vide'],
      daysAgo: 0.8,
    },
  ],
};
