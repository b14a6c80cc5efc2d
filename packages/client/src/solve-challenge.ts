import type { Challenge, ChallengeAnswer } from '@coup-de-main/protocol';
import { jsonText } from './json-text.ts';
import { hashesOf } from './sha256.ts';

/** What solving takes besides the challenge. */
export interface SolveOptions {
  /** Gives up; the promise then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each slice: the part of all numbers that were tried, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

/** Milliseconds of work before the page gets its turn: half a frame of a screen at 60 Hz. */
const slice = 8;

/** Hashes between two looks at the clock: a millisecond and a half of the slowest phone we measured. */
const step = 16;

/**
 * Solves a proof of work: tries every number until one fits. On the page's own thread (a worker would need a
 * file that strict policies forbid), but never for longer than a frame at a time.
 *
 * @throws RangeError when no number fits: the challenge was not made by the rules
 */
export async function solveChallenge(
  challenge: Challenge,
  { signal, onProgress }: SolveOptions = {},
): Promise<ChallengeAnswer> {
  const { salt, maxnumber } = challenge;
  const found = searchOf(challenge);
  const turns = takeTurns();
  try {
    for (let number = 0; number <= maxnumber;) {
      signal?.throwIfAborted();
      const { solution, next } = found(number);
      if (solution !== undefined) return answerOf(challenge, solution);
      number = next;
      onProgress?.(Math.min(1, number / maxnumber));
      await turns.next();
    }
  } finally {
    turns.end();
  }
  throw new RangeError(`No number up to ${maxnumber} solves the challenge with salt ${salt}`);
}

interface Searched {
  readonly solution?: number;
  /** The first number that was not tried. */
  readonly next: number;
}

/** Looks for the number that fits, from a number on, for one slice. */
function searchOf({ salt, challenge, maxnumber }: Challenge): (from: number) => Searched {
  const hashes = hashesOf(new TextEncoder().encode(salt));
  const wanted = [0, 1, 2, 3, 4, 5, 6, 7].map(
    // As signed words, which is what the hash has.
    (word) => Number(`0x${challenge.slice(8 * word, 8 * word + 8)}`) | 0,
  );
  return (from) => {
    const until = performance.now() + slice;
    for (let number = from; number <= maxnumber; number += 1) {
      const words = hashes.of(String(number));
      if (wanted.every((word, index) => words[index] === word))
        return { solution: number, next: 0 };
      if (number % step === 0 && performance.now() >= until) return { next: number + 1 };
    }
    return { next: maxnumber + 1 };
  };
}

function answerOf(challenge: Challenge, number: number): ChallengeAnswer {
  const { type, algorithm, challenge: wanted, salt, signature } = challenge;
  const json = jsonText({ algorithm, challenge: wanted, number, salt, signature });
  const bytes = [...new TextEncoder().encode(json)].map((byte) => String.fromCharCode(byte));
  return { type, payload: btoa(bytes.join('')) };
}

/**
 * Gives the page its turn between slices. By messages, because timers of a page that is not looked at fire
 * once a second: whoever switches to the bank's app would wait for minutes. Node takes a thousand messages at
 * a time, and has a turn of its own.
 */
function takeTurns(): { next(): Promise<void>; end(): void } {
  const { setImmediate } = globalThis as { setImmediate?: (go: () => void) => void };
  if (setImmediate) return { next: () => new Promise(setImmediate), end: () => undefined };
  const { port1, port2 } = new MessageChannel();
  port1.start();
  return {
    next: () =>
      new Promise((resolve) => {
        const go = (): void => {
          resolve();
        };
        port1.addEventListener('message', go, { once: true });
        port2.postMessage(undefined);
      }),
    end: () => {
      port1.close();
    },
  };
}
