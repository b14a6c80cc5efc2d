import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSearch } from './search-terms.ts';

for (const [text, head, last] of [
  ['aide alim', 'aide ', 'alim'],
  ['alim', '', 'alim'],
  ['  courses personnes âg', 'courses personnes ', 'âg'],
  ['a\u0302ge', '', 'âge'],
  ['aide alim ', 'aide alim', ''],
  ['"aide alim', '"aide alim', ''],
  ['"aide" alim', '"aide" ', 'alim'],
  ['"aide alim"', '"aide alim"', ''],
  ['aide -alim', 'aide -alim', ''],
  ['-alim', '-alim', ''],
  ['porte-à-por', 'porte à ', 'por'],
  ['rendez-vous porte', 'rendez vous ', 'porte'],
  ['rendez-vous -porte-à', 'rendez vous -"porte à"', ''],
  ['aide or alim', 'aide or alim', ''],
  ["l'aid", "l'", 'aid'],
  ['🎁', '🎁', ''],
  ['!!', '!!', ''],
  ['   ', '', ''],
] as const) {
  test(`« ${text} » is « ${head} » and « ${last} »`, () =>
    assert.deepEqual(readSearch(text), { head, last }));
}
