import { Challenge, type ChallengeAnswer } from '@coup-de-main/protocol';
import type { RequestOptions } from './client.ts';
import type { Context } from './context.ts';
import type { Deliver } from './deliver.ts';
import { hostOf } from './http.ts';
import { resolveHref } from './links.ts';
import { solveChallenge } from './solve-challenge.ts';
import { untilAborted } from './until-aborted.ts';

/** The proof of work of one client: solved once, kept until it is used or too old. */
export interface PreparedChallenge {
  /** A fresh answer, or undefined when the backend wants none or none can be had. */
  prepare(options?: RequestOptions): Promise<ChallengeAnswer | undefined>;
  /** The backend has seen this answer: the next request needs another. */
  spend(answer: ChallengeAnswer | undefined): void;
}

/** Milliseconds an answer is kept when the backend does not say, and at most: a backend may allow 20 minutes. */
const longestLife = 10 * 60_000;

/** An answer is renewed this many milliseconds before it expires. */
const margin = 30_000;

/**
 * Milliseconds before which an answer is not given away: backends take who answers within three seconds of the
 * issue for a program, and somebody may press "send" on a form that the browser filled in.
 */
const shortestAge = 3_500;

interface Kept {
  readonly begun: number;
  readonly answer: Promise<ChallengeAnswer | undefined>;
  life: number;
  payload?: string;
}

/**
 * Prepares the challenges of one client.
 *
 * @param age milliseconds before which an answer is not given away
 */
export function createPreparedChallenge(
  context: Pick<Context, 'discover'> & { readonly deliver: Deliver },
  age = shortestAge,
): PreparedChallenge {
  let kept: Kept | undefined;

  async function fetchAndSolve(mine: () => Kept | undefined): Promise<ChallengeAnswer | undefined> {
    const { document, url } = await context.discover();
    const endpoint = document.endpoints.challenge;
    const href = endpoint && resolveHref(endpoint.href, url);
    if (href === undefined) return undefined;
    const headers = { accept: 'application/json, application/problem+json' };
    const { json, problem } = await context.deliver({ method: 'GET', url: href, headers });
    if (problem) throw problem;
    const challenge = Challenge.safeParse(json).data;
    if (!challenge) throw new TypeError(`${hostOf(href)} sent a challenge that cannot be read`);
    const issued = performance.now();
    const answer = await solveChallenge(challenge);
    await after(issued + age - performance.now());
    const entry = mine();
    if (entry) {
      entry.life = lifeOf(challenge);
      entry.payload = answer.payload;
    }
    return answer;
  }

  return {
    prepare({ signal } = {}) {
      const elapsed = kept ? Date.now() - kept.begun : Infinity;
      // A clock that was set back says nothing about age.
      if (!kept || elapsed < 0 || elapsed > kept.life) {
        const entry: Kept = {
          begun: Date.now(),
          life: longestLife,
          answer: fetchAndSolve(() => (kept === entry ? entry : undefined)).catch(() => {
            // Without one the request is sent all the same, and an agent looks at it first.
            if (kept === entry) kept = undefined;
            return undefined;
          }),
        };
        kept = entry;
      }
      return untilAborted(kept.answer, signal);
    },
    spend(answer) {
      if (answer && kept?.payload === answer.payload) kept = undefined;
    },
  };
}

/** Milliseconds; a device whose clock is wrong by more than the answer's life cannot say. */
function lifeOf({ expiresAt }: Challenge): number {
  const left = expiresAt === undefined ? longestLife : Date.parse(expiresAt) - Date.now() - margin;
  return left > 0 ? Math.min(left, longestLife) : longestLife;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, milliseconds));
  });
}
