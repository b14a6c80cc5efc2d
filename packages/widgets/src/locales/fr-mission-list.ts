const plural = (count: number, one: string, many: string): string =>
  Math.abs(count) < 2 ? one : many;

/** French, first view of a list of missions: built in, so it is part of the first bytes. Short on purpose. */
export const missionList = {
  trouble: 'Les missions ne s’affichent pas pour le moment.',
  retry: 'Réessayer',
  call: (number: string): string => `Vous pouvez appeler le ${number}`,
  loading: 'Chargement des missions…',
  searchLabel: 'Chercher une mission',
  keyword: 'Que voulez-vous faire\u00A0?',
  keywordExample: 'courses, lecture, jardin…',
  place: 'Où\u00A0?',
  placeExample: 'Commune ou code postal',
  aroundMe: 'Autour de moi',
  radius: 'Jusqu’à',
  search: 'Rechercher',
  moreFilters: 'Plus de filtres',
  categories: 'Type de mission',
  categoryNames: {
    'emergency-food-aid': 'Aide alimentaire',
    'exceptional-childcare': 'Garde d’enfants',
    'isolation-contact': 'Lien avec les personnes isolées',
    'neighbourhood-solidarity': 'Solidarité de proximité',
    other: 'Autre mission',
  },
  missions: (count: number, number: string): string =>
    `${number} ${plural(count, 'mission', 'missions')}`,
  aboutMissions: (count: number, number: string): string =>
    `Environ ${number} ${plural(count, 'mission', 'missions')}`,
  title: 'Missions',
  noMission: 'Aucune mission',
  sort: 'Trier',
  sorts: {
    nearest: 'Les plus proches',
    newest: 'Les plus récentes',
    soonest: 'Les prochaines dates',
  },
  chosenFilters: 'Filtres choisis',
  remove: (filter: string): string => `Enlever ${filter}`,
  removeAll: 'Tout effacer',
  within: (distance: string): string => `Jusqu’à ${distance}`,
  more: 'Afficher plus de missions',
  added: (count: number): string =>
    `${String(count)} ${plural(count, 'mission ajoutée', 'missions ajoutées')} à la liste`,
  urgent: 'Urgent',
  full: 'Complet',
  past: 'Terminée',
  paused: 'En pause',
  closed: 'Fermée',
  placesLeft: (count: number): string =>
    `${String(count)} ${plural(count, 'place restante', 'places restantes')}`,
  remote: 'À distance, depuis chez vous',
  remotePossible: 'Aussi à distance',
  otherPlaces: (count: number): string =>
    `et ${String(count)} ${plural(count, 'autre lieu', 'autres lieux')}`,
  away: (distance: string): string => `à ${distance}`,
  aboutAway: (distance: string): string => `à environ ${distance}`,
  onWeekday: (day: string, part: string): string => `le ${day}${part && ` ${part}`}`,
  everyWeek: (days: string): string => `Chaque semaine\u00A0: ${days}`,
  everyWeeks: (count: number, days: string): string =>
    `Toutes les ${String(count)} semaines${days && `\u00A0: ${days}`}`,
  everyDay: 'Tous les jours',
  everyMonth: 'Chaque mois',
  from: (date: string): string => `À partir du ${date}`,
  until: (date: string): string => `Jusqu’au ${date}`,
  moreTimes: (count: number): string =>
    `${String(count)} ${plural(count, 'autre moment', 'autres moments')}`,
  dayParts: {
    morning: 'matin',
    midday: 'midi',
    afternoon: 'après-midi',
    evening: 'soir',
    night: 'dans la nuit',
  },
  commitments: {
    'few-hours': 'Quelques heures',
    'few-days': 'Quelques jours',
    'few-hours-a-week': 'Quelques heures par semaine',
    'few-days-a-week': 'Quelques jours par semaine',
    'few-hours-a-month': 'Quelques heures par mois',
    'few-days-a-month': 'Quelques jours par mois',
  },
  nothingYet: 'Il n’y a pas de mission pour le moment. Revenez bientôt.',
  nothingFound: 'Aucune mission ne correspond à votre recherche. Vous pouvez l’élargir\u00A0:',
  widen: (distance: string): string => `Chercher jusqu’à ${distance}`,
  offline: 'Vous n’êtes plus connecté. La liste se mettra à jour au retour du réseau.',
  lost: 'Cela n’a pas pu se charger. Vérifiez votre connexion, puis réessayez.',
};
