import type { FieldErrorCode } from './problem-codes.ts';
import type { FieldError } from './problem.ts';

/** A `FieldError` of a body: its code is one of the known ones, its pointer is always there. */
export interface FieldFault extends FieldError {
  readonly code: FieldErrorCode;
  readonly pointer: string;
}

/** One thing wrong at `pointer`, a JSON Pointer in its fragment form, e.g. `#/person/email`. */
export function fieldFault(code: FieldErrorCode, pointer: string): FieldFault {
  return { code, pointer };
}

/** `fault` in a list if `wrong`, else an empty list: rules are lists of what is wrong. */
export function faultIf(wrong: boolean, code: FieldErrorCode, pointer: string): FieldFault[] {
  return wrong ? [fieldFault(code, pointer)] : [];
}
