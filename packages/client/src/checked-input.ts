import { type FieldFault, problemStatuses, problemType } from '@coup-de-main/protocol';
import { ProblemError } from './errors.ts';
import { inputFaults, type SchemaIssue, withoutFaulty } from './input-faults.ts';

/** What says whether an input can be read: a schema of the protocol. */
export interface InputSchema<Input> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Input }
    | { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } };
}

/**
 * An input as its schema reads it. What a backend would refuse is refused here, without a network and in the
 * same words: `validation-failed` with everything wrong at once, each with its pointer.
 *
 * @param rules what the schema cannot say; they are asked about what could be read
 * @throws ProblemError `validation-failed`; it holds places, never what was typed
 */
export function checkedInput<Input>(
  schema: InputSchema<Input>,
  input: unknown,
  rules: (draft: never) => readonly FieldFault[] = () => [],
): Input {
  const result = schema.safeParse(input);
  const issues = result.success ? [] : result.error.issues;
  const found = inputFaults(issues, input);
  const known = new Set(found.map(({ pointer }) => pointer));
  // A value that cannot be read is not also missing.
  const ruled = rules(withoutFaulty(issues, input) as never);
  const faults = distinct([...found, ...ruled.filter(({ pointer }) => !known.has(pointer))]);
  if (result.success && faults.length === 0) return result.data;
  throw refusal('validation-failed', 'Correct what `errors` names, then send again.', faults);
}

/** What is said twice is said once. */
function distinct(faults: readonly FieldFault[]): FieldFault[] {
  return [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.code}`, fault])).values()];
}

/** A problem as a backend would answer it, found before anything was sent. */
export function refusal(
  code: 'validation-failed' | 'token-invalid' | 'idempotency-key-required',
  detail: string,
  errors: readonly FieldFault[] = [],
): ProblemError {
  return new ProblemError({
    type: problemType(code),
    title: 'Not sent',
    status: problemStatuses[code],
    code,
    detail,
    ...(errors.length > 0 && { errors: [...errors] }),
  });
}
