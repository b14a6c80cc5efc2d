import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { estimateErrors } from './communes-figures.ts';
import type { OfficialCommune } from './communes-official-code.ts';
import { createEstimator, kilometresBetween } from './communes-positions.ts';

function commune(code: string, more: Partial<OfficialCommune> = {}): OfficialCommune {
  return {
    code,
    name: code,
    kind: 'commune',
    department: '26',
    district: '1',
    intercommunality: 'A',
    postcodes: ['26100'],
    population: 100,
    ...more,
  };
}

const at = (longitude: number, latitude = 45) => ({ longitude, latitude });

describe('createEstimator', () => {
  it('is the mean of the communes with the same postcode, weighted by population', () => {
    const communes = [commune('1'), commune('2', { population: 300 }), commune('3')];
    const estimate = createEstimator(
      communes,
      new Map([
        ['1', at(5)],
        ['2', at(6)],
      ]),
    );
    assert.deepEqual(estimate(commune('3')), {
      longitude: 5.75,
      latitude: 45,
      source: 'postcode-and-intercommunality',
    });
  });

  it('does not look at the own position of a commune', () => {
    const estimate = createEstimator(
      [commune('1'), commune('2')],
      new Map([
        ['1', at(5)],
        ['2', at(6)],
      ]),
    );
    assert.equal(estimate(commune('1'))?.longitude, 6);
  });

  it('counts a neighbour once, however many postcodes it shares', () => {
    const postcodes = ['26100', '26200'];
    const communes = [commune('1', { postcodes }), commune('2')];
    const estimate = createEstimator(
      communes,
      new Map([
        ['1', at(5)],
        ['2', at(6)],
      ]),
    );
    assert.equal(estimate(commune('3', { postcodes }))?.longitude, 5.5);
  });

  for (const [source, own] of [
    ['postcode', { intercommunality: 'B' }],
    ['intercommunality', { postcodes: [] }],
    ['district', { postcodes: [], intercommunality: undefined }],
    ['department', { postcodes: [], intercommunality: undefined, district: undefined }],
  ] as const) {
    it(`falls back on the ${source}`, () => {
      const estimate = createEstimator([commune('1')], new Map([['1', at(5)]]));
      assert.equal(estimate(commune('9', own))?.source, source);
    });
  }

  it('knows islands that share a département over thousands of kilometres', () => {
    const estimate = createEstimator([], new Map());
    assert.equal(estimate(commune('98741'))?.source, 'island');
  });

  it('says nothing of a commune that shares nothing with a positioned one', () => {
    const estimate = createEstimator([commune('1')], new Map([['1', at(5)]]));
    const alone = { department: '75', postcodes: [], intercommunality: undefined };
    assert.equal(estimate(commune('9', alone)), undefined);
  });
});

describe('kilometresBetween', () => {
  it('agrees with the known distance of Paris and Marseille', () => {
    const paris = at(2.3488, 48.8534);
    const marseille = at(5.3811, 43.2965);
    assert.ok(Math.abs(kilometresBetween(paris, marseille) - 660) < 3);
    assert.equal(kilometresBetween(paris, paris), 0);
  });
});

describe('estimateErrors', () => {
  it('measures small, well-known communes only', () => {
    const communes = [commune('1'), commune('2'), commune('3', { population: 5000 }), commune('4')];
    const located = new Map([
      ['1', { ...at(5), source: 'same-name' as const }],
      ['2', { ...at(5), source: 'same-name' as const }],
      ['3', { ...at(5), source: 'same-name' as const }],
      ['4', { ...at(9), source: 'inside' as const }],
    ]);
    const { communes: measured, median } = estimateErrors(communes, located, 1000);
    assert.equal(measured, 2);
    assert.ok(median > 0);
  });
});
