import type { Words } from './catalogue.ts';
import type { hotline as french } from './fr-hotline.ts';

/** English, the phone line. */
export const hotline: Words<typeof french> = {
  title: 'Need help? Call us',
  call: (number) => `Call ${number}`,
  tariffs: {
    free: 'Free call',
    'free-service': 'Free service, you pay for the call',
    standard: 'Price of an ordinary call',
    paid: 'This call costs more than an ordinary one',
  },
  clock: (hours, minutes) => {
    if (hours === 24) return 'midnight';
    const past = minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : '';
    return `${String(hours % 12 || 12)}${past}\u00A0${hours < 12 ? 'am' : 'pm'}`;
  },
  span: (opens, closes) => `${opens} to ${closes}`,
  tomorrow: 'tomorrow',
  onDate: (date) => `on ${date}`,
  always: 'Open now, day and night',
  openUntil: (clock) => `Open now, until ${clock}`,
  openUntilDay: (day, clock) => `Open now, until ${day}, ${clock}`,
  closed: 'Closed',
  opensAt: (clock) => `Closed, opens at ${clock}`,
  opensOn: (day, clock) => `Closed, opens ${day} at ${clock}`,
  hours: 'Opening hours',
  days: (first, last) => `${first} to ${last}`,
  closedThatDay: 'closed',
  publicHoliday: 'public holiday',
  languages: (names) => `We answer in ${names}.`,
  loading: 'Loading the phone number…',
  unreachable: 'The phone number could not be loaded.',
  none: 'No phone number is given at the moment.',
  retry: 'Try again',
};
