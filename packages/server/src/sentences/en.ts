import { englishSubmissionProblems } from './en-submissions.ts';
import type { Sentences } from './sentences.ts';

const example = (value: string | undefined) =>
  value === undefined ? '' : `, for example ${value}`;

/** English, for those who ask for it by `Accept-Language`. */
export const english: Sentences = {
  problems: {
    ...englishSubmissionProblems,
    'invalid-parameter': {
      title: 'The request carries a value that this server cannot use',
      detail: 'Correct the parameters named in “errors”, then try again.',
    },
    'unsupported-parameter': {
      title: 'This server does not offer this parameter',
      detail: 'Remove it: the discovery document says which ones are offered.',
    },
    'invalid-cursor': {
      title: 'This continuation of the list no longer exists',
      detail: 'Start again at the first page, without the parameter “cursor”.',
    },
    'not-found': {
      title: 'There is nothing at this address',
      detail: 'Check the address, or start again from the discovery document.',
    },
    withdrawn: {
      title: 'This mission was withdrawn',
      detail: 'It needs nobody any more. Go back to the list to find another one.',
    },
    'sync-expired': {
      title: 'The feed no longer remembers that',
      detail: 'Begin it anew at its first page, and drop what it does not name.',
    },
    'method-not-allowed': {
      title: 'This address is not used that way',
      detail: 'The header “Allow” says which methods are accepted.',
    },
    'too-large': {
      title: 'The request is too large',
      detail: 'Make it shorter: a body of at most 64 KiB.',
    },
    'rate-limited': {
      title: 'Too many requests in a short time',
      detail: 'Wait for the number of seconds given by “Retry-After”, then try again.',
    },
    'internal-error': {
      title: 'Something went wrong on our side',
      detail: 'Try again later. If it lasts, tell the town hall the number of the request.',
    },
    unavailable: {
      title: 'The service is unavailable for the moment',
      detail: 'Try again in a few seconds.',
    },
  },
  faults: {
    required: ({ name }, value) => `“${name}” is missing: add it${example(value)}.`,
    'too-short': ({ name, limit }) =>
      `“${name}” is too short: give at least ${limit ?? 1} character or remove it.`,
    'too-long': ({ name, limit }) => `“${name}” is too long: stay within ${limit ?? 0}.`,
    'too-small': ({ name, limit }, value) =>
      `“${name}” is too small: give at least ${limit ?? 0}${example(value)}.`,
    'too-large': ({ name, limit }, value) =>
      `“${name}” is too large: give at most ${limit ?? 0}${example(value)}.`,
    'invalid-format': ({ name }, value) =>
      `“${name}” is not written that way: correct it${example(value)}.`,
    'not-allowed': ({ name, allowed = [] }) =>
      `“${name}” does not accept this value. Choose among: ${allowed.join(', ')}.`,
    repeated: ({ name }) => `“${name}” is given only once: keep a single value.`,
    'unknown-reference': ({ name }, value) =>
      `“${name}” names something that this server does not know${example(value)}.`,
    'contact-in-text': ({ name }) =>
      `“${name}” holds an e-mail address, a number or a link: remove it, others read this text.`,
    'unknown-key': ({ name }) => `“${name}” is not foreseen here: remove it.`,
  },
  unsupported: (parameter) => `This server does not offer “${parameter}”: remove it.`,
  precise: {
    unreadableAddress: 'The address has a “%” sign that is badly written: encode it in UTF-8.',
    longAddress: 'The address is too long: stay within 4,000 characters.',
    emptyBody: 'The body of the request is empty: send a JSON object.',
    notUtf8: 'The body is not in UTF-8: encode it so.',
    repeatedName: 'An object has the same name twice: keep one.',
    deepBody: 'The JSON is nested more than 8 levels deep: make it simpler.',
    encodedBody: 'Compressed bodies are not accepted: remove “Content-Encoding”.',
    wrongTokens:
      'Too many wrong links or codes have come from here within the hour. Wait for the number of seconds given by “Retry-After”, or ask for your links to be sent again; a right link always opens.',
    notAForm: 'Send the form as the page gives it, in UTF-8 and without any file.',
    privateTarget:
      'Give a public https address: no user name, no machine of a private network, at most 2,048 characters.',
    backwardDays: '“to” comes before “from”: give a last day that comes after the first.',
  },
};
