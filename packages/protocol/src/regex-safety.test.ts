import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSafePattern } from 'redos-detector';
import type { JsonValue } from './json-value.ts';
import { createOpenApi } from './openapi.ts';

/** Patterns of the document with the place of one that uses each. */
function patterns(value: JsonValue, at = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, member]) =>
      name === 'pattern' && typeof member === 'string'
        ? [[member, at]]
        : [...patterns(member, `${at}/${name}`)],
    ),
  );
}

const found = patterns(createOpenApi());

/** Ways to backtrack that do not grow with the input; the worst of ours (a day) has 11. */
const MOST_BACKTRACKS = 16;

test('the document has the patterns that are judged here', () => {
  assert.ok(found.size >= 18, `${found.size} patterns`);
});

for (const [pattern, at] of found) {
  test(`no input makes the pattern of ${at} backtrack more than a few times`, () => {
    const result = isSafePattern(pattern, { unicode: true, maxScore: MOST_BACKTRACKS });
    assert.deepEqual({ safe: result.safe, error: result.error }, { safe: true, error: null });
  });
}

test('the judge knows polynomial and exponential patterns', () => {
  for (const pattern of ['^(a+)+$', '^(a|a)*$', '^a*a*$', '^[^/]*[^.][^/]*$']) {
    assert.equal(isSafePattern(pattern, { maxScore: MOST_BACKTRACKS }).safe, false, pattern);
  }
});

test('patterns mean the same with and without the flag for Unicode, where they are used', () => {
  for (const [pattern, at] of found) {
    assert.doesNotThrow(() => new RegExp(pattern, 'u'), at);
    assert.doesNotThrow(() => new RegExp(pattern), at);
    assert.ok(!/\(\?[=!<]/.test(pattern), `${at}: look-around is unknown to RE2 (Go, Rust)`);
    assert.ok(!/\\[pu]/.test(pattern), `${at}: \\p and \\u are not the same everywhere`);
  }
});
