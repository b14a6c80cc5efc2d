import type { Sentences } from './sentences.ts';

const example = (value: string | undefined) =>
  value === undefined ? '' : `, for example ${value}`;

/** English, for those who ask for it by `Accept-Language`. */
export const english: Sentences = {
  problems: {
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
    required: ({ parameter }, value) => `“${parameter}” is missing: add it${example(value)}.`,
    'too-short': ({ parameter, limit }) =>
      `“${parameter}” is too short: give at least ${limit ?? 1} character or remove it.`,
    'too-long': ({ parameter, limit }) => `“${parameter}” is too long: stay within ${limit ?? 0}.`,
    'too-small': ({ parameter, limit }, value) =>
      `“${parameter}” is too small: give at least ${limit ?? 0}${example(value)}.`,
    'too-large': ({ parameter, limit }, value) =>
      `“${parameter}” is too large: give at most ${limit ?? 0}${example(value)}.`,
    'invalid-format': ({ parameter }, value) =>
      `“${parameter}” is not written that way: correct it${example(value)}.`,
    'not-allowed': ({ parameter, allowed = [] }) =>
      `“${parameter}” does not accept this value. Choose among: ${allowed.join(', ')}.`,
    repeated: ({ parameter }) => `“${parameter}” is given only once: keep a single value.`,
    'unknown-reference': ({ parameter }, value) =>
      `“${parameter}” names something that this server does not know${example(value)}.`,
  },
  unsupported: (parameter) => `This server does not offer “${parameter}”: remove it.`,
  unreadableAddress: 'The address has a “%” sign that is badly written: encode it in UTF-8.',
  longAddress: 'The address is too long: stay within 4,000 characters.',
};
