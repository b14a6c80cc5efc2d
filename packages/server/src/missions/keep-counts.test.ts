import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MissionQuery } from '@coup-de-main/protocol';
import { keepCounts, KEPT_FOR } from './keep-counts.ts';
import type { ListScope } from './list-scope.ts';
import { NOW } from './testing/mission-fixtures.ts';

/** Counts that say how often they were read; each reading ends when the test lets it. */
function countingReader() {
  const waiting: (() => void)[] = [];
  let total = 0;
  const counts = keepCounts(async () => {
    total += 1;
    const own = total;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return { total: own };
  });
  const answer = () => waiting.splice(0).forEach((resolve) => resolve());
  const ask = async (query: MissionQuery, later = 0) => {
    const counting = counts(scopeOf(query, later));
    answer();
    return (await counting).total;
  };
  return { counts, ask, answer };
}

function scopeOf(query: MissionQuery, later = 0): ListScope {
  const now = new Date(NOW.getTime() + later);
  return { siteId: 'a', query, now, timeZone: 'Europe/Paris', sort: 'newest', limit: 6 };
}

const facets: MissionQuery['facets'] = ['category'];

test('equal questions at the same time are counted once, whatever part of the list they show', async () => {
  const { counts, answer, ask } = countingReader();
  const asked = Array.from({ length: 16 }, (_, index) =>
    counts(scopeOf({ facets, place: '26362', limit: 1 + index })),
  );
  const other = counts(scopeOf({ facets, place: '26000' }));
  answer();

  assert.deepEqual(new Set((await Promise.all(asked)).map(({ total }) => total)), new Set([1]));
  assert.equal((await other).total, 2);
  assert.equal(await ask({ facets, place: '26362' }), 3, 'what is near a place is not kept');
});

test('facets over everything are kept for half a minute', async () => {
  const { ask } = countingReader();
  assert.equal(await ask({ facets }), 1);
  assert.equal(await ask({ sort: 'soonest', limit: 50, facets, cursor: 'x' }, KEPT_FOR - 1), 1);
  assert.equal(await ask({ facets }, KEPT_FOR), 2);
  assert.equal(await ask({ facets }, KEPT_FOR + 1), 2);
  assert.equal(await ask({ facets }), 3, 'a clock that was put back keeps nothing for ever');
});

test('each filter has its own counts, in whatever order it was given', async () => {
  const { ask } = countingReader();
  assert.equal(await ask({ category: ['other', 'isolation-contact'], minors: true, facets }), 1);
  assert.equal(await ask({ facets, minors: true, category: ['isolation-contact', 'other'] }), 1);
  assert.equal(await ask({ facets, minors: false, category: ['isolation-contact', 'other'] }), 2);
  assert.equal(await ask({ facets: ['category', 'remote'], minors: true }), 3);
});

test('what hardly anybody asks twice, and what costs nothing, is not kept', async () => {
  const { ask } = countingReader();
  const rare: MissionQuery[] = [
    {},
    { facets, q: 'colis' },
    { facets, near: '44.9,4.9' },
    { facets, departmentCode: ['26'] },
    { facets, organization: ['banque'] },
    { facets, from: '2026-03-20' },
    { facets, to: '2026-03-20' },
  ];
  for (const query of rare) assert.notEqual(await ask(query), await ask(query));
});

test('no more than a hundred are kept: the oldest goes', async () => {
  const { ask } = countingReader();
  const nth = (index: number): MissionQuery => ({ facets, radius: 1000 + index });
  for (let index = 0; index <= 100; index += 1) await ask(nth(index));
  assert.equal(await ask(nth(1)), 2);
  assert.equal(await ask(nth(0)), 102);
});

test('a failure reaches all who wait and is not kept', async () => {
  let failing = true;
  const counts = keepCounts(async () => {
    if (failing) throw new Error('no connection');
    return { total: 7 };
  });
  const asked = [counts(scopeOf({ facets })), counts(scopeOf({ facets }))];
  const outcomes = await Promise.allSettled(asked);
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  failing = false;
  assert.equal((await counts(scopeOf({ facets }))).total, 7);
});
