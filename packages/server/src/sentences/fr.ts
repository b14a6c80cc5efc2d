import type { Sentences } from './sentences.ts';

const example = (value: string | undefined) =>
  value === undefined ? '' : `, par exemple ${value}`;

/** French, the default. */
export const french: Sentences = {
  problems: {
    'invalid-parameter': {
      title: 'La demande contient une valeur que ce serveur ne peut pas utiliser',
      detail: 'Corrigez les paramètres cités dans « errors », puis recommencez.',
    },
    'unsupported-parameter': {
      title: 'Ce serveur ne propose pas ce paramètre',
      detail: 'Retirez-le : le document de découverte dit lesquels sont proposés.',
    },
    'invalid-cursor': {
      title: 'Cette suite de liste n’existe plus',
      detail: 'Reprenez la liste à sa première page, sans le paramètre « cursor ».',
    },
    'not-found': {
      title: 'Il n’y a rien à cette adresse',
      detail: 'Vérifiez l’adresse, ou repartez du document de découverte.',
    },
    withdrawn: {
      title: 'Cette mission a été retirée',
      detail: 'Elle ne cherche plus personne. Revenez à la liste pour en trouver une autre.',
    },
    'method-not-allowed': {
      title: 'Cette adresse ne s’utilise pas ainsi',
      detail: 'L’en-tête « Allow » dit quelles méthodes sont admises.',
    },
    'too-large': {
      title: 'La demande est trop grande',
      detail: 'Raccourcissez-la : un corps de 64 Kio au plus.',
    },
    'rate-limited': {
      title: 'Trop de demandes en peu de temps',
      detail: 'Attendez le nombre de secondes donné par « Retry-After », puis recommencez.',
    },
    'internal-error': {
      title: 'Une erreur s’est produite de notre côté',
      detail: 'Réessayez plus tard. Si cela dure, donnez à la mairie le numéro de la demande.',
    },
    unavailable: {
      title: 'Le service est momentanément indisponible',
      detail: 'Réessayez dans quelques secondes.',
    },
  },
  faults: {
    required: ({ parameter }, value) => `« ${parameter} » manque : ajoutez-le${example(value)}.`,
    'too-short': ({ parameter, limit }) =>
      `« ${parameter} » est trop court : donnez au moins ${limit ?? 1} caractère ou retirez-le.`,
    'too-long': ({ parameter, limit }) =>
      `« ${parameter} » est trop long : restez à ${limit ?? 0} au plus.`,
    'too-small': ({ parameter, limit }, value) =>
      `« ${parameter} » est trop petit : donnez au moins ${limit ?? 0}${example(value)}.`,
    'too-large': ({ parameter, limit }, value) =>
      `« ${parameter} » est trop grand : donnez au plus ${limit ?? 0}${example(value)}.`,
    'invalid-format': ({ parameter }, value) =>
      `« ${parameter} » ne s’écrit pas ainsi : corrigez-le${example(value)}.`,
    'not-allowed': ({ parameter, allowed = [] }) =>
      `« ${parameter} » n’admet pas cette valeur. Choisissez parmi : ${allowed.join(', ')}.`,
    repeated: ({ parameter }) =>
      `« ${parameter} » ne se donne qu’une fois : gardez une seule valeur.`,
    'unknown-reference': ({ parameter }, value) =>
      `« ${parameter} » désigne quelque chose que ce serveur ne connaît pas${example(value)}.`,
  },
  unsupported: (parameter) => `Ce serveur ne propose pas « ${parameter} » : retirez-le.`,
  unreadableAddress: 'L’adresse contient un signe « % » mal écrit : encodez-la en UTF-8.',
  longAddress: 'L’adresse est trop longue : restez à 4 000 caractères au plus.',
};
