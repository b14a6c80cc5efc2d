import type { missionCategories, missionDomains, beneficiaries } from '@coup-de-main/protocol';

/** What missions of one kind are made of. */
export interface Kind {
  readonly category: (typeof missionCategories)[number];
  readonly domains: readonly [Domain, ...Domain[]];
  readonly beneficiaries: readonly [Beneficiary, ...Beneficiary[]];
  readonly verbs: readonly [string, ...string[]];
  readonly objects: readonly [string, ...string[]];
}

type Domain = (typeof missionDomains)[number];
type Beneficiary = (typeof beneficiaries)[number];

/** One entry for each category. */
export const kinds: readonly [Kind, ...Kind[]] = [
  {
    category: 'emergency-food-aid',
    domains: ['solidarite-insertion', 'humanitaire'],
    beneficiaries: ['people-in-difficulty', 'people-being-excluded', 'any-public'],
    verbs: ['Préparer', 'Distribuer', 'Trier', 'Livrer', 'Collecter', 'Porter'],
    objects: [
      'des colis alimentaires',
      'des repas chauds',
      'les dons du supermarché',
      'des paniers de légumes',
      'du lait et des couches',
      'les invendus du marché',
    ],
  },
  {
    category: 'exceptional-childcare',
    domains: ['education', 'solidarite-insertion'],
    beneficiaries: ['children', 'parents'],
    verbs: ['Garder', 'Accompagner', 'Accueillir', 'Faire goûter', 'Aider aux devoirs'],
    objects: [
      'les enfants de soignants',
      'un groupe d’écoliers',
      'des collégiens après la classe',
      'les enfants d’une voisine hospitalisée',
      'une petite fille le mercredi',
    ],
  },
  {
    category: 'isolation-contact',
    domains: ['solidarite-insertion', 'sante', 'vivre-ensemble'],
    beneficiaries: ['seniors', 'persons-with-disabilities', 'people-sick'],
    verbs: ['Appeler', 'Rendre visite à', 'Écrire à', 'Lire le journal à', 'Promener'],
    objects: [
      'des personnes âgées isolées',
      'un ancien instituteur',
      'les résidents de l’EHPAD',
      'une dame malvoyante',
      'des voisins sans famille',
    ],
  },
  {
    category: 'neighbourhood-solidarity',
    domains: ['vivre-ensemble', 'solidarite-insertion', 'numerique'],
    beneficiaries: ['any-public', 'seniors', 'people-in-difficulty'],
    verbs: ['Faire', 'Organiser', 'Partager', 'Réparer', 'Expliquer'],
    objects: [
      'les courses d’un voisin',
      'les démarches en ligne',
      'la navette vers la pharmacie',
      'les vélos du quartier',
      'les petits travaux de la maison',
      'le courrier administratif',
    ],
  },
  {
    category: 'other',
    domains: ['environnement', 'culture-loisirs', 'sport', 'animaux'],
    beneficiaries: ['any-public', 'refugees'],
    verbs: ['Nettoyer', 'Animer', 'Décorer', 'Entretenir', 'Tenir'],
    objects: [
      'les berges de la rivière',
      'un atelier de conversation',
      'la salle des fêtes',
      'le jardin partagé',
      'la buvette du tournoi',
      'le refuge des animaux',
    ],
  },
];

export const moments: readonly [string, ...string[]] = [
  'le samedi matin',
  'en fin de journée',
  'pendant les vacances',
  'une heure par semaine',
  'ce mois-ci',
  'quand vous le pouvez',
];

export const sentences: readonly [string, ...string[]] = [
  'Une personne de l’équipe vous accueille et vous montre.',
  'Aucune expérience n’est demandée : seulement de la patience et de la régularité.',
  'Le matériel est sur place, un café aussi.',
  'Vous venez à deux la première fois, puis vous choisissez votre créneau.',
  'Nous cherchons surtout quelqu’un qui habite à côté et qui aime discuter.',
  'Un véhicule est utile, les frais de route sont remboursés.',
  'La mairie prête la salle et l’assurance de l’association vous couvre.',
  'Les familles nous préviennent la veille, vous confirmez par téléphone.',
  'Cet hiver, les demandes ont doublé et l’équipe ne suffit plus.',
];

export const associations: readonly [string, ...string[]] = [
  'Les Voisins solidaires',
  'Entraide et Partage',
  'Le Panier commun',
  'La Main tendue',
  'Les Petits Frères du quartier',
  'Accueil et Lien',
  'La Passerelle',
  'Les Jardins ouverts',
];
