/**
 * Every mail that is ever sent, by name:
 * - `confirm-email`: press to prove the address; nothing is passed on before;
 * - `confirm-address`: the same for another address of what counts already;
 * - `receipt`: it is with us, what happens next;
 * - `links`: the links again, because somebody asked;
 * - `waitlisted`: all places are taken, you wait;
 * - `place-offered`: a place is free for you, for a while;
 * - `place-offer-expired`: the place went to the next;
 * - `still-needed`: it ends soon unless renewed;
 * - `expired`: it has ended;
 * - `mission-reminder`: the mission is tomorrow;
 * - `mission-cancelled`: it will not be, do not go there;
 * - `is-it-solved`: how did it go?
 * - `farewell`: withdrawn, everything erased;
 * - `new-submission`: to the agents of the site: something has arrived. Nothing personal in it;
 * - `to-check`: to the agents of the site: something waits until they have looked at it. Nothing personal in it;
 * - `call-place-offered`, `call-still-needed`, `call-mission-cancelled`: to the agents of the site, instead of the
 *   mail of that name to who cannot be written to. Nothing personal in them.
 */
export const mailTemplates = [
  'confirm-email',
  'confirm-address',
  'receipt',
  'links',
  'waitlisted',
  'place-offered',
  'place-offer-expired',
  'still-needed',
  'expired',
  'mission-reminder',
  'mission-cancelled',
  'is-it-solved',
  'farewell',
  'new-submission',
  'to-check',
  'call-place-offered',
  'call-still-needed',
  'call-mission-cancelled',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];
