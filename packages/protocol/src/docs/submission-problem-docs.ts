import type { ProblemDoc } from './problem-doc.ts';

/** Prose for the problems of what people submit and follow. */
export const submissionProblemDocs = {
  'invalid-json': {
    title: 'Invalid JSON',
    when: 'The body is no JSON object in UTF-8, or repeats a name.',
  },
  'idempotency-key-required': {
    title: 'Idempotency key required',
    when: 'A request that creates something came without `Idempotency-Key`, or with one that is empty, too long or not printable.',
  },
  'token-required': {
    title: 'Token required',
    when: 'The request came without `Authorization: Bearer <token>`.',
  },
  'token-invalid': {
    title: 'Token invalid',
    when: 'The token opens nothing. Unknown, expired, revoked and wrong tokens are answered alike.',
  },
  forbidden: { title: 'Forbidden', when: 'The token is right, and does not allow this.' },
  'challenge-required': {
    title: 'Challenge required',
    when: 'The backend wants a proof of work, and the body has none.',
  },
  'challenge-invalid': {
    title: 'Challenge invalid',
    when: 'The proof of work does not solve a challenge of this backend. Fetch a new one.',
  },
  'challenge-expired': {
    title: 'Challenge expired',
    when: 'The proof of work comes too late. Fetch a new challenge.',
  },
  'challenge-reused': {
    title: 'Challenge reused',
    when: 'The proof of work was used before. Fetch a new challenge.',
  },
  'request-in-progress': {
    title: 'Request in progress',
    when: 'A request with the same key is being worked on; `Retry-After` says when to come back with it.',
  },
  'already-applied': {
    title: 'Already applied',
    when: 'The person has applied to this mission. Said only to who proved that the e-mail address is theirs.',
  },
  'mission-full': {
    title: 'Mission full',
    when: 'All places are taken. Joining the waiting list may be possible.',
  },
  'mission-closed': { title: 'Mission closed', when: 'The mission takes nobody for now.' },
  'mission-not-published': {
    title: 'Mission not published',
    when: 'There is no public mission with this identifier.',
  },
  'state-conflict': {
    title: 'State conflict',
    when: 'What is asked for is not possible in the present state; `actions` of the submission says what is.',
  },
  'version-mismatch': {
    title: 'Version mismatch',
    when: 'The submission has changed since the version named in `If-Match`. Read it again.',
  },
  'unsupported-media-type': {
    title: 'Unsupported media type',
    when: 'The body is not of the media type of the operation, or is compressed.',
  },
  'validation-failed': {
    title: 'Validation failed',
    when: 'Members of the body have to be corrected; `errors` names each one, all at once.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency key reused',
    when: 'The key came before with another body.',
  },
  'consent-outdated': {
    title: 'Consent outdated',
    when: 'The consent is to another privacy notice than the present one. Show it, and ask again.',
  },
  'outside-coverage': {
    title: 'Outside coverage',
    when: 'The service is not for this place.',
  },
  'too-young': { title: 'Too young', when: 'The mission, or helping, asks for more years.' },
} as const satisfies Readonly<Record<string, ProblemDoc>>;
