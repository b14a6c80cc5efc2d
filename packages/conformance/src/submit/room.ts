import { noData, type Bench } from '../bench.ts';
import { member, type Exchange } from '../http/exchange.ts';
import { endpointUrl } from '../probe/resolve.ts';
import { say } from '../text.ts';
import { takeBack, type Desk } from './desk.ts';

/** Tokens of what was taken back in the middle of a run, so that others find a place. */
const released = new WeakMap<Desk, Set<string>>();

/** Whether a submission of the run was taken back to make room. */
export function isReleased(desk: Desk, token: string): boolean {
  return released.get(desk)?.has(token) === true;
}

/** Whether an application is refused because all places are taken. */
export function isFull({ status, json }: Exchange): boolean {
  return status === 409 && member(json, 'code') === 'mission-full';
}

/** Ends a check that found no place for its own application: that says nothing of the backend. */
export function noRoom(): never {
  noData(
    say(
      'La mission n’a plus de place pour les essais. Indiquez-en une qui en a plus, ou ne les compte pas : "missions" de --fixtures.',
      'The mission has no place left for the run. Name one that has more, or does not count them: "missions" of --fixtures.',
    ),
  );
}

/**
 * Sends something that may want a place. When none is left, what the run itself has applied for is taken back,
 * and it is sent once more.
 *
 * @throws Skipped when there is still no place.
 */
export async function withRoom(
  bench: Pick<Bench, 'facts' | 'http' | 'desk'>,
  post: () => Promise<Exchange>,
): Promise<Exchange> {
  const first = await post();
  if (!isFull(first)) return first;
  await makeRoom(bench);
  const second = await post();
  return isFull(second) ? noRoom() : second;
}

/** Withdraws every application of the run. */
export async function makeRoom({
  facts,
  http,
  desk,
}: Pick<Bench, 'facts' | 'http' | 'desk'>): Promise<void> {
  const mine = desk.taken.filter(({ type }) => type === 'application');
  const left = await takeBack(http, endpointUrl(facts, 'tracking'), mine);
  const gone = released.get(desk) ?? new Set();
  released.set(desk, gone);
  for (const one of mine) {
    if (one.token === undefined || left.includes(one)) continue;
    gone.add(one.token);
    desk.forget(one.token);
  }
}
