import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runConformance } from '../run-conformance.ts';
import { onePlace } from '../testing/one-place.ts';
import { base, mission, pretend, smallest } from '../testing/pretend.ts';
import { toTerminal } from './to-terminal.ts';

describe('a report on a backend that tells what it should not', () => {
  it('is without the tokens of the run, wherever the backend put them', async () => {
    const { fetch: real } = onePlace();
    const tokens: string[] = [];
    const report = await runConformance({
      base,
      write: true,
      rate: 10_000,
      async fetch(input, init) {
        const answer = await real(input, init);
        const json = (await answer
          .clone()
          .json()
          .catch(() => undefined)) as { manageToken?: string } | undefined;
        if (json?.manageToken !== undefined) tokens.push(json.manageToken);
        const [last] = tokens.slice(-1);
        if (answer.status < 400 || last === undefined) return answer;
        return Response.json({ code: `no-${last}`, title: last }, { status: answer.status });
      },
    });
    const told = JSON.stringify(report);
    assert.match(told, /no-\[redacted\]/);
    assert.ok(tokens.length > 3);
    assert.deepEqual(
      tokens.filter((token) => told.includes(token)),
      [],
    );
  });

  it('is without mail addresses in the names of classes, and moves no cursor', async () => {
    const strange = 'urn:\u001B[2J\u001B]0;x\u0007:lise@mairie.fr';
    const index = { ...smallest, conformsTo: [...smallest.conformsTo, strange] };
    const fetch = pretend({ '/v1/index.json': index, '/v1/missions.json': { items: [mission] } });
    const text = toTerminal(await runConformance({ base, rate: 10_000, fetch }), 'fr');
    assert.match(text, /Classes que cette suite ne connaît pas : urn:/);
    assert.doesNotMatch(text, /lise|(?!\n)\p{Cc}/u);
  });
});

describe('a report on a backend that gives its tokens in addresses', () => {
  for (const [name, isRight] of [
    ['https://a.example/suivi#t=', true],
    ['https://a.example/suivi/', false],
  ] as const) {
    it(`${isRight ? 'passes' : 'fails'} for Location: ${name}…`, async () => {
      const { fetch: real } = onePlace();
      const report = await runConformance({
        base,
        write: true,
        rate: 10_000,
        only: ['tracking/token'],
        async fetch(input, init) {
          const answer = await real(input, init);
          if (init?.method !== 'POST') return answer;
          const json = (await answer.clone().json()) as { manageToken?: string };
          answer.headers.set('location', `${name}${json.manageToken ?? ''}`);
          return answer;
        },
      });
      const found = report.checks.find(({ id }) => id === 'tracking/token');
      assert.equal(found?.status, isRight ? 'pass' : 'fail', found?.actual);
    });
  }
});
