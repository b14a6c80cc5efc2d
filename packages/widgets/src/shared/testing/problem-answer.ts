import { ProblemError } from '@coup-de-main/client';
import type { FieldError } from '@coup-de-main/protocol';

/** A refusal as a client throws it. The backend's own sentence is in English, so that a test sees whose is shown. */
export function refusal(
  code: string,
  status: number,
  errors?: readonly FieldError[],
): ProblemError {
  return new ProblemError({
    type: `urn:coup-de-main:problem:${code}`,
    title: code,
    detail: `the backend says ${code}`,
    status,
    code,
    ...(errors && { errors: [...errors] }),
  });
}
