import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LatLon, missionParameterNames, MissionQuery } from './mission-query.ts';
import { PlaceQuery } from './place.ts';

test('positions are latitude, longitude in range with at most six decimals', () => {
  const valid = [
    '44.9334,4.8917',
    '-90,180',
    '90.0,-180.000000',
    '0,0',
    '9.5,-179.999999',
    '89,99',
  ];
  for (const value of valid) assert.ok(LatLon.safeParse(value).success, value);
  const invalid = [
    '44.9334',
    '44.9334, 4.8917',
    '90.1,0',
    '91,0',
    '0,180.1',
    '0,181',
    '0,190',
    '44.9334567,4',
    '44.,4',
    '.5,4',
    '+44,4',
    '4e1,4',
    'NaN,0',
    '44;4',
    '44,4\n',
    '',
  ];
  for (const value of invalid) assert.ok(!LatLon.safeParse(value).success, value);
});

const refused: Record<string, readonly unknown[]> = {
  q: ['', 'x'.repeat(201), 'a\u0000b', 12],
  category: [[], ['heat-wave'], 'other', Array.from({ length: 21 }, () => 'other')],
  domain: [['espace']],
  remote: [['hybrid']],
  commitment: [['few-minutes']],
  beneficiary: [['robots']],
  accessibility: [['braille']],
  organization: [['..'], ['a/b'], []],
  departmentCode: [['2C']],
  minors: ['yes', 1],
  urgent: ['', 'true'],
  place: ['2a004', 'Valence', '2636'],
  near: ['Valence', '91,0'],
  radius: [999, 100_001, 5000.5],
  from: ['2026-02-30', '2026-11-22T00:00:00Z', '0000-01-01'],
  to: ['demain'],
  lang: ['', 'x', 'français', 'en_GB'],
  sort: ['random'],
  facets: [['q'], []],
  limit: [0, -1, 10_001, 1.5, 1e300],
  cursor: ['', 'x'.repeat(501), '\u0000'],
};

for (const [name, values] of Object.entries(refused)) {
  test(`a request is refused for a bad ${name}, and says so`, () => {
    for (const value of values) {
      const issues = MissionQuery.safeParse({ [name]: value }).error?.issues;
      assert.equal(issues?.[0]?.path[0], name, JSON.stringify(value));
    }
  });
}

test('every parameter has a bad value here', () => {
  assert.deepEqual(Object.keys(refused).toSorted(), Object.keys(MissionQuery.shape).toSorted());
});

test('no parameter is required, and one that is not ours is refused', () => {
  assert.deepEqual(MissionQuery.parse({}), {});
  assert.equal(MissionQuery.safeParse({ utm_source: 'x' }).success, false);
});

test('everything that is wrong is said at once', () => {
  const issues = MissionQuery.safeParse({ radius: 5, limit: 0, near: 'x' }).error?.issues;
  assert.deepEqual(issues?.map(({ path }) => path[0]).toSorted(), ['limit', 'near', 'radius']);
});

test('the names that the protocol keeps for itself include all of a list', () => {
  for (const name of Object.keys(MissionQuery.shape))
    assert.ok(missionParameterNames.includes(name));
});

test('a search for places needs something to look for', () => {
  for (const query of [{}, { q: '' }, { q: 'x'.repeat(101) }, { q: 'val', limit: 21 }]) {
    assert.equal(PlaceQuery.safeParse(query).success, false);
  }
});
