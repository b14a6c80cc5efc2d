import { texts } from './mail-texts-fr-simple.ts';
import type { MailWords } from './mail-words.ts';

/** The mails in easy-to-read French: short sentences, usual words. */
export const easyFrench: MailWords = {
  tag: 'fr-simple',
  direction: 'ltr',
  greeting: 'Bonjour,',
  what: {
    application: (mission) =>
      mission === undefined ? 'votre réponse' : `votre réponse pour «\u00A0${mission}\u00A0»`,
    request: () => 'votre demande',
    offer: () => 'votre offre d’aide',
    'mission-proposal': () => 'votre mission',
  },
  kind: {
    application: 'une réponse à une mission',
    request: 'une demande d’aide',
    offer: 'une offre d’aide',
    'mission-proposal': 'une nouvelle mission',
  },
  next: {
    'confirm-email': 'Vous devez encore appuyer sur «\u00A0Confirmer\u00A0».',
    'agent-calls': 'Maintenant, quelqu’un va vous appeler.',
    'organization-answers': 'Maintenant, l’association lit votre réponse. Puis elle vous contacte.',
    'agent-reviews': 'Maintenant, quelqu’un lit vos réponses. Puis on vous contacte.',
    'agent-matches': 'Maintenant, nous cherchons la bonne personne. Puis on vous contacte.',
    'waiting-list': 'Vous attendez une place. Nous vous écrivons si une place est libre.',
  },
  answerBy: (moment) => `Nous répondons avant le ${moment}.`,
  footer: {
    reference: 'Votre numéro\u00A0:',
    code: (page) => `Le lien ne marche pas\u00A0? Ouvrez ${page}. Puis écrivez ce code\u00A0:`,
    secret: 'Ne donnez ce lien à personne. Ne donnez ce code à personne.',
    hotline: (number, price) =>
      `Une question\u00A0? Téléphonez au ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) =>
      `Vous avez donné cette adresse au service «\u00A0${service}\u00A0». Un ordinateur a écrit ce message.`,
  },
  texts,
};
