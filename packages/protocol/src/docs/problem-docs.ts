import type { ProblemCode } from '../problem-codes.ts';
import type { ProblemDoc } from './problem-doc.ts';
import { submissionProblemDocs } from './submission-problem-docs.ts';

/** Prose for every problem code. */
export const problemDocs: Readonly<Record<ProblemCode, ProblemDoc>> = {
  ...submissionProblemDocs,
  'invalid-parameter': {
    title: 'Invalid parameter',
    when: 'A parameter that the backend honours has a value it cannot use; `errors` names each one.',
  },
  'unsupported-parameter': {
    title: 'Unsupported parameter',
    when: 'The protocol names the parameter, this backend does not honour it.',
  },
  'invalid-cursor': {
    title: 'Invalid cursor',
    when: 'The cursor is not of this backend, of another list, or too old. Begin at the first page.',
  },
  'not-found': { title: 'Not found', when: 'There is nothing at this address.' },
  withdrawn: {
    title: 'Withdrawn',
    when: 'There was a mission; it is over or has been withdrawn.',
  },
  'sync-expired': {
    title: 'Feed expired',
    when: 'The feed no longer remembers all that happened since. Begin it anew, and drop what it does not name.',
  },
  'method-not-allowed': {
    title: 'Method not allowed',
    when: 'The address exists, the method does not; `Allow` says which do.',
  },
  'too-large': { title: 'Too large', when: 'The address, the headers or the body are too long.' },
  'rate-limited': {
    title: 'Too many requests',
    when: 'Too many requests from one place; `Retry-After` says when to come back.',
  },
  'internal-error': {
    title: 'Internal error',
    when: 'The backend failed. Nothing is said of why.',
  },
  unavailable: {
    title: 'Unavailable',
    when: 'The backend cannot answer for now; `Retry-After` says when to come back.',
  },
};
