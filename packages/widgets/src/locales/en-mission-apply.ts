import { form } from './en-form.ts';
import type { FormCatalogue } from './form-catalogue.ts';

const missionApply: FormCatalogue['missionApply'] = {
  title: 'Take part in this mission',
  mission: 'Mission',
  who: {
    title: 'Who are you?',
    intro: 'A phone number or an e-mail address: one is enough.',
    name: 'Your first and last name',
    nameMissing: 'Write your name, for example Camille Martin.',
    phone: 'Phone',
    phoneHint: 'To reach you about this mission, and for nothing else.',
    email: 'E-mail address',
    either: 'Write a phone number or an e-mail address, for example 06 39 98 00 12.',
  },
  age: {
    title: 'Your age',
    adult: 'Are you 18 or older?',
    adultMissing: 'Choose “Yes” or “No”.',
    yes: 'Yes',
    no: 'No',
    birthYear: 'Your year of birth',
    birthYearMissing: 'Write your year of birth with four digits, for example 2010.',
    tooYoung: (age) =>
      `You have to be ${String(age)} for this mission. Look for one open to younger people, or call us.`,
  },
  prerequisites: {
    title: 'What this mission takes',
    intro: 'Tick each line to say that it is fine for you.',
    missing: 'Tick this line. If it is not possible for you, call us.',
  },
  slots: {
    question: 'Which moments suit you?',
    hint: 'Tick all that suit.',
    parts: {
      morning: 'morning',
      midday: 'midday',
      afternoon: 'afternoon',
      evening: 'evening',
      night: 'night',
    },
  },
  message: {
    required: 'Why do you want to help?',
    requiredHint: 'A few lines are enough. The organisation will read them.',
    missing: 'Write one or two sentences, for example what you like to do.',
    optional: 'A word for the organisation',
  },
  waiting: {
    title: 'All places are taken',
    intro: 'A place may become free. We then offer it to the first person who waits.',
    tick: 'Put me on the waiting list',
    missing: 'Tick this box to wait for a place, or choose another mission.',
  },
  closed: {
    gone: 'This mission is no longer offered. Others await you in the list.',
    past: 'This mission is over. Others await you in the list.',
    paused: 'The organisation looks for nobody at the moment. Come back soon.',
    other: 'This mission takes nobody any more. Others await you in the list.',
    elsewhere: 'For this mission, one signs up on another site.',
    open: (host) => `Open ${host}`,
    unnamed: 'This form does not know which mission it is for. Please tell this site.',
  },
  refusals: {
    already: 'You have already answered this mission. Open the link in your e-mail to follow it.',
    full: 'The last place has just been taken. Press “Send” to choose the waiting list.',
    closed: 'This mission has just closed. Look for another one in the list.',
    tooYoung: 'You have not reached the age asked for. Look for a mission open to younger people.',
  },
};

/** English, `<mission-apply>`. */
export const catalogue: Pick<FormCatalogue, 'form' | 'missionApply'> = { form, missionApply };
