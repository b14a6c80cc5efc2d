import { frenchSubmissionProblems } from './fr-submissions.ts';
import type { Sentences } from './sentences.ts';

const example = (value: string | undefined) =>
  value === undefined ? '' : `, par exemple ${value}`;

/** French, the default. */
export const french: Sentences = {
  problems: {
    ...frenchSubmissionProblems,
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
    'sync-expired': {
      title: 'Le flux ne s’en souvient plus',
      detail: 'Reprenez-le à sa première page, et retirez ce qu’il ne nomme pas.',
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
    required: ({ name }, value) => `« ${name} » manque : ajoutez-le${example(value)}.`,
    'too-short': ({ name, limit }) =>
      `« ${name} » est trop court : donnez au moins ${limit ?? 1} caractère ou retirez-le.`,
    'too-long': ({ name, limit }) => `« ${name} » est trop long : restez à ${limit ?? 0} au plus.`,
    'too-small': ({ name, limit }, value) =>
      `« ${name} » est trop petit : donnez au moins ${limit ?? 0}${example(value)}.`,
    'too-large': ({ name, limit }, value) =>
      `« ${name} » est trop grand : donnez au plus ${limit ?? 0}${example(value)}.`,
    'invalid-format': ({ name }, value) =>
      `« ${name} » ne s’écrit pas ainsi : corrigez-le${example(value)}.`,
    'not-allowed': ({ name, allowed = [] }) =>
      `« ${name} » n’admet pas cette valeur. Choisissez parmi : ${allowed.join(', ')}.`,
    repeated: ({ name }) => `« ${name} » ne se donne qu’une fois : gardez une seule valeur.`,
    'unknown-reference': ({ name }, value) =>
      `« ${name} » désigne quelque chose que ce serveur ne connaît pas${example(value)}.`,
    'contact-in-text': ({ name }) =>
      `« ${name} » contient une adresse e-mail, un numéro ou un lien : retirez-le, ce texte est lu par d’autres.`,
    'unknown-key': ({ name }) => `« ${name} » n’est pas prévu ici : retirez-le.`,
  },
  unsupported: (parameter) => `Ce serveur ne propose pas « ${parameter} » : retirez-le.`,
  precise: {
    unreadableAddress: 'L’adresse contient un signe « % » mal écrit : encodez-la en UTF-8.',
    longAddress: 'L’adresse est trop longue : restez à 4 000 caractères au plus.',
    emptyBody: 'Le corps de la demande est vide : envoyez un objet JSON.',
    notUtf8: 'Le corps n’est pas en UTF-8 : encodez-le ainsi.',
    repeatedName: 'Un même nom figure deux fois dans un objet : n’en gardez qu’un.',
    deepBody: 'Le JSON est imbriqué sur plus de 8 niveaux : simplifiez-le.',
    encodedBody: 'Les corps compressés ne sont pas acceptés : retirez « Content-Encoding ».',
    wrongTokens:
      'Trop de liens ou de codes faux sont venus d’ici depuis une heure. Attendez le nombre de secondes donné par « Retry-After », ou demandez qu’on vous renvoie vos liens ; un lien juste s’ouvre toujours.',
    notAForm: 'Envoyez le formulaire tel que la page le donne, en UTF-8 et sans fichier joint.',
    privateTarget:
      'Donnez une adresse https publique : sans nom d’utilisateur, hors de tout réseau privé, 2 048 caractères au plus.',
    backwardDays:
      '« to » vient avant « from » : donnez un dernier jour qui vient après le premier.',
  },
};
