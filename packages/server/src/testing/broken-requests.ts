import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { operations } from '@coup-de-main/protocol';
import type { Operation } from '@coup-de-main/protocol';
import type { InjectOptions } from 'fastify';
import { operatorToken } from './test-config.ts';

/** A request that is wrong in one way. */
export interface BrokenRequest {
  readonly what: string;
  /** Statuses that say so clearly. */
  readonly statuses: readonly number[];
  readonly request: InjectOptions;
}

/** Every operation of the protocol that takes a body. */
export const bodyOperations: readonly Operation[] = Object.values<Operation>(operations).filter(
  ({ body }) => body !== undefined,
);

const json = 'application/json';
const refused = [400, 422];

/** Ways to break a body that has `text` in it: type, encoding, bytes, statuses. */
function bodies(
  text: string,
): readonly (readonly [
  string,
  readonly number[],
  string | Buffer,
  Readonly<Record<string, string>>,
])[] {
  const whole = JSON.stringify({ person: { name: text }, [text]: text });
  const deep = `${'{"a":'.repeat(9)}${JSON.stringify(text)}${'}'.repeat(9)}`;
  const type = (value: string) => ({ 'content-type': value });
  return [
    ['nothing', [400], '', type(json)],
    ['half of it', [400], whole.slice(0, -4), type(json)],
    ['text', [400], text, type(json)],
    ['an unknown name', [422], whole, type(json)],
    ['a list', refused, JSON.stringify([text]), type(json)],
    ['a string', refused, JSON.stringify(text), type(json)],
    ['a number', refused, '1e309', type(json)],
    ['null', refused, 'null', type(json)],
    ['__proto__', [422], `{"__proto__":{"x":${JSON.stringify(text)}}}`, type(json)],
    ['constructor', [422], `{"constructor":{"prototype":{"x":1}}}`, type(json)],
    ['a name twice', [400], '{"lang":"fr","lang":"en"}', type(json)],
    ['too deep', [413], deep, type(json)],
    ['too large', [413], JSON.stringify({ message: text.repeat(65_536) }), type(json)],
    ['no type', [415, 400], Buffer.from(whole), {}],
    ['plain text', [415], whole, type('text/plain')],
    ['a form', [415], `name=${text}`, type('application/x-www-form-urlencoded')],
    ['XML', [415], `<name>${text}</name>`, type('application/xml')],
    ['parts', [415], whole, type('multipart/form-data; boundary=x')],
    ['Latin 1', [415], Buffer.from(whole, 'latin1'), type(`${json}; charset=iso-8859-1`)],
    ['bytes that are no UTF-8', [400], Buffer.from(`{"a":"\xE9\xFF"}`, 'latin1'), type(json)],
    ['UTF-16', [400], Buffer.from(whole, 'utf16le'), type(json)],
    ['UTF-16 that says so', [415], Buffer.from(whole, 'utf16le'), type(`${json}; charset=utf-16`)],
    ['a byte order mark', [400], Buffer.from(`\uFEFF${whole}`), type(json)],
    ['U+0000', refused, '{"lang":"\\u0000"}', type(json)],
    ['half a pair', refused, '{"lang":"\\ud800"}', type(json)],
    ['gzip', [415], gzipSync(whole), { ...type(json), 'content-encoding': 'gzip' }],
    ['a lie about gzip', [415], whole, { ...type(json), 'content-encoding': 'gzip' }],
  ];
}

/**
 * Every way to break the body of every operation that takes one, as the table of operations has them; `text`
 * is wherever a text can be.
 */
export function brokenRequests(text: string, token: string): readonly BrokenRequest[] {
  return bodyOperations.flatMap(({ method, path, auth }) =>
    bodies(text).map(([what, statuses, payload, headers], index) => ({
      what: `${method} ${path} with ${what}`,
      statuses,
      request: {
        method,
        url: `/v1${path}`,
        payload,
        headers: {
          authorization: `Bearer ${auth === 'operator' ? operatorToken : token}`,
          'idempotency-key': `broken-${String(index)}`,
          ...headers,
        },
      },
    })),
  );
}
