import * as z from 'zod/mini';
import { wrongOf } from './issue-fault.ts';
import { jsonPointer } from './json-pointer.ts';
import { RequestProblem } from './request-problem.ts';
import type { RequestFault } from './request-problem.ts';

type Issue = z.core.$ZodIssue;

/**
 * The typed body of a request, or everything that is wrong with it at once, each with the pointer to it.
 * A member that the schema does not name is refused, not dropped: a typing error in a name would lose
 * what somebody wrote.
 *
 * @param value as `readJson` gives it.
 * @throws RequestProblem `validation-failed`.
 */
export function parseBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  refuseFaults(bodyFaults(result.error.issues, value));
  throw new RequestProblem('validation-failed');
}

/** What a schema found wrong in a body, each fault with its pointer. */
export function bodyFaults(issues: readonly Issue[], body: unknown): readonly RequestFault[] {
  return issues.flatMap((issue) => faultsOf(issue, body, []));
}

/** Refuses when something is wrong; what is said twice is said once. @throws RequestProblem */
export function refuseFaults(faults: readonly RequestFault[]): void {
  if (faults.length === 0) return;
  const distinct = new Map(faults.map((fault) => [`${fault.pointer} ${fault.code}`, fault]));
  throw new RequestProblem('validation-failed', [...distinct.values()]);
}

function faultsOf(issue: Issue, body: unknown, base: readonly PropertyKey[]): RequestFault[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      pointer: jsonPointer([...path, key]),
    }));
  }
  if (issue.code === 'invalid_union') return unionFaults(issue, body, path);
  const typeFault = valueAt(body, path) === undefined ? 'required' : 'invalid-format';
  return [{ ...wrongOf(issue, typeFault), pointer: jsonPointer(path) }];
}

/** Of several forms that a value may have, what is wrong with the one it comes nearest to. */
function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  body: unknown,
  path: readonly PropertyKey[],
): RequestFault[] {
  const [nearest = []] = issue.errors.toSorted((one, other) => depthOf(other) - depthOf(one));
  if (nearest.length > 0) return nearest.flatMap((inner) => faultsOf(inner, body, path));
  const code = valueAt(body, path) === undefined ? 'required' : 'not-allowed';
  return [{ code, pointer: jsonPointer(path) }];
}

/** The form that fits furthest down is the one that was meant. */
function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[name]
        : undefined,
    body,
  );
}
