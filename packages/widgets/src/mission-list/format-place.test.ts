import { expect } from '@open-wc/testing';
import type { Mission } from '@coup-de-main/protocol';
import { catalogue } from '../locales/fr.ts';
import { formatDistance, formatPlace } from './format-place.ts';
import { mission } from './testing/sample-missions.ts';

const reader = { words: catalogue.missionList, tag: 'fr' };
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('formatDistance', () => {
  const table: [number, string][] = [
    [0, '50 m'],
    [320, '300 m'],
    [949, '950 m'],
    [950, '1 km'],
    [3210, '3,2 km'],
    [12_400, '12 km'],
  ];
  for (const [metres, expected] of table) {
    it(`says ${expected} for ${String(metres)} metres`, () => {
      expect(plain(formatDistance(metres, 'fr'))).to.equal(expected);
    });
  }
});

describe('formatPlace', () => {
  const city = { city: 'Valence', precision: 'street' };
  const table: [Partial<Mission>, string][] = [
    [{ addresses: [city], distance: 3210 }, 'Valence · à 3,2 km'],
    [
      { addresses: [{ city: 'Valence', precision: 'commune' }], distance: 3210 },
      'Valence · à environ 3 km',
    ],
    [{ addresses: [{ city: 'Valence', precision: 'commune' }], distance: 320 }, 'Valence'],
    [{ addresses: [city, city] }, 'Valence et 1 autre lieu'],
    [{ addresses: [{ postalCode: '97400' }] }, '97400'],
    [{ addresses: [city], remote: 'possible' }, 'Valence · Aussi à distance'],
    [{ addresses: [city], remote: 'full', distance: 3 }, 'À distance, depuis chez vous'],
    [{ distance: 3210 }, 'à 3,2 km'],
    [{}, ''],
  ];
  for (const [more, expected] of table) {
    it(`says "${expected}" for ${JSON.stringify(more)}`, () => {
      expect(plain(formatPlace(mission('m', more), reader))).to.equal(expected);
    });
  }
});
