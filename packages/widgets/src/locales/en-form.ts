import type { FormCatalogue } from './form-catalogue.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** English, what every form shares. */
export const form: FormCatalogue['form'] = {
  loading: 'Loading the form…',
  trouble: 'The form cannot be shown at the moment.',
  troubleHelp: 'Check your connection, then press “Try again”.',
  closed: 'This service does not take answers online at the moment.',
  retry: 'Try again',
  hotline: 'Would you rather talk to somebody?',
  call: (number) => `Call ${number}`,
  optional: 'optional',
  allNeeded: 'Answer every question, unless it is marked “optional”.',
  back: 'Back',
  next: 'Continue',
  page: (at, of) => `Step ${String(at)} of ${String(of)}`,
  toMend: 'To correct:',
  problem: (count) =>
    `There ${plural(count, 'is one answer', `are ${String(count)} answers`)} to correct`,
  missing: 'Answer this question to continue.',
  refusedAnswer: 'The service does not accept this answer. Write it in another way.',
  tooLong: (count) =>
    `This text is ${String(count)} ${plural(count, 'character', 'characters')} too long. Shorten it.`,
  charactersLeft: (count) => `${String(count)} ${plural(count, 'character', 'characters')} left.`,
  charactersOver: (count) =>
    `${String(count)} ${plural(count, 'character', 'characters')} too many.`,
  contactInText:
    'Take e-mail addresses, phone numbers and links out of this text. We ask for them separately.',
  emailWrong: 'Write a whole e-mail address, for example name@example.com.',
  phoneWrong: 'Write a whole phone number, for example 06 39 98 00 12.',
  places: {
    list: 'Suggested towns',
    found: (count) =>
      `${String(count)} ${plural(count, 'town', 'towns')} suggested. Press down arrow to choose.`,
    none: (text) => `No town found for “${text}”. Try the postcode.`,
    trouble: 'Towns cannot be shown. Write the postcode.',
    chosen: (place) => `${place} is chosen.`,
    unknown: 'Write a postcode of five digits, for example 26000.',
  },
  emergency: {
    title: 'In danger? Call now',
    text: 'Nobody reads this form in an emergency. These numbers are free, day and night.',
    samu: 'Ambulance',
    police: 'Police',
    fire: 'Fire brigade',
    europe: 'Emergencies',
    text114: 'By text message, if hearing or speaking is difficult',
    violence: 'Violence against women',
    childhood: 'Child in danger',
  },
  draft: {
    restored: 'We have found your answers again.',
    clear: 'Clear everything',
    cleared: 'Your answers are erased.',
    keep: 'Keep my draft on this device',
    keepHint: 'For 24 hours. Do not tick on a shared computer.',
    idleSoon: 'If you do nothing, the draft kept in this tab will be erased in 2 minutes.',
    idleGone:
      'The draft kept in this tab is erased. Your answers stay here as long as this page is open.',
    stay: 'I am still here',
  },
  check: {
    title: 'Check your answers',
    change: 'Change',
    changeWhat: (what) => `Change: ${what}`,
    yes: 'Yes',
    send: 'Send',
    sending: 'Sending…',
  },
  privacy: {
    title: 'Your data',
    agree: (controller) =>
      `By pressing “Send”, you agree that your answers are used for the following. Responsible: ${controller}.`,
    kept: (days) =>
      `They are erased at the latest ${String(days)} ${plural(days, 'day', 'days')} after the end.`,
    rights: 'You can see, correct or erase them at any time, with the link of the receipt.',
    contact: 'Ask a question about your data',
    dpo: 'Write to the data protection officer',
    policy: 'Read the whole privacy policy',
  },
  trap: 'Leave this box empty',
  outcome: {
    notSent: 'Your request has not left yet',
    notSentText: 'Keep this page open. We try again as soon as possible.',
    unknown: 'We do not know whether your request has arrived',
    unknownText: 'Keep this page open: we are trying again. It will be recorded once only.',
    doubt: 'On your last visit, we could not tell whether your request arrived.',
    orCall: (number) => `Otherwise, call ${number}.`,
    refused: 'Your request was not accepted',
    reused:
      'A request sent from this page has already arrived. Call us to complete it, or send this one as well.',
    sendAnother: 'Send anyway',
    outdated: 'The information about your data has changed. Read it again, then send again.',
    tooYoung: 'You have not reached the age asked for yet. Call us to find another way.',
    outside: 'This service does not work in your town. Call us to be directed.',
  },
  receipt: {
    title: 'It is recorded',
    reference: 'File number',
    date: 'Received on',
    service: 'Service',
    status: 'What happens next',
    next: {
      'confirm-email': 'We send you an e-mail. Open it and press the link to confirm.',
      'agent-calls': 'Somebody from the service will call you.',
      'organization-answers': 'The organisation will answer you.',
      'agent-reviews': 'Somebody from the service will read your answers, then contact you.',
      'agent-matches': 'Somebody from the service looks for a person, then contacts you.',
      'waiting-list': 'You are on the waiting list. We write to you as soon as a place is free.',
    },
    otherwise: 'Somebody from the service will contact you.',
    answerBy: (date) => `You will have an answer by ${date}.`,
    follow: 'Follow, change or erase',
    secret: 'This link is secret: keep it to yourself.',
    manage: 'Open my file',
    keep: 'Keep this receipt',
    print: 'Print',
    save: 'Save',
    mail: 'Send it to me by e-mail',
    file: 'receipt',
  },
};
