/** French, the phone line. */
export const hotline = {
  title: 'Besoin d’aide\u00A0? Appelez-nous',
  call: (number: string): string => `Appeler le ${number}`,
  tariffs: {
    free: 'Service et appel gratuits',
    'free-service': 'Service gratuit + prix d’un appel',
    standard: 'Prix d’un appel ordinaire',
    paid: 'Appel payant, plus cher qu’un appel ordinaire',
  },
  clock: (hours: number, minutes: number): string => {
    if (minutes > 0) return `${String(hours)}\u00A0h\u00A0${String(minutes).padStart(2, '0')}`;
    return hours === 24 ? 'minuit' : `${String(hours)}\u00A0h`;
  },
  span: (opens: string, closes: string): string => `de ${opens} à ${closes}`,
  tomorrow: 'demain',
  onDate: (date: string): string => `le ${date}`,
  always: 'Ouvert maintenant, jour et nuit',
  openUntil: (clock: string): string => `Ouvert maintenant, jusqu’à ${clock}`,
  openUntilDay: (day: string, clock: string): string =>
    `Ouvert maintenant, jusqu’à ${day}, ${clock}`,
  closed: 'Fermé',
  opensAt: (clock: string): string => `Fermé, ouvre à ${clock}`,
  opensOn: (day: string, clock: string): string => `Fermé, ouvre ${day} à ${clock}`,
  hours: 'Horaires',
  days: (first: string, last: string): string => `${first} au ${last}`,
  closedThatDay: 'fermé',
  publicHoliday: 'jour férié',
  languages: (names: string): string => `On vous répond en ${names}.`,
  loading: 'Chargement du numéro de téléphone…',
  unreachable: 'Le numéro de téléphone n’a pas pu être chargé.',
  none: 'Aucun numéro de téléphone n’est indiqué pour le moment.',
  retry: 'Réessayer',
};
