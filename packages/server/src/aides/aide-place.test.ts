import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { PlaceInput } from '@coup-de-main/protocol';
import { createTestDatabase } from '../testing/test-database.ts';
import { locate } from './aide-place.ts';

const database = await createTestDatabase();
after(() => database.close());
await database.query(`
  insert into commune (insee_code, name, kind, department_code, department_name, region_name, postcodes,
    longitude, latitude, position_precision)
  values
    ('26001', 'Une', 'commune', '26', 'D', 'R', '{26100}', 5, 45, 'exact'),
    ('26002', 'Deux', 'commune', '26', 'D', 'R', '{26100}', 6, 44, 'exact'),
    ('75056', 'Paris', 'commune', '75', 'D', 'R', '{75001}', 2.3, 48.8, 'exact'),
    ('75101', 'Paris 1er', 'arrondissement', '75', 'D', 'R', '{75001}', 2.34, 48.86, 'exact')`);
await database.query(`
  insert into commune_postcode (postcode, insee_code, arrondissement, population)
  values ('26100', '26001', false, 10), ('26100', '26002', false, 10),
    ('75001', '75056', false, 10), ('75001', '75101', true, 10)`);

const at = (place: PlaceInput) =>
  database.kysely.transaction().execute((tx) => locate({ tx }, place));

describe('a place', () => {
  const cases: Record<
    string,
    readonly [PlaceInput, longitude: number | null, latitude: number | null]
  > = {
    'is where its commune is': [{ postalCode: '26100', inseeCode: '26002' }, 6, 44],
    'is in the middle of the communes of its postcode': [{ postalCode: '26100' }, 5.5, 44.5],
    'is in its arrondissement rather than in the whole city': [
      { postalCode: '75001' },
      2.34,
      48.86,
    ],
    'is known by its postcode when the commune is not': [
      { postalCode: '26100', inseeCode: '26999' },
      5.5,
      44.5,
    ],
    'is nowhere when neither is known, and still taken': [{ postalCode: '98799' }, null, null],
  };
  for (const [name, [place, longitude, latitude]] of Object.entries(cases)) {
    it(name, async () => {
      assert.deepEqual(await at(place), {
        insee_code: place.inseeCode ?? null,
        postal_code: place.postalCode,
        longitude,
        latitude,
      });
    });
  }
});
