/** Every problem code with its HTTP status. Source of the format: RFC 9457. */
export const problemStatuses = {
  'invalid-parameter': 400,
  'unsupported-parameter': 400,
  'invalid-cursor': 400,
  'invalid-json': 400,
  'idempotency-key-required': 400,
  'token-required': 401,
  'token-invalid': 401,
  forbidden: 403,
  'challenge-required': 403,
  'challenge-invalid': 403,
  'challenge-expired': 403,
  'challenge-reused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-in-progress': 409,
  'already-applied': 409,
  'mission-full': 409,
  'mission-closed': 409,
  'mission-not-published': 409,
  'state-conflict': 409,
  withdrawn: 410,
  'sync-expired': 410,
  'version-mismatch': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'validation-failed': 422,
  'idempotency-key-reused': 422,
  'consent-outdated': 422,
  'outside-coverage': 422,
  'too-young': 422,
  'rate-limited': 429,
  'internal-error': 500,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemStatuses;

/** What is wrong with one parameter or field. */
export const fieldErrorCodes = [
  'required',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'invalid-format',
  'not-allowed',
  'repeated',
  'unknown-reference',
  'contact-in-text',
  'unknown-key',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** The `type` of a problem document. */
export function problemType(code: ProblemCode): string {
  return `urn:coup-de-main:problem:${code}`;
}
