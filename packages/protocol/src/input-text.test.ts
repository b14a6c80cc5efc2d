import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputLine, inputText } from './input-text.ts';

const issuesOf = (schema: ReturnType<typeof inputText>, text: string) =>
  schema.safeParse(text).error?.issues.map(({ code }) => code);

test('too short and too long are said so, with the bound, and only once', () => {
  const schema = inputLine(3, 5);
  assert.equal(issuesOf(schema, 'abc'), undefined);
  assert.deepEqual(issuesOf(schema, 'ab'), ['too_small']);
  assert.deepEqual(issuesOf(schema, 'abcdef'), ['too_big']);
  const [long] = schema.safeParse('abcdef').error?.issues ?? [];
  assert.ok(long?.code === 'too_big' && long.maximum === 5 && long.origin === 'string');
});

test('characters are code points', () => {
  assert.equal(issuesOf(inputLine(1, 2), '🤝🤝'), undefined);
  assert.deepEqual(issuesOf(inputLine(1, 2), '🤝🤝🤝'), ['too_big']);
});

test('control characters are refused, but tab and line break in a text', () => {
  for (const text of ['a\u0000', 'a\u001b', 'a\u007f', 'a\u000b', 'a\u0008']) {
    assert.deepEqual(issuesOf(inputText(1, 9), text), ['invalid_format'], JSON.stringify(text));
  }
  for (const text of ['a\n', 'a\tb', 'a\r\n']) {
    assert.equal(issuesOf(inputText(1, 9), text), undefined);
    assert.deepEqual(issuesOf(inputLine(1, 9), text), ['invalid_format']);
  }
});
