import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlaceSearch } from './place-search.ts';

describe('readPlaceSearch', () => {
  it('reads two to five digits as the beginning of a postcode', () => {
    for (const [typed, prefix] of [
      ['26', '26'],
      ['26000', '26000'],
      [' 26 000 ', '26000'],
      ['974', '974'],
    ] as const) {
      assert.deepEqual(readPlaceSearch(typed), { by: 'postcode', prefix }, typed);
    }
  });

  it('reads Corsican INSEE codes', () => {
    assert.deepEqual(readPlaceSearch('2a004'), { by: 'insee-code', prefix: '2A004' });
    assert.deepEqual(readPlaceSearch('2B'), { by: 'insee-code', prefix: '2B' });
  });

  it('looks for nothing when nothing can be meant', () => {
    for (const typed of ['', ' ', '7', '260001', '%_\\', '😀', '-', '()']) {
      assert.deepEqual(readPlaceSearch(typed), { by: 'nothing' }, typed);
    }
  });

  it('takes a postcode or a département beside a name as a limit', () => {
    const postcode = readPlaceSearch('26000 Valence');
    assert.ok(postcode.by === 'name');
    assert.equal(postcode.key, 'valence');
    assert.equal(postcode.postcode, '26000');
    for (const typed of ['Valence (26)', 'valence 26', 'valence, 26']) {
      const search = readPlaceSearch(typed);
      assert.ok(search.by === 'name');
      assert.equal(search.key, 'valence');
      assert.equal(search.departmentCode, '26', typed);
    }
    assert.deepEqual(readPlaceSearch('26000 cedex'), { by: 'postcode', prefix: '26000' });
  });

  it('takes a number behind Paris, Lyon or Marseille as an arrondissement while there is one', () => {
    const key = (typed: string) => {
      const search = readPlaceSearch(typed);
      return search.by === 'name' ? `${search.key}|${search.departmentCode ?? ''}` : search.by;
    };
    assert.equal(key('Lyon 3'), 'lyon 3|');
    assert.equal(key('paris 11'), 'paris 11|');
    assert.equal(key('marseille 16'), 'marseille 16|');
    assert.equal(key('lyon 69'), 'lyon|69');
    assert.equal(key('paris 75'), 'paris|75');
    assert.equal(key('Marseille 13'), 'marseille 13|');
    assert.equal(key('Marseille (13)'), 'marseille|13');
    assert.equal(key('Paris (11)'), 'paris 11|');
  });

  it('drops the number of a Cedex, but where it is an arrondissement', () => {
    const key = (typed: string) => {
      const search = readPlaceSearch(typed);
      return search.by === 'name' ? `${search.key}|${search.postcode ?? ''}` : search.by;
    };
    assert.equal(key('26958 Valence Cedex 9'), 'valence|26958');
    assert.equal(key('VALENCE CEDEX 09'), 'valence|');
    assert.equal(key('75540 PARIS CEDEX 11'), 'paris 11|75540');
    assert.equal(key('Marseille Cedex 20'), 'marseille|');
  });

  it('cuts what is longer than any name', () => {
    const search = readPlaceSearch('x'.repeat(200));
    assert.ok(search.by === 'name');
    assert.equal(search.key.length, 80);
  });
});
