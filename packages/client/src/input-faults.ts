import type { FieldErrorCode, FieldFault } from '@coup-de-main/protocol';
import { jsonText } from './json-text.ts';

/** What a schema says of a value: zod's issues, or those of a page's small reader, which knows only the path. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly code?: string;
  readonly origin?: string;
  readonly keys?: readonly string[];
}

/** What a schema found wrong in an input, in the protocol's words, as a backend would say it. */
export function inputFaults(issues: readonly SchemaIssue[], input: unknown): FieldFault[] {
  return issues.flatMap((issue) => {
    const { path, keys } = issue;
    if (keys) return keys.map((key) => faultAt([...path, key], 'unknown-key'));
    return [faultAt(path, valueAt(input, path) === undefined ? 'required' : codeOf(issue))];
  });
}

/**
 * A copy of an input without the values that the schema could not read; items of lists keep their places. A text
 * that is only written wrong stays: a phone number with a typing error is not a missing one.
 */
export function withoutFaulty(issues: readonly SchemaIssue[], input: unknown): unknown {
  const copy: unknown = JSON.parse(jsonText(input));
  for (const { path, keys, code = 'invalid_format' } of issues) {
    const last = path.at(-1);
    const parent = valueAt(copy, path.slice(0, -1));
    if (keys || last === undefined || !isObject(parent)) continue;
    const isText = typeof Reflect.get(parent, last) === 'string';
    if (code !== 'invalid_format' || !isText) Reflect.set(parent, last, undefined);
  }
  return copy;
}

function codeOf({ code, origin }: SchemaIssue): FieldErrorCode {
  const counted = origin === 'string' || origin === 'array';
  if (code === 'too_small') return counted ? 'too-short' : 'too-small';
  if (code === 'too_big') return counted ? 'too-long' : 'too-large';
  return code === 'invalid_value' ? 'not-allowed' : 'invalid-format';
}

function faultAt(path: readonly PropertyKey[], code: FieldErrorCode): FieldFault {
  const steps = path.map((name) => String(name).replaceAll('~', '~0').replaceAll('/', '~1'));
  return { code, pointer: `#${steps.map((step) => `/${encodeURIComponent(step)}`).join('')}` };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (parent, name) =>
      isObject(parent) && Object.hasOwn(parent, name) ? Reflect.get(parent, name) : undefined,
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
