import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { jsonText } from './json-text.ts';

const prototypes: readonly object[] = [String.prototype, Number.prototype, Array.prototype];

describe('a value as JSON', () => {
  const value = {
    text: 'a "b"',
    number: 1,
    none: undefined,
    null: null,
    list: ['c', { d: [true] }],
  };
  const json = JSON.stringify(value);

  afterEach(() => {
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
  });

  it('is what JSON.stringify makes of it', () => {
    assert.equal(jsonText(value), json);
    assert.equal(jsonText('text'), '"text"');
  });

  it('is the same where the page has given its prototypes a toJSON', () => {
    for (const prototype of prototypes) {
      Reflect.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'wrong' });
    }
    const same = jsonText(value);
    const wrong = JSON.stringify(['text']);
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
    assert.equal(same, json);
    assert.equal(wrong, '"wrong"');
  });
});
