import { texts } from './mail-texts-en.ts';
import type { MailWords } from './mail-words.ts';

/** The mails in English. */
export const english: MailWords = {
  tag: 'en',
  direction: 'ltr',
  greeting: 'Hello,',
  what: {
    application: (mission) =>
      mission === undefined
        ? 'your answer to a mission'
        : `your answer to the mission “${mission}”`,
    request: () => 'your request for help',
    offer: () => 'your offer of help',
    'mission-proposal': () => 'the mission you proposed',
  },
  kind: {
    application: 'an answer to a mission',
    request: 'a request for help',
    offer: 'an offer of help',
    'mission-proposal': 'a proposed mission',
  },
  next: {
    'confirm-email': 'You still have to confirm your e-mail address.',
    'agent-calls': 'Now somebody from the service will call you.',
    'organization-answers':
      'Now the organisation behind the mission reads your answer and gets in touch with you.',
    'agent-reviews':
      'Now somebody from the service reads what you sent and gets in touch with you.',
    'agent-matches':
      'Now somebody from the service looks for the right person and gets in touch with you.',
    'waiting-list': 'You are on the waiting list: we write to you as soon as a place is free.',
  },
  answerBy: (moment) => `You will have an answer by ${moment} at the latest.`,
  footer: {
    reference: 'Your reference:',
    code: (page) => `The link does not work? Open ${page} and type in this code:`,
    secret:
      'Keep this link and this code to yourself: whoever has them can read and change what you sent.',
    hotline: (number, price) =>
      `A question? Somebody answers on ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) =>
      `You get this message because this address was given to ${service}. It was written by a machine.`,
  },
  texts,
};
