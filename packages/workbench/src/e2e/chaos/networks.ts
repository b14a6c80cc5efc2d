import type { IncomingMessage } from 'node:http';
import type { Fault } from './faulty-proxy.ts';

/** Draws what happens to a request; undefined lets it through. */
export type Network = (request: Pick<IncomingMessage, 'headers'>) => Fault | undefined;

/** Header by which a visit says whose it is. */
export const personHeader = 'x-person';

/** Of a hundred requests, how many meet each fault; the others get through. */
const odds: readonly (readonly [Fault, number])[] = [
  ['cut-before', 12],
  ['unavailable', 10],
  ['cut-after', 20],
  ['held', 8],
];

/** One bad network for everybody. */
export function sharedNetwork(seed: number): Network {
  const dice = diceOf(seed);
  return () => faultOf(dice());
}

/**
 * A bad network for each person, whose faults do not depend on what the others send meanwhile. The first of
 * ten never gets an answer, the second only 503s.
 *
 * @param held whether some answers just never come, which takes the sender ten seconds or thirty each
 */
export function ownNetworks(seed: number, { held }: { readonly held: boolean }): Network {
  const dices = new Map<number, () => number>();
  return ({ headers }) => {
    const person = Number(headers[personHeader]);
    if (person % 10 === 0) return 'cut-after';
    if (person % 10 === 1) return 'unavailable';
    const dice = dices.get(person) ?? diceOf(1000 * seed + person);
    dices.set(person, dice);
    const fault = faultOf(dice());
    return fault === 'held' && !held ? 'cut-after' : fault;
  };
}

function faultOf(throwOfDice: number): Fault | undefined {
  let left = throwOfDice * 100;
  return odds.find(([, part]) => (left -= part) < 0)?.[0];
}

/** Numbers from 0 to 1, the same for the same seed. Source: mulberry32. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
