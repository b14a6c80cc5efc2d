import { expect } from '@open-wc/testing';
import { ProblemError, TransportError } from '@coup-de-main/client';
import { problemType, type Receipt } from '@coup-de-main/protocol';
import { type Outcome, Submission } from './submission.ts';
import { sampleReceipt } from './testing/fake-backend.ts';
import { waitUntil } from '../testing/wait-until.ts';

const lost = (outcome: 'unknown' | 'not-sent'): Error =>
  Object.assign(new TransportError('network', 'x'), { outcome });

const refused = (code: 'invalid-parameter' | 'unavailable' | 'rate-limited'): ProblemError => {
  const status = { 'invalid-parameter': 422, unavailable: 503, 'rate-limited': 429 }[code];
  return new ProblemError({ type: problemType(code), title: 'x', status, code });
};

/** A submission whose attempts end as told, the last for ever; `pause` milliseconds between them. */
function submission(ends: readonly (Error | Receipt)[], pause = 100_000) {
  const states: Outcome['state'][] = [];
  let attempts = 0;
  const one = new Submission(
    {
      send: async () => {
        const end = ends[Math.min(attempts, ends.length - 1)] ?? sampleReceipt;
        attempts += 1;
        if (end instanceof Error) throw end;
        return end;
      },
      changed: ({ state }) => states.push(state),
    },
    () => pause,
  );
  return { one, states, attempts: () => attempts };
}

describe('Submission', () => {
  it('says sent, once, however often it is pressed', async () => {
    const { one, states, attempts } = submission([sampleReceipt]);
    await Promise.all([one.send(), one.send(), one.send()]);
    await one.send();

    expect(states).to.deep.equal(['sending', 'sent']);
    expect(attempts()).to.equal(1);
  });

  const ends: [string, Error, Outcome['state']][] = [
    ['what the backend refuses', refused('invalid-parameter'), 'refused'],
    ['what surely never left', lost('not-sent'), 'not-sent'],
    ['what may have arrived', lost('unknown'), 'unknown'],
    ['a failure that nobody explains', new TypeError('x'), 'unknown'],
    ['a backend out of order', refused('unavailable'), 'unknown'],
    ['too many requests', refused('rate-limited'), 'unknown'],
  ];
  for (const [what, failure, state] of ends) {
    it(`calls ${what} ${state}`, async () => {
      const { one } = submission([failure]);
      await one.send();
      one.disconnect();

      expect(one.outcome.state).to.equal(state);
    });
  }

  it('goes on by itself until it has arrived', async () => {
    const { one, states } = submission([lost('unknown'), lost('unknown'), sampleReceipt], 1);
    await one.send();
    await waitUntil(() => one.outcome.state === 'sent');

    expect(states.filter((state) => state === 'unknown')).to.have.length(2);
  });

  it('stays in doubt when a later attempt cannot even leave', async () => {
    const { one } = submission([lost('unknown'), lost('not-sent')]);
    await one.send();
    await one.send();
    one.disconnect();

    expect(one.outcome.state).to.equal('unknown');
  });

  for (const [event, target] of [
    ['online', window],
    ['visibilitychange', document],
  ] as const) {
    it(`tries again at ${event}`, async () => {
      const { one } = submission([lost('not-sent'), sampleReceipt]);
      await one.send();
      target.dispatchEvent(new Event(event));
      await waitUntil(() => one.outcome.state === 'sent');
    });
  }

  it('tries no more once it is told to rest', async () => {
    const { one, attempts } = submission([lost('unknown'), sampleReceipt], 1);
    await one.send();
    one.disconnect();
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });

    expect([one.outcome.state, attempts()]).to.deep.equal(['unknown', 1]);
  });

  it('nor when it is told so while it is on its way, until it may go on', async () => {
    const { one, attempts } = submission([lost('unknown'), sampleReceipt]);
    const sending = one.send();
    one.resume(false);
    await sending;
    window.dispatchEvent(new Event('online'));
    expect([one.outcome.state, attempts()]).to.deep.equal(['unknown', 1]);
    one.resume(true);
    await waitUntil(() => one.outcome.state === 'sent');
  });

  it('tells again what has arrived, and asks for nothing', async () => {
    const { one, states, attempts } = submission([sampleReceipt]);
    one.resume(true);
    await one.send();
    one.resume(false);

    expect([...states, attempts()]).to.deep.equal(['sending', 'sent', 'sent', 1]);
  });
});
