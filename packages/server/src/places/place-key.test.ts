import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeKey } from './place-key.ts';

const same: readonly (readonly string[])[] = [
  ["L'Haÿ-les-Roses", 'l’hay les roses', 'HAY LES ROSES', 'L HAŸ LES ROSES'],
  ['Saint-Étienne', 'St-Etienne', 'st. étienne', 'SAINT ETIENNE'],
  ['Sainte-Foy-lès-Lyon', 'Ste Foy lez Lyon', 'ste-foy-les-lyon'],
  ['Chalon-sur-Saône', 'chalon s/ saone', 'Chalon/Saône', 'chalon s saone', 'CHALON S/SAONE'],
  ['Œuilly', 'oeuilly', 'OEUILLY'],
  ['Lyon 3e Arrondissement', 'lyon 3', 'Lyon 3ème', 'lyon 03', 'LYON 3EME ARR'],
  ['Paris 1er Arrondissement', 'paris 1', 'Paris 1er'],
  ['Mont-de-Marsan', 'mt de marsan'],
  ['Le Havre', 'havre', 'LE HAVRE'],
  ['Valence', 'Valence cedex', '  valence  '],
];

describe('placeKey', () => {
  for (const [first = '', ...others] of same) {
    for (const other of others) {
      it(`reads "${other}" as "${first}"`, () => {
        assert.equal(placeKey(other).key, placeKey(first).key);
      });
    }
  }

  it('keeps apart what differs', () => {
    assert.notEqual(placeKey('Saint-Denis').key, placeKey('Sainte-Denis').key);
    assert.notEqual(placeKey('Lyon 3').key, placeKey('Lyon 13').key);
    assert.notEqual(placeKey('Les Mées').key, placeKey('Mée').key);
  });

  it('keeps a name that is nothing but an article or an abbreviation', () => {
    assert.equal(placeKey('Le').key, 'le');
    assert.equal(placeKey('s').key, 's');
    assert.deepEqual(placeKey('La Rochelle'), {
      key: 'rochelle',
      compact: 'larochelle',
      hasArticle: true,
    });
  });

  it('makes nothing of signs and foreign scripts', () => {
    for (const text of ['', ' ', '%_\\', '😀', "'-/", '北京']) {
      assert.doesNotMatch(placeKey(text).key, /[^a-z0-9 ]/);
    }
    assert.equal(placeKey('%_\\').key, '');
  });
});
