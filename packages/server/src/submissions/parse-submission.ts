import type { Draft, FieldFault } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { bodyFaults, refuseFaults } from '../parse-body.ts';
import { RequestProblem } from '../request-problem.ts';
import type { SubmissionInput, SubmissionKind } from './submission-kind.ts';

/**
 * What a kind reads in a body, or everything that is wrong with it at once: what the schema finds, and what
 * the kind's rules find in the rest.
 *
 * @throws RequestProblem `validation-failed`.
 */
export function parseSubmission<Input extends SubmissionInput>(
  kind: Pick<SubmissionKind<Input>, 'schema' | 'rules'>,
  body: unknown,
): Input {
  return parseWithRules(kind.schema, body, (draft) => kind.rules(draft));
}

/** The same for any schema with rules beside it. @throws RequestProblem `validation-failed`. */
export function parseWithRules<Output>(
  schema: z.ZodMiniType<Output>,
  body: unknown,
  rules: (draft: Draft<Output>) => readonly FieldFault[],
): Output {
  const result = z.safeParse(schema, body);
  const issues = result.success ? [] : result.error.issues;
  const found = bodyFaults(issues, body);
  const known = new Set(found.map(({ pointer }) => pointer));
  // A value that cannot be read is not also missing.
  const ruled = isObject(body) ? rules(readable(body, issues) as Draft<Output>) : [];
  refuseFaults([
    ...found,
    ...ruled
      .filter(({ pointer }) => !known.has(pointer))
      .map(({ code, pointer }) => ({ code, pointer })),
  ]);
  if (result.success) return result.data;
  throw new RequestProblem('validation-failed');
}

/**
 * The body without the values of which the schema could not even read the type; items of lists keep their
 * places. A text of another form than asked for stays: a phone number with a typing error was given.
 */
function readable(body: object, issues: readonly z.core.$ZodIssue[]): unknown {
  const draft: unknown = structuredClone(body);
  for (const { code, path } of issues) {
    if (code === 'invalid_format') continue;
    const last = path.at(-1);
    const parent = path.slice(0, -1).reduce<unknown>(memberOf, draft);
    if (code === 'unrecognized_keys' || last === undefined || !isObject(parent)) continue;
    Reflect.set(parent, last, undefined);
  }
  return draft;
}

function memberOf(value: unknown, name: PropertyKey): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
