import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GazetteerPlace } from './communes-gazetteer.ts';
import { locateCommunes } from './communes-matching.ts';
import type { OfficialCode, OfficialCommune } from './communes-official-code.ts';

function commune(code: string, name: string, more: Partial<OfficialCommune> = {}): OfficialCommune {
  const department = code.slice(0, 2);
  return {
    code,
    name,
    kind: 'commune',
    department,
    district: '1',
    intercommunality: 'A',
    postcodes: [`${department}000`],
    population: 500,
    ...more,
  };
}

function place(name: string, code: string | undefined, more: Partial<GazetteerPlace> = {}) {
  return {
    name,
    otherNames: [],
    code,
    department: '26',
    longitude: 5,
    latitude: 45,
    population: 500,
    ...more,
  };
}

function officialCode(
  communes: readonly OfficialCommune[],
  formerNames: OfficialCode['formerNames'] = [],
  successors: OfficialCode['successors'] = new Map(),
): OfficialCode {
  return { communes, formerNames, successors, departments: new Map(), version: '0' };
}

describe('locateCommunes', () => {
  it('follows the INSEE code, not the name: homonyms are kept apart', () => {
    const located = locateCommunes(
      officialCode([commune('26001', 'Sainte-Croix'), commune('26002', 'Sainte-Croix')]),
      [
        place('Sainte-Croix', '26002', { longitude: 5.2 }),
        place('Ste Croix', '26001', { longitude: 5.1 }),
      ],
    );
    assert.equal(located.get('26001')?.longitude, 5.1);
    assert.equal(located.get('26002')?.longitude, 5.2);
  });

  it('prefers the place of the same name to a larger one of the commune', () => {
    const located = locateCommunes(officialCode([commune('26001', 'Le Bourg')]), [
      place('Zone des Plaines', '26001', { population: 9000, longitude: 5.5 }),
      place('Bourg', '26001', { population: 800 }),
    ]);
    assert.deepEqual(located.get('26001'), { longitude: 5, latitude: 45, source: 'same-name' });
  });

  it('takes another place of the commune as being inside it', () => {
    const located = locateCommunes(officialCode([commune('26001', 'Val-de-Brume')]), [
      place('Hameau', '26001', { population: 600, longitude: 5.3 }),
      place('Vieux-Village', '26001', { population: 900 }),
    ]);
    assert.deepEqual(located.get('26001'), { longitude: 5, latitude: 45, source: 'inside' });
  });

  it('finds the present commune of a place whose commune merged', () => {
    const located = locateCommunes(
      officialCode([commune('26001', 'Vire Normandie')], [], new Map([['26099', '26001']])),
      [place('Vire', '26099')],
    );
    assert.equal(located.get('26001')?.source, 'same-name');
  });

  describe('of a place without code', () => {
    const neighbour = commune('26009', 'Voisine');
    const known = place('Voisine', '26009');

    it('believes a unique name near the neighbours', () => {
      const located = locateCommunes(officialCode([neighbour, commune('26001', 'L’Aube')]), [
        known,
        place("L'Aube", undefined, { longitude: 5.05 }),
      ]);
      assert.equal(located.get('26001')?.longitude, 5.05);
    });

    it('takes the nearest of several', () => {
      const located = locateCommunes(officialCode([neighbour, commune('26001', 'Aube')]), [
        known,
        place('Aube', undefined, { longitude: 5.9 }),
        place('Aube', undefined, { longitude: 5.1 }),
      ]);
      assert.equal(located.get('26001')?.longitude, 5.1);
    });

    it('does not believe one that is far from the neighbours', () => {
      const located = locateCommunes(officialCode([neighbour, commune('26001', 'Aube')]), [
        known,
        place('Aube', undefined, { longitude: 6 }),
      ]);
      assert.equal(located.has('26001'), false);
    });

    it('does not believe a name that two communes bear or bore', () => {
      const located = locateCommunes(
        officialCode([neighbour, commune('26001', 'Aube')], [['Aube', '26009']]),
        [known, place('Aube', undefined)],
      );
      assert.equal(located.has('26001'), false);
    });
  });

  it('does not believe a settlement far from every other of its district', () => {
    const communes = Array.from({ length: 6 }, (_, index) => commune(`2600${index}`, `C${index}`));
    const places = communes.map(({ code, name }, index) =>
      place(name, code, { longitude: index === 3 ? 6 : 5 + index / 100 }),
    );
    const located = locateCommunes(officialCode(communes), places);
    assert.equal(located.has('26003'), false);
    assert.equal(located.size, 5);
  });
});
