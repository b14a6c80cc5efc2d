import type { Docs } from './doc.ts';

/** Prose for what every submission carries: a person, a place, moments, consent, a proof of work. */
export const personDocs: Docs = {
  Person: 'Who submits, and how to reach them. E-mail or phone, at least one.',
  'Person.name': 'Name, as the person gives it.',
  'Person.email': 'E-mail address.',
  'Person.phone': 'Phone number.',
  EmailAddress: 'E-mail address in ASCII with a domain that has a dot, at most 254 characters.',
  PhoneNumber:
    'Phone number, E.164: `+33639980012`. French numbers are complete and cost the caller nothing more.',
  PlaceInput: 'Where, no more precise than a commune.',
  'PlaceInput.postalCode': 'Postcode.',
  'PlaceInput.inseeCode': 'INSEE code, where the commune is known.',
  'PlaceInput.city': 'Name of the commune.',
  SlotInput: 'A part of a day, on a weekday or on a date, not both.',
  'SlotInput.weekday': 'Day of the week.',
  'SlotInput.date': 'Date, instead of a weekday.',
  'SlotInput.dayPart': 'Part of the day.',
  ScheduleInput: 'When a proposed mission takes place; as `Schedule`, with closed enumerations.',
  'ScheduleInput.startAt': 'Beginning of the mission, or of its first occurrence.',
  'ScheduleInput.endAt': 'End of the mission, or of its last occurrence; not before `startAt`.',
  'ScheduleInput.timeZone': 'IANA time zone in which `rrule` and `slots` are meant.',
  'ScheduleInput.rrule': 'Recurrence, RFC 5545, without its name.',
  'ScheduleInput.text': 'When, in words.',
  'ScheduleInput.commitment': 'How much time the mission takes.',
  'ScheduleInput.slots': 'Moments in which hands are needed.',
  Consent: 'The privacy notice that was agreed to, and by whom.',
  'Consent.version': '`privacy.consentVersion` of the notice that was shown.',
  'Consent.by':
    'Who agreed: the person, a proxy, or an agent who was told so; absent: the person, or the proxy if there is one.',
  ChallengeAnswer: 'The solution of a proof of work.',
  'ChallengeAnswer.type': 'Kind of proof.',
  'ChallengeAnswer.payload':
    'Base64 of the JSON `{algorithm, challenge, number, salt, signature}`.',
  Challenge:
    'A proof of work: find the `number` whose SHA-256, after `salt`, is `challenge`. ALTCHA, version 1, with its `type`.',
  'Challenge.type': 'Always `altcha-v1`.',
  'Challenge.algorithm': 'Always `SHA-256`.',
  'Challenge.challenge': 'The hash to find, in hexadecimal.',
  'Challenge.maxnumber': 'The number is from 0 to this.',
  'Challenge.salt': 'What stands before the number.',
  'Challenge.signature': 'Proves that the backend made the challenge.',
  'Challenge.expiresAt': 'Until when a solution is taken.',
};

/** Prose for the members that the input `name` has in common with the others. */
export const envelopeDocs = (name: string): Docs => ({
  [`${name}.lang`]: 'Language in which to answer; absent: the first language of the service.',
  [`${name}.consent`]: 'The consent.',
  [`${name}.challenge`]: 'The solved proof of work.',
  [`${name}.trap`]: 'Left empty by people, who never see it; filled by programs.',
});
