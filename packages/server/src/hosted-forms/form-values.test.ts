import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference } from './difference.ts';
import { isTicked, listOf, oneOf, saying, someOf, textOf, valuesFrom } from './form-values.ts';

const values = new Map([
  ['name', ['  Odile\r\nRavel\r', 'later']],
  ['needs', ['pharmacy', 'groceries', 'pharmacy', 'nonsense']],
  ['urgency', ['flexible']],
  ['empty', ['   ']],
]);

test('texts come without blanks around them and with one kind of line break', () => {
  assert.equal(textOf(values, 'name'), 'Odile\nRavel');
  assert.equal(textOf(values, 'empty'), '');
  assert.equal(textOf(values, 'absent'), '');
});

test('only known answers are taken, each once, in the order of the protocol', () => {
  const known = ['groceries', 'pharmacy', 'other'] as const;
  assert.deepEqual(someOf(values, 'needs', known), ['groceries', 'pharmacy']);
  assert.equal(oneOf(values, 'urgency', ['within-48h', 'flexible']), 'flexible');
  assert.equal(oneOf(values, 'urgency', ['within-48h']), undefined);
  assert.ok(isTicked(values, 'needs', 'pharmacy'));
  assert.ok(!isTicked(values, 'needs'));
  assert.deepEqual(listOf(values, 'absent'), []);
});

test('what says nothing is left out', () => {
  const filled = valuesFrom({ a: 'x', b: '', c: undefined, d: ['y', ''], e: [] });
  assert.deepEqual(
    [...filled],
    [
      ['a', ['x']],
      ['d', ['y']],
    ],
  );
  assert.deepEqual(saying({ a: 0, b: '', c: undefined, d: [], e: false, f: true, g: ['x'] }), {
    a: 0,
    f: true,
    g: ['x'],
  });
});

test('a difference is the merge patch that makes one of the other', () => {
  const before = { person: { name: 'A', email: 'a@b.fr' }, needs: [{ type: 'other' }], lang: 'fr' };
  assert.equal(difference(before, structuredClone(before)), undefined);
  assert.deepEqual(difference(before, { ...before, person: { name: 'A', phone: '+33' } }), {
    person: { email: null, phone: '+33' },
  });
  assert.deepEqual(difference(before, { person: before.person, needs: [] }), {
    needs: [],
    lang: null,
  });
  assert.deepEqual(difference(before, { ...before, proxy: { name: 'B' } }), {
    proxy: { name: 'B' },
  });
});
