import type { MailWords } from './mail-words.ts';
import { texts } from './mail-texts-fr.ts';

/** The mails in French. */
export const french: MailWords = {
  tag: 'fr',
  direction: 'ltr',
  greeting: 'Bonjour,',
  what: {
    application: (mission) =>
      mission === undefined
        ? 'votre réponse à une mission'
        : `votre réponse à la mission «\u00A0${mission}\u00A0»`,
    request: () => 'votre demande d’aide',
    offer: () => 'votre proposition d’aide',
    'mission-proposal': () => 'votre proposition de mission',
  },
  kind: {
    application: 'une réponse à une mission',
    request: 'une demande d’aide',
    offer: 'une proposition d’aide',
    'mission-proposal': 'une proposition de mission',
  },
  next: {
    'confirm-email': 'Il vous reste à confirmer votre adresse e-mail.',
    'agent-calls': 'Maintenant, une personne du service va vous appeler.',
    'organization-answers':
      'Maintenant, l’organisation qui propose la mission lit votre réponse et vous contacte.',
    'agent-reviews': 'Maintenant, une personne du service lit vos réponses, puis vous contacte.',
    'agent-matches':
      'Maintenant, une personne du service cherche avec qui vous mettre en lien, puis vous contacte.',
    'waiting-list':
      'Maintenant, vous êtes sur la liste d’attente\u00A0: nous vous écrivons dès qu’une place se libère.',
  },
  answerBy: (moment) => `Vous aurez une réponse au plus tard le ${moment}.`,
  footer: {
    reference: 'Numéro de dossier\u00A0:',
    code: (page) => `Le lien ne marche pas\u00A0? Ouvrez ${page} et recopiez ce code\u00A0:`,
    secret:
      'Gardez ce lien et ce code pour vous\u00A0: avec eux, on peut lire et changer vos réponses.',
    hotline: (number, price) =>
      `Une question\u00A0? Une personne vous répond au ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) =>
      `Vous recevez ce message parce que cette adresse a été donnée au service «\u00A0${service}\u00A0». Il est écrit par un automate.`,
  },
  texts,
};
