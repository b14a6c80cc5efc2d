import type { ChallengeAnswer } from '@coup-de-main/protocol';
import type { Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import type { KindRegistry } from './kind-registry.ts';
import type { Reachable } from './submission-kind.ts';
import type { SubmissionPolicy } from './submission-policy.ts';
import type { Vault } from './vault.ts';

/** What is looked at of a submission before it is kept. */
export interface AssessedSubmission {
  readonly body: {
    readonly challenge?: ChallengeAnswer | undefined;
    readonly trap?: string | undefined;
    readonly person?: Reachable | undefined;
    readonly proxy?: Reachable | undefined;
  };
  /** Of the sender, as the kernel knows it. */
  readonly ip: string;
  /**
   * The transaction that keeps the submission. What an assessment writes (a used challenge) goes through it:
   * so nothing is used up when nothing is kept, and the embedded engine, which has one session, never waits
   * for itself.
   */
  readonly tx: Transaction<Schema>;
}

/**
 * Judges a submission by how it comes. Called once for each that is kept: not for a repeated key.
 *
 * @returns why an agent should look at it before a mail leaves or a place is taken; empty when all is well.
 * @throws RequestProblem `rate-limited`.
 */
export type AssessSubmission = (
  submission: AssessedSubmission,
) => Promise<{ readonly toCheck: readonly string[] }>;

/** Counts what burdens people who asked for nothing, and what looks like guessing. */
export interface Restraint {
  /** False when too many mails went to that address lately. Each call that says true counts as one mail. */
  mayMail(email: string, now: Date): boolean;
  /** Counts a token that opened nothing. @returns seconds to wait, above the limit of that address. */
  waitAfterWrongToken(ip: string, now: Date): number | undefined;
}

/** What everything around submissions is made with. */
export interface SubmissionPorts {
  readonly database: Database;
  readonly siteId: string;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly kinds: KindRegistry;
  readonly policy: () => Promise<SubmissionPolicy>;
  readonly assess: AssessSubmission;
  /** Absent: nothing is counted. */
  readonly restraint?: Restraint;
  /** Called when a transaction that may have ordered mails is committed: the sender need not wait. */
  readonly nudge?: () => void;
  /** The page that follows a submission, where the world sees it; absent: receipts carry no address. */
  readonly trackingPage?: string;
}

/** For a site without challenges, and for tests: nothing is ever suspicious. */
export const nothingToCheck: AssessSubmission = async () => ({ toCheck: [] });
