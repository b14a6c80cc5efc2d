import type { Sentences } from './sentences.ts';

/** Refusals of what people send and follow, in French. */
export const frenchSubmissionProblems = {
  'invalid-json': {
    title: 'Le contenu envoyé n’est pas du JSON lisible',
    detail: 'Envoyez un objet JSON en UTF-8, tel que le protocole le décrit.',
  },
  'idempotency-key-required': {
    title: 'Il manque la clé qui évite les doublons',
    detail:
      'Ajoutez l’en-tête « Idempotency-Key » : 1 à 128 caractères visibles, les mêmes à chaque nouvel essai.',
  },
  'token-required': {
    title: 'Il manque le code de suivi',
    detail: 'Ouvrez le lien reçu par courriel, ou saisissez le code de votre accusé de réception.',
  },
  'token-invalid': {
    title: 'Ce lien ou ce code ne fonctionne pas, ou ne fonctionne plus',
    detail: 'Vérifiez-le, ou demandez qu’on vous renvoie vos liens à votre adresse e-mail.',
  },
  forbidden: {
    title: 'Ce lien ne permet pas cela',
    detail: 'Pour confirmer votre adresse, ouvrez le lien reçu par courriel.',
  },
  'challenge-required': {
    title: 'Il manque la preuve qui écarte les robots',
    detail: 'Demandez une épreuve à l’adresse « challenge », puis renvoyez sa solution.',
  },
  'challenge-invalid': {
    title: 'La preuve qui écarte les robots est fausse',
    detail: 'Demandez une nouvelle épreuve, puis renvoyez sa solution.',
  },
  'challenge-expired': {
    title: 'La preuve qui écarte les robots a expiré',
    detail: 'Demandez une nouvelle épreuve, puis renvoyez sa solution.',
  },
  'challenge-reused': {
    title: 'La preuve qui écarte les robots a déjà servi',
    detail: 'Demandez une nouvelle épreuve, puis renvoyez sa solution.',
  },
  'request-in-progress': {
    title: 'Votre premier envoi est encore en cours',
    detail:
      'Attendez le nombre de secondes donné par « Retry-After », puis renvoyez la même chose.',
  },
  'already-applied': {
    title: 'Vous avez déjà répondu à cette mission',
    detail: 'Suivez votre première réponse : un courriel peut vous renvoyer son lien.',
  },
  'mission-full': {
    title: 'Toutes les places de cette mission sont prises',
    detail: 'Inscrivez-vous sur la liste d’attente, ou choisissez une autre mission.',
  },
  'mission-closed': {
    title: 'Cette mission ne prend plus de réponses',
    detail: 'Choisissez une autre mission : la liste montre celles qui cherchent encore.',
  },
  'mission-not-published': {
    title: 'Cette mission n’est pas publiée',
    detail: 'Choisissez une mission de la liste.',
  },
  'state-conflict': {
    title: 'Ce n’est plus possible dans l’état actuel',
    detail: 'Relisez votre demande : elle dit ce que vous pouvez encore faire.',
  },
  'version-mismatch': {
    title: 'Votre demande a changé entre-temps',
    detail: 'Relisez-la, puis refaites votre modification.',
  },
  'unsupported-media-type': {
    title: 'Ce format d’envoi n’est pas accepté',
    detail: 'Envoyez « application/json » en UTF-8.',
  },
  'validation-failed': {
    title: 'Il y a quelque chose à corriger dans ce que vous avez envoyé',
    detail: 'Corrigez chaque point cité dans « errors », puis renvoyez le tout.',
  },
  'idempotency-key-reused': {
    title: 'Cette clé a déjà servi pour un autre envoi',
    detail: 'Prenez une nouvelle « Idempotency-Key » pour un nouvel envoi.',
  },
  'consent-outdated': {
    title: 'La notice sur vos données a changé',
    detail: 'Relisez-la, donnez de nouveau votre accord, puis renvoyez.',
  },
  'outside-coverage': {
    title: 'Cette adresse est hors du territoire du service',
    detail: 'Adressez-vous à votre mairie : le numéro d’appel est sur cette page.',
  },
  'too-young': {
    title: 'L’âge ne convient pas',
    detail: 'Choisissez une mission ouverte aux mineurs, ou demandez conseil à la mairie.',
  },
} as const satisfies Partial<Sentences['problems']>;
