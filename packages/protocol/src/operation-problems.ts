/** What every operation may answer: too many requests, a failure, not now. */
export const alwaysProblems = ['rate-limited', 'internal-error', 'unavailable'] as const;

/** What every operation with a body may refuse. */
export const bodyProblems = [
  'invalid-json',
  'too-large',
  'unsupported-media-type',
  'validation-failed',
] as const;

/** What every operation with a token may refuse; `not-found` once everything has been erased. */
export const tokenProblems = ['token-required', 'token-invalid', 'not-found'] as const;
