/** Every problem code with its HTTP status. Source of the format: RFC 9457. */
export const problemStatuses = {
  'invalid-parameter': 400,
  'unsupported-parameter': 400,
  'invalid-cursor': 400,
  'not-found': 404,
  withdrawn: 410,
  'method-not-allowed': 405,
  'too-large': 413,
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
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** The `type` of a problem document. */
export function problemType(code: ProblemCode): string {
  return `urn:coup-de-main:problem:${code}`;
}
