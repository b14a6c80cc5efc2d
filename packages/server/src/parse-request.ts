import { decodeQuery, Id } from '@coup-de-main/protocol';
import type { RawQuery } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { wrongOf } from './issue-fault.ts';
import { RequestProblem } from './request-problem.ts';
import type { RequestFault } from './request-problem.ts';

type Issue = z.core.$ZodIssue;

/** What a value holds when its bytes are not UTF-8, and the one character PostgreSQL cannot store. */
const UNREADABLE = /[\uFFFD\0]/;

/**
 * Reads a query string into names and values, repeated names into lists. Bytes that are not UTF-8 become
 * U+FFFD, which `parseQuery` refuses; the object has no prototype, so that no name is special.
 */
export function readQueryString(text: string): Record<string, string | string[]> {
  const query = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query[name];
    if (before === undefined) query[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else query[name] = [before, value];
  }
  return query;
}

/**
 * The typed query of a request, or everything that is wrong with it at once. Names of the schema are
 * honoured, names in `reserved` that the schema lacks are refused as unsupported, all others ignored.
 *
 * @param raw `request.query`, as `readQueryString` makes it.
 * @param reserved names that the protocol gives a meaning to, e.g. `missionParameterNames`.
 * @throws RequestProblem `invalid-parameter`, or `unsupported-parameter` when nothing else is wrong.
 */
export function parseQuery<Schema extends z.ZodMiniObject>(
  schema: Schema,
  raw: unknown,
  reserved: readonly string[] = [],
): z.output<Schema> {
  const query = raw as RawQuery;
  const shape = schema.shape as Readonly<Record<string, z.ZodMiniType>>;
  const faults = [
    ...unsupportedFaults(query, shape, reserved),
    ...Object.keys(shape)
      .filter((name) => [query[name] ?? []].flat().some((value) => UNREADABLE.test(value)))
      .map((parameter): RequestFault => ({ code: 'invalid-format', parameter })),
  ];
  const decoded = decodeQuery(shape, query);
  const result = z.safeParse(schema, decoded);
  if (!result.success) {
    faults.push(...result.error.issues.map((issue) => faultOf(issue, decoded)));
  }
  if (result.success && faults.length === 0) return result.data;
  const code = faults.every((fault) => fault.unsupported)
    ? 'unsupported-parameter'
    : 'invalid-parameter';
  throw new RequestProblem(code, withoutRepeats(faults));
}

function unsupportedFaults(
  query: RawQuery,
  shape: object,
  reserved: readonly string[],
): RequestFault[] {
  return reserved
    .filter((name) => query[name] !== undefined && !Object.hasOwn(shape, name))
    .map((parameter) => ({ code: 'not-allowed', parameter, unsupported: true }));
}

function faultOf(issue: Issue, decoded: Readonly<Record<string, unknown>>): RequestFault {
  const parameter = String(issue.path[0] ?? '');
  const { code, ...rest } = wrongOf(issue, typeFault(decoded[parameter]));
  return { code, parameter, ...rest };
}

function typeFault(input: unknown): 'required' | 'repeated' | 'invalid-format' {
  if (input === undefined) return 'required';
  return Array.isArray(input) ? 'repeated' : 'invalid-format';
}

/** Two bad values of one list are one thing to correct. */
function withoutRepeats(faults: readonly RequestFault[]): readonly RequestFault[] {
  const seen = new Set<string>();
  return faults.filter(({ parameter, code }) => {
    const key = `${parameter} ${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The `{id}` of a path. @throws RequestProblem `not-found` for what can be nobody's identifier. */
export function parseId(params: unknown): string {
  const { id } = params as { id?: unknown };
  const result = z.safeParse(Id, id);
  if (!result.success || UNREADABLE.test(result.data)) throw new RequestProblem('not-found');
  return result.data;
}
