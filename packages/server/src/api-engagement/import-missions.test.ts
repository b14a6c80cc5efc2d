import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Mission } from '@coup-de-main/protocol';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { importFromState } from './import-missions.ts';
import { readSearch } from './search.ts';
import { createStateClient, StateServiceError } from './state-client.ts';
import { STATE_KEY, STATE_URL, stateDouble, stateMission } from './testing/state-double.ts';
import type { StateDouble } from './testing/state-double.ts';

const service = setupServer();
let state: StateDouble;
let pauses: number[];
before(() => service.listen({ onUnhandledFrame: 'error' }));
after(() => service.close());
beforeEach(() => {
  state = stateDouble();
  pauses = [];
  service.use(...state.handlers);
});
afterEach(() => service.resetHandlers());

const wait = async (milliseconds: number) => {
  pauses.push(milliseconds);
};
interface Load {
  readonly missions: readonly Mission[];
  readonly absent: string;
}

/** An import: what it says, and what it would have brought in. */
async function run(search = 'departmentName=Drôme', key = STATE_KEY) {
  const loads: Load[] = [];
  const chosen = readSearch(search);
  assert.ok(chosen instanceof URLSearchParams, String(chosen));
  const result = await importFromState({
    client: createStateClient({ url: STATE_URL, key, wait }),
    search: chosen,
    findCommune: () => undefined,
    now: new Date('2026-11-23T08:00:00Z'),
    async bringIn(load) {
      loads.push(load);
      const added = load.missions.map(({ id }) => id);
      return { added, changed: [], unchanged: [], withdrawn: [] };
    },
  });
  const [load] = loads;
  assert.ok(load !== undefined);
  return { result, load };
}
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => stateMission(String(index).padStart(4, '0')));

const refusal = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StateServiceError, String(error));
  assert.match(error.message, sentence);
  assert.ok(!`${error.message}${String(error.stack)}`.includes(STATE_KEY), 'the key is never told');
  return true;
};

describe('an import from API Engagement', () => {
  it('reads every page of a hundred, with the key in a header and never in an address', async () => {
    state.missions = many(250);
    const { result, load } = await run('departmentName=Drôme&type=benevolat');
    assert.deepEqual([result.received, result.isComplete, load.absent], [250, true, 'withdraw']);
    assert.deepEqual(
      state.requests.map(({ url }) => url.search),
      ['0', '100', '200'].map(
        (skip) => `?departmentName=Dr%C3%B4me&type=benevolat&limit=100&skip=${skip}`,
      ),
    );
    assert.ok(
      state.requests.every(({ key, url }) => key === STATE_KEY && !url.href.includes(STATE_KEY)),
    );
    assert.deepEqual(pauses, [120, 120]);
  });

  it('finds what pages without an order repeat and lose, by walking again', async () => {
    state.missions = many(150);
    const [last] = state.missions.slice(-1);
    // In the first walk the last mission hides behind one that comes twice.
    state.order = (missions, request) =>
      request <= 2 ? [...missions.slice(0, -1), missions[0]] : [last, ...missions.slice(0, -1)];
    const { result } = await run();
    assert.deepEqual([result.received, result.isComplete, state.requests.length], [150, true, 4]);
  });

  it('withdraws nothing when missions stay lost', async () => {
    state.missions = many(150);
    state.order = (missions) => [...missions.slice(0, -1), missions[0]];
    const { result, load } = await run();
    assert.deepEqual([result.received, result.isComplete, load.absent], [149, false, 'leave']);
    assert.equal(state.requests.length, 6);
  });

  it('withdraws nothing when the service has nothing at all', async () => {
    const { result, load } = await run();
    assert.deepEqual([result.received, result.isComplete, load.absent], [0, false, 'leave']);
  });

  it('counts what it cannot read', async () => {
    state.missions = [stateMission('a'), { _id: 'b', title: 7 }];
    const { result } = await run();
    assert.deepEqual([result.received, result.added, result.skipped], [2, 1, 1]);
  });

  it('reads lists that are called data as well', async () => {
    state.instead = () => HttpResponse.json({ ok: true, total: 1, data: [stateMission('a')] });
    assert.equal((await run()).result.received, 1);
  });

  it('waits as long as it is told, and goes on where it stands', async () => {
    state.missions = many(250);
    state.instead = (request) =>
      request === 2
        ? new HttpResponse(null, { status: 429, headers: { 'retry-after': '7' } })
        : undefined;
    assert.equal((await run()).result.received, 250);
    assert.deepEqual(pauses, [120, 7000, 120, 120]);
    assert.deepEqual(
      state.requests.map(({ url }) => url.searchParams.get('skip')),
      ['0', '100', '100', '200'],
    );
  });

  it('waits longer each time without being told, but never too long', async () => {
    const answers = [
      HttpResponse.error(),
      new HttpResponse(null, { status: 503, headers: { 'retry-after': '86400' } }),
    ];
    state.missions = many(1);
    state.instead = () => answers.shift();
    assert.equal((await run()).result.received, 1);
    assert.deepEqual(pauses, [1000, 120, 120_000, 120]);
  });
});

describe('an import that fails', () => {
  const brings = () => run().then(() => assert.fail('it brought something in'));

  it('half-way changes nothing', async () => {
    state.missions = many(250);
    state.instead = (request) =>
      request >= 2 ? new HttpResponse(null, { status: 500 }) : undefined;
    await assert.rejects(brings(), refusal(/^API Engagement answers 500\. Nothing was changed/));
    assert.equal(state.requests.length, 5);
  });

  it('because nobody answers says so', async () => {
    state.instead = () => HttpResponse.error();
    await assert.rejects(
      brings(),
      refusal(/cannot be reached\. Nothing was changed; try again later/),
    );
  });

  it('because of its key says which setting to look at, and asks once', async () => {
    await assert.rejects(
      run('city=Valence', 'falsch'),
      refusal(/refuses the key \(401\)\. Check API_ENGAGEMENT_KEY/),
    );
    assert.equal(state.requests.length, 1);
  });

  it('because of its search says what the service says', async () => {
    state.instead = () => HttpResponse.json({ ok: false, code: 'INVALID_QUERY' }, { status: 400 });
    await assert.rejects(
      brings(),
      refusal(/refuses GET v0\/mission\/search \(400 INVALID_QUERY\)/),
    );
  });

  it('because of a redirect does not take the key elsewhere', async () => {
    state.instead = () => HttpResponse.redirect('https://elsewhere.example/', 302);
    await assert.rejects(brings(), refusal(/cannot be reached/));
  });

  it('because it gets something else says so', async () => {
    state.instead = () => new HttpResponse('<html>', { headers: { 'content-type': 'text/html' } });
    await assert.rejects(brings(), refusal(/something that is no list/));
  });

  it('because the search has no end says so', async () => {
    state.instead = () => HttpResponse.json({ total: 90_000, hits: many(1) });
    await assert.rejects(
      brings(),
      refusal(/90000 missions, at most 20000 .+ API_ENGAGEMENT_SEARCH/),
    );
  });
});
