import type { Allowance, TokenBuckets } from './token-buckets.ts';
import { createTokenBuckets } from './token-buckets.ts';
import type { PassingHash } from './passing-hash.ts';
import type { Restraint } from '../submissions/submission-ports.ts';

/** What one address may do before somebody looks at it, or before it has to wait. */
export interface SubmissionAllowances {
  /** Submissions of one home, with a solved challenge. Above it they are kept, for an agent to look at. */
  readonly home: Allowance;
  /** The same for an IPv6 /48, in which many homes may live. */
  readonly network: Allowance;
  /** Submissions of one home without a solved challenge. Above it: 429. */
  readonly unproven: Allowance;
  /** Mails to one mailbox: nobody is flooded by a stranger who types their address. */
  readonly mailbox: Allowance;
  /** Tokens of one home that open nothing. Above it: 429 instead of 401. */
  readonly wrongTokens: Allowance;
}

/**
 * A town hall's desk, a library or a mobile network is one address for hundreds of people: one submission
 * a minute for hours passes unseen, a crowd of them is kept and looked at, and only a crowd without a single
 * solved challenge is asked to come back.
 */
export const usualAllowances: SubmissionAllowances = {
  home: { burst: 9, perMinute: 1 },
  network: { burst: 9, perMinute: 10 },
  unproven: { burst: 30, perMinute: 3 },
  mailbox: { burst: 8, perMinute: 0.1 },
  // Ten in any hour after a quiet one.
  wrongTokens: { burst: 10, perMinute: 10 / 60 },
};

/** Counts submissions and mails by who they come from and go to, in this process. */
export interface SubmissionLimits extends Restraint {
  /** False above the limit: kept, but an agent looks first. */
  mayPass(ip: string, now: Date): boolean;
  /** Seconds to wait above the hard limit of those who solved nothing, or undefined below it. */
  mustWait(ip: string, now: Date): number | undefined;
}

/** Limits over a hash that dies with the process. */
export function createSubmissionLimits(
  names: PassingHash,
  allowances: SubmissionAllowances = usualAllowances,
): SubmissionLimits {
  const homes = createTokenBuckets(allowances.home);
  const networks = createTokenBuckets(allowances.network);
  const unproven = createTokenBuckets(allowances.unproven);
  const mailboxes = createTokenBuckets(allowances.mailbox);
  const wrongTokens = createTokenBuckets(allowances.wrongTokens);
  return {
    mayPass(ip, now) {
      const [home, network] = names.address(ip);
      const passes = [
        taken(homes, home, now),
        network === undefined || taken(networks, network, now),
      ];
      return passes.every(Boolean);
    },
    mustWait(ip, now) {
      return waitFor(unproven, names.address(ip)[0], now);
    },
    mayMail: (email, now) => taken(mailboxes, names.mailbox(email), now),
    waitAfterWrongToken: (ip, now) => waitFor(wrongTokens, names.address(ip)[0], now),
  };
}

function waitFor(buckets: TokenBuckets, key: string, now: Date): number | undefined {
  const answer = buckets.take(key, now);
  return 'left' in answer ? undefined : answer.waitSeconds;
}

function taken(buckets: TokenBuckets, key: string, now: Date): boolean {
  return waitFor(buckets, key, now) === undefined;
}
