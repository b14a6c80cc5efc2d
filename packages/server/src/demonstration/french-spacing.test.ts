import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spaceFrench } from './french-spacing.ts';

/** `_` stands for a no-break space. */
const cases: readonly (readonly [typed: string, spaced: string])[] = [
  ['Deux rives : une ; deux ! Trois ?', 'Deux rives_: une_; deux_! Trois_?'],
  ['Elle dit « bonjour » et sort', 'Elle dit «_bonjour_» et sort'],
  ['de 9 h à 16 h 45', 'de 9_h à 16_h_45'],
  ['6 km, 10 kg et dès 14 ans', '6_km, 10_kg et dès 14_ans'],
  ['8 heures, 3 mois, 2 minutes', '8 heures, 3 mois, 2 minutes'],
  ['sans rien', 'sans rien'],
];

describe('French spacing', () => {
  for (const [typed, spaced] of cases) {
    it(`spaces "${typed}"`, () => {
      assert.equal(spaceFrench(typed).replaceAll('\u00A0', '_'), spaced);
    });
  }
});
