import { TextDecoder } from 'node:util';
import { jsonPointer } from './json-pointer.ts';
import { RequestProblem } from './request-problem.ts';
import type { ProblemFacts, RequestFault } from './request-problem.ts';

/** Deepest nesting of a body that is read; the deepest of the protocol's own has six. */
const DEEPEST = 8;

/** Names that every object has by nature: they could only be meant to change what others read. */
const NEVER_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** PostgreSQL keeps no U+0000, and half a surrogate pair is no character. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** A string of JSON, and the colon that makes it a name. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * The value that the bytes of a body stand for: JSON in UTF-8 (RFC 8259), without byte order mark, names
 * never repeated, nested eight deep at most, no name that an object has by nature, no U+0000 and no half
 * of a surrogate pair in a text.
 *
 * @throws RequestProblem `invalid-json` when it is not that, `too-large` when it is too deep,
 *   `validation-failed` with a pointer to every name and text that cannot be kept.
 */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) throw unreadable('emptyBody');
  const text = decode(bytes);
  const value = parse(text);
  const walk: Walk = { names: 0, faults: [] };
  look(value, [], walk);
  if (walk.faults.length > 0) throw new RequestProblem('validation-failed', walk.faults);
  // `JSON.parse` keeps the last of two members of one name; another reader would keep the first.
  if (countNames(text) !== walk.names) throw unreadable('repeatedName');
  return value;
}

function unreadable(sentence: Exclude<ProblemFacts['sentence'], undefined>): RequestProblem {
  return new RequestProblem('invalid-json', [], { sentence });
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw unreadable('notUtf8');
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text, which is somebody's private data.
    if (error instanceof SyntaxError) throw new RequestProblem('invalid-json');
    throw error;
  }
}

interface Walk {
  names: number;
  readonly faults: RequestFault[];
}

type Path = readonly (string | number)[];

function look(value: unknown, path: Path, walk: Walk): void {
  if (typeof value === 'string' && !isStorable(value)) {
    walk.faults.push({ code: 'invalid-format', pointer: jsonPointer(path) });
  }
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= DEEPEST) {
    throw new RequestProblem('too-large', [], { sentence: 'deepBody' });
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => look(item, [...path, index], walk));
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    walk.names += 1;
    const place = [...path, name];
    if (NEVER_NAMES.has(name) || !isStorable(name)) {
      walk.faults.push({ code: 'unknown-key', pointer: jsonPointer(place) });
    }
    look(member, place, walk);
  }
}

function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

function countNames(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(STRING)) if (colon !== undefined) count += 1;
  return count;
}
