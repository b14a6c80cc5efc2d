import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { ChallengeAnswer } from '@coup-de-main/protocol';
import { createGuardedWorld } from './testing/guarded-world.ts';
import type { Sending } from './testing/guarded-world.ts';
import { solve } from './testing/solve.ts';

const PEOPLE = 500;
/** One address for a whole town: its library, its desk, its only antenna. */
const TOWN = '192.0.2.80';
const DAY_SECONDS = 8 * 3600;

const guarded = await createGuardedWorld();
after(() => guarded.world.close());

/** Numbers between 0 and 1 that are the same in every run. Source: Numerical Recipes, LCG. */
function sameNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Person {
  readonly key: string;
  /** Without JavaScript there is no challenge. */
  readonly script: boolean;
  /** Seconds that the form takes. */
  readonly slow: number;
  /** Times that the network loses the question, then times that it loses the answer. */
  lostQuestions: number;
  lostAnswers: number;
  challenge?: ChallengeAnswer;
}

interface Moment {
  readonly at: number;
  readonly person: Person;
  readonly does: 'open' | 'send';
}

/** Everybody of a day, in the order in which they open the form; sixty without JavaScript come at once. */
function townOnOneDay(): Moment[] {
  const random = sameNumbers(20_261_122);
  return Array.from({ length: PEOPLE }, (_, n): Moment => {
    const rush = n < 60;
    const person: Person = {
      key: `p${n}`,
      script: !rush && random() > 0.05,
      slow: 60 + random() * (rush ? 60 : 900),
      lostQuestions: random() < 0.1 ? 1 : 0,
      lostAnswers: random() < 0.2 ? Math.ceil(random() * 3) : 0,
    };
    return { at: random() * (rush ? 120 : DAY_SECONDS), person, does: 'open' };
  });
}

it('five hundred slow people behind one address lose nothing', async (t) => {
  const random = sameNumbers(7);
  const moments = townOnOneDay();
  const done = new Set<string>();
  let waited = 0;
  let now = 0;
  const later = (person: Person, seconds: number) =>
    moments.push({ at: now + seconds, person, does: 'send' });

  const sendAs = async (person: Person) => {
    if (person.lostQuestions > 0) {
      person.lostQuestions -= 1;
      later(person, 20);
      return;
    }
    const { key, challenge } = person;
    const members = challenge === undefined ? {} : { challenge };
    const sending: Sending = { key, members, ip: TOWN };
    const { status, retryAfter } = await guarded.send(sending);
    if (status === 429) {
      waited += 1;
      later(person, retryAfter + random() * 30);
    } else if (person.lostAnswers > 0) {
      person.lostAnswers -= 1;
      later(person, 30);
    } else {
      assert.equal(status, 202);
      done.add(key);
    }
  };

  while (moments.length > 0) {
    moments.sort((one, other) => other.at - one.at);
    const { at, person, does } = moments.pop()!;
    guarded.world.clock.advance(Math.round((at - now) * 1000));
    now = at;
    if (does === 'send') await sendAs(person);
    else {
      if (person.script) person.challenge = solve(await guarded.challenge());
      later(person, person.slow);
    }
  }

  const kept = await guarded.kept();
  assert.equal(done.size, PEOPLE, 'everybody has a receipt');
  assert.equal(kept.length, PEOPLE, 'and each is kept once');
  assert.ok(waited > 0, 'the rush did reach the limit, or this proves less than it says');
  const passed = kept.filter(({ to_check }) => to_check.length === 0).length;
  const proven = townOnOneDay().filter(({ person }) => person.script).length;
  t.diagnostic(
    `${guarded.world.database.kind} | ${PEOPLE} people | ${done.size} receipts | ${kept.length} kept | ${passed} of ${proven} with JavaScript passed at once | ${waited} times asked to wait`,
  );
  assert.ok(passed / proven > 0.8, `${passed} of ${proven} with JavaScript passed at once`);
});
