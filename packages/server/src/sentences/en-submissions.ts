import type { Sentences } from './sentences.ts';

/** Refusals of what people send and follow, in English. */
export const englishSubmissionProblems = {
  'invalid-json': {
    title: 'What was sent is not readable JSON',
    detail: 'Send a JSON object in UTF-8, as the protocol describes it.',
  },
  'idempotency-key-required': {
    title: 'The key that prevents duplicates is missing',
    detail:
      'Add the header “Idempotency-Key”: 1 to 128 visible characters, the same ones at each new try.',
  },
  'token-required': {
    title: 'The tracking code is missing',
    detail: 'Open the link received by e-mail, or type the code of your receipt.',
  },
  'token-invalid': {
    title: 'This link or code does not work, or no longer does',
    detail: 'Check it, or ask for your links to be sent again to your e-mail address.',
  },
  forbidden: {
    title: 'This link does not allow that',
    detail: 'To confirm your address, open the link received by e-mail.',
  },
  'challenge-required': {
    title: 'The proof that keeps robots away is missing',
    detail: 'Ask for a challenge at the address “challenge”, then send its solution.',
  },
  'challenge-invalid': {
    title: 'The proof that keeps robots away is wrong',
    detail: 'Ask for a new challenge, then send its solution.',
  },
  'challenge-expired': {
    title: 'The proof that keeps robots away has expired',
    detail: 'Ask for a new challenge, then send its solution.',
  },
  'challenge-reused': {
    title: 'The proof that keeps robots away was used before',
    detail: 'Ask for a new challenge, then send its solution.',
  },
  'request-in-progress': {
    title: 'Your first sending is still being handled',
    detail: 'Wait for the number of seconds given by “Retry-After”, then send the same again.',
  },
  'already-applied': {
    title: 'You have already answered this mission',
    detail: 'Follow your first answer: its link can be sent to you again by e-mail.',
  },
  'mission-full': {
    title: 'All places of this mission are taken',
    detail: 'Join the waiting list, or choose another mission.',
  },
  'mission-closed': {
    title: 'This mission takes no more answers',
    detail: 'Choose another mission: the list shows those that still need people.',
  },
  'mission-not-published': {
    title: 'This mission is not published',
    detail: 'Choose a mission from the list.',
  },
  'state-conflict': {
    title: 'This is no longer possible in the current state',
    detail: 'Read your submission again: it says what you can still do.',
  },
  'version-mismatch': {
    title: 'Your submission has changed in the meantime',
    detail: 'Read it again, then make your change anew.',
  },
  'unsupported-media-type': {
    title: 'This form of sending is not accepted',
    detail: 'Send “application/json” in UTF-8.',
  },
  'validation-failed': {
    title: 'There is something to correct in what you sent',
    detail: 'Correct each point named in “errors”, then send everything again.',
  },
  'idempotency-key-reused': {
    title: 'This key was used before for another sending',
    detail: 'Take a new “Idempotency-Key” for a new sending.',
  },
  'consent-outdated': {
    title: 'The notice about your data has changed',
    detail: 'Read it, give your consent again, then send.',
  },
  'outside-coverage': {
    title: 'This address is outside the territory of the service',
    detail: 'Turn to your own town hall: the phone number is on this page.',
  },
  'too-young': {
    title: 'The age does not fit',
    detail: 'Choose a mission open to minors, or ask the town hall for advice.',
  },
} as const satisfies Partial<Sentences['problems']>;
