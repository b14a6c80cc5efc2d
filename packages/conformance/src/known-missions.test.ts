import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformanceUri } from '@coup-de-main/protocol';
import { noFixtures, type Fixtures } from './fixtures.ts';
import { runConformance } from './run-conformance.ts';
import { base, mission, smallest } from './testing/pretend.ts';

/** Two missions that last: no mission of one day shows what `from` and `to` do. */
const lasting = [
  { ...mission, id: 'winter', schedule: { startAt: at('2090-01-10'), endAt: at('2090-02-20') } },
  { ...mission, id: 'summer', schedule: { startAt: at('2090-07-01'), endAt: at('2090-08-31') } },
];

function at(day: string): string {
  return `${day}T12:00:00Z`;
}

/** A backend of this process with days as its filter; `isDeaf`: it ignores them. */
function backend(isDeaf: boolean): typeof globalThis.fetch {
  return async (input) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    const headers = { 'access-control-allow-origin': '*' };
    const [, id] = /missions\/(.+)$/.exec(pathname) ?? [];
    if (id !== undefined) {
      const found = lasting.find((one) => one.id === id);
      return Response.json(found ?? {}, { status: found === undefined ? 404 : 200, headers });
    }
    if (pathname.endsWith('/missions')) {
      const [from = '', to = '9999'] = isDeaf
        ? []
        : ['from', 'to'].map((name) => searchParams.get(name) ?? undefined);
      const items = lasting.filter(
        ({ schedule }) => schedule.endAt >= from && schedule.startAt <= `${to}T24`,
      );
      return Response.json({ items }, { headers });
    }
    const classes = (['core', 'missions', 'http', 'search'] as const).map(conformanceUri);
    const missions = {
      href: 'missions',
      item: 'missions/{id}',
      parameters: ['from', 'to', 'limit', 'cursor'],
    };
    return Response.json(
      { ...smallest, conformsTo: classes, endpoints: { missions } },
      { headers },
    );
  };
}

async function look(check: string, fixtures: Fixtures, isDeaf = false) {
  const fetch = backend(isDeaf);
  const report = await runConformance({ base, fetch, fixtures, rate: 10_000, only: [check] });
  return report.checks.find(({ id }) => id === check);
}

const days = (ids: readonly string[]): Fixtures => ({
  missions: [],
  queries: [{ query: { from: ['2090-01-15'], to: ['2090-01-15'] }, ids }],
});

describe('what is known beforehand', () => {
  it('lets days be looked at that no mission of one day shows', async () => {
    assert.equal((await look('search/days', noFixtures))?.reason, 'no-data');
    assert.equal((await look('search/days', days(['winter'])))?.status, 'pass');
  });

  it('is not believed', async () => {
    assert.equal((await look('search/days', days(['summer'])))?.status, 'fail');
    assert.equal((await look('search/days', days(['winter']), true))?.status, 'fail');
  });

  it('tells nothing when it holds every mission', async () => {
    const all = await look('search/days', days(['winter', 'summer']), true);
    assert.equal(all?.reason, 'no-data');
  });

  it('names missions that are asked for by their own address, and found in the list', async () => {
    const named = (...missions: string[]): Fixtures => ({ missions, queries: [] });
    assert.equal((await look('missions/detail', named('winter')))?.status, 'pass');
    const ghost = await look('missions/detail', named('winter', 'ghost'));
    assert.equal(ghost?.status, 'fail');
    assert.match(ghost.actual ?? '', /fixtures name ghost: HTTP 404/);
    assert.match(ghost.curl ?? '', /missions\/ghost/);
  });
});
