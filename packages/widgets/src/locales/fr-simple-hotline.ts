import type { Words } from './catalogue.ts';
import { hotline as french } from './fr-hotline.ts';

/** Easy-to-read French, the phone line. */
export const hotline: Words<typeof french> = {
  ...french,
  title: 'Vous avez besoin d’aide\u00A0? Téléphonez-nous',
  tariffs: {
    free: 'L’appel est gratuit',
    'free-service': 'Vous payez un appel normal',
    standard: 'Vous payez un appel normal',
    paid: 'Attention\u00A0: cet appel coûte cher',
  },
  always: 'C’est ouvert jour et nuit',
  openUntil: (clock) => `C’est ouvert jusqu’à ${clock}`,
  openUntilDay: (day, clock) => `C’est ouvert jusqu’à ${day}, ${clock}`,
  closed: 'C’est fermé',
  opensAt: (clock) => `C’est fermé. Cela ouvre à ${clock}`,
  opensOn: (day, clock) => `C’est fermé. Cela ouvre ${day} à ${clock}`,
  languages: (names) => `On parle ${names}.`,
  unreachable: 'Le numéro de téléphone n’est pas arrivé.',
  none: 'Il n’y a pas de numéro de téléphone.',
};
