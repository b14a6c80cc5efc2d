import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missionCategories, missionDomains, missionSorts, remoteModes } from './enumerations.ts';
import { missionFacets, MissionQuery } from './mission-query.ts';
import { PlaceQuery } from './place.ts';
import { decodeQuery, encodeQuery, type RawQuery } from './query-codec.ts';
import { present } from './testing/present.ts';

/** Names and values as a server reads them from a URL. */
function fromUrl(search: string): RawQuery {
  const raw: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) (raw[name] ??= []).push(value);
  return raw;
}

/** A deterministic source of choices (mulberry32), so that a failing case can be run again. */
function choices(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

const words = ['aide', 'éàü 🤝', 'a&b=c', '12', 'true', '+ %20', "l'école", 'x,y', '#?/'] as const;

function randomQuery(seed: number): Record<string, unknown> {
  const pick = choices(seed);
  const one = <T>(values: readonly T[]): T => present(values[pick(values.length)], 'value');
  const some = <T>(values: readonly T[]): T[] => values.slice(0, 1 + pick(values.length - 1));
  const all: Record<string, () => unknown> = {
    q: () => one(words),
    category: () => some(missionCategories),
    domain: () => some(missionDomains.slice(0, 15)),
    remote: () => some(remoteModes),
    organization: () => some(['o1', 'ae:2~x', 'a.b']),
    departmentCode: () => some(['26', '2A', '974']),
    minors: () => pick(2) === 0,
    urgent: () => pick(2) === 0,
    place: () => one(['26362', '2A004', '97411', '01001']),
    near: () => one(['44.9334,4.8917', '-20.88,55.45', '0,-180.0']),
    radius: () => 1000 + pick(99_000),
    from: () => '2028-02-29',
    sort: () => one(missionSorts),
    facets: () => some(missionFacets),
    limit: () => 1 + pick(10_000),
    cursor: () => one(words),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (pick(2) === 0 ? [[name, value()]] : [])),
  );
}

test('500 random queries come back from a URL as they went', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const query = randomQuery(seed);
    const search = new URLSearchParams(encodeQuery(query)).toString();
    const back = decodeQuery(MissionQuery.shape, fromUrl(search));
    assert.deepEqual(MissionQuery.parse(back), query, `seed ${seed}: ${search}`);
  }
});

test('what is not a number or a boolean stays text, so that the schema refuses it', () => {
  const raw = { limit: '1e3', radius: 'NaN', minors: 'yes', urgent: '' };
  assert.deepEqual(decodeQuery(MissionQuery.shape, raw), raw);
  const issues = MissionQuery.safeParse(raw).error?.issues.map(({ path }) => path[0]);
  assert.deepEqual(issues?.toSorted(), ['limit', 'minors', 'radius', 'urgent']);
});

test('a repeated single value stays a list, so that the schema refuses it', () => {
  const query = decodeQuery(MissionQuery.shape, { q: ['a', 'b'], limit: ['5'] });
  assert.deepEqual(query, { q: ['a', 'b'], limit: 5 });
  assert.equal(MissionQuery.safeParse(query).success, false);
});

test('one value of a list is a list, and text that looks like a number stays text', () => {
  const query = decodeQuery(MissionQuery.shape, { category: 'other', q: '26000', place: '26362' });
  assert.deepEqual(query, { category: ['other'], q: '26000', place: '26362' });
});

test('foreign names are left out, and names special to JavaScript are foreign', () => {
  const raw = JSON.parse('{"__proto__":"x","constructor":"y","utm_source":"z"}') as RawQuery;
  assert.deepEqual(decodeQuery(MissionQuery.shape, raw), {});
});

test('numbers are seen through a default', () => {
  assert.deepEqual(decodeQuery(PlaceQuery.shape, { q: 'val', limit: '3' }), { q: 'val', limit: 3 });
  assert.deepEqual(PlaceQuery.parse({ q: 'val' }), { q: 'val', limit: 8 });
});

test('what is undefined, empty or an empty list is not sent', () => {
  assert.deepEqual(
    encodeQuery({ q: '', place: undefined, category: [], minors: false, limit: 5 }),
    [
      ['minors', 'false'],
      ['limit', '5'],
    ],
  );
});
