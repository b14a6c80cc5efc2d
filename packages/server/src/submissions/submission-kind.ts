import type {
  ConsentGiver,
  Draft,
  FieldFault,
  NextStep,
  RequestedAction,
  SubmissionType,
  Tracked,
} from '@coup-de-main/protocol';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { Schema } from '../database/schema.ts';
import type { MailTemplate } from '../mail/mail-template.ts';
import type { SubmissionPolicy } from './submission-policy.ts';
import type { SubmissionRow } from './submission-row.ts';

/** What every input holds, whatever its kind. */
export interface SubmissionInput {
  readonly person: Reachable & { readonly name: string };
  /** Somebody who asks for the person. */
  readonly proxy?: (Reachable & { readonly name: string }) | undefined;
  readonly lang?: string | undefined;
  readonly consent: { readonly version: string; readonly by?: ConsentGiver | undefined };
}

/** How somebody can be reached. */
export interface Reachable {
  readonly email?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
}

/** Where and when a hook runs. Use `tx` and nothing else: the embedded engine has one session. */
export interface Scene {
  readonly tx: Transaction<Schema>;
  readonly siteId: string;
  /** The moment of the whole transaction. */
  readonly now: Date;
  readonly policy: SubmissionPolicy;
  /**
   * Writes down what becomes of another submission by this one's doing, e.g. who waits is offered a place.
   * What both share is locked already.
   */
  changeOther(submissionId: string, change: Change): Promise<void>;
}

/** A submission as it is kept: its row, locked, and what the person gave, without proof of work and trap. */
export interface Held<Input extends SubmissionInput = SubmissionInput> {
  readonly row: SubmissionRow;
  readonly input: Input;
}

/** A mail to be sent once the transaction is committed; only to a person whose address may be used. */
export interface MailOrder {
  /** Name of a template of the mail catalogue. */
  readonly template: MailTemplate;
  /** `contact`: whoever gave the submission, at the address that was proven. `site`: its agents. */
  readonly to: 'contact' | 'site';
  /** Makes a mail that recurs another one, e.g. the day it is about. One mail per template and `once`. */
  readonly once?: string;
  /** Not before. */
  readonly notBefore?: Date;
}

/** What becomes of a submission. */
export interface Change {
  /** Absent: it stays. */
  readonly status?: string;
  /** Word for the history, kebab-case, no personal data, e.g. `place-offered`. */
  readonly what: string;
  /**
   * When it expires from now on; null: never. Absent: as before; in a final state never; in a renewable one
   * that it just came into, after the days of one renewal.
   */
  readonly expiresAt?: Date | null;
  readonly mails?: readonly MailOrder[];
  /** Reasons for an agent to look at it that hold nothing back, e.g. `duplicate`; beside those there are. */
  readonly toCheck?: readonly string[];
}

/** What becomes of a submission once it counts, and what its receipt says. */
export interface Settlement extends Change {
  readonly status: string;
  readonly next: NextStep;
  /** Default: the `receipt`. The agents of the site are told in any case. */
  readonly mails?: readonly MailOrder[];
  /** Default: the site's own promise, `policy.answerWithinHours`. */
  readonly answerBy?: Date;
}

/** What a person is shown beside what they gave. */
export type Shown = Pick<Tracked, 'next' | 'mission' | 'needs'>;

/** An action that a person asks for by name. */
export interface KindAction<Input extends SubmissionInput> {
  /** Whether it can be done now; decides also whether it is offered. */
  isPossible(held: Held<Input>, scene: Scene): boolean | Promise<boolean>;
  /** Does it. @throws RequestProblem when it can no longer be done. */
  run(held: Held<Input>, scene: Scene): Promise<Change>;
}

/**
 * One kind of what people submit. The core does what all share, in one transaction with the hooks:
 * idempotency, sealing, tokens, proof of the address, history, mails, tracking, expiry, erasure. A kind says
 * what is its own. Hooks never commit, never send, never write the `submission` row: they answer a `Change`.
 *
 * Life of a submission:
 * 1. `judge` refuses what cannot be (policy, unknown mission). Nothing is stored.
 * 2. `insert` writes the rows of the kind's own tables.
 * 3. With an e-mail address: `pending-confirmation`, until the mailed link proves it; then `settle`.
 *    By phone only: `settle` at once.
 * 4. `actions`, `edited`, `expire` as long as it lives.
 * 5. `release` gives back what it holds when the person withdraws; then everything is erased, and `wipe`
 *    removes the kind's own rows.
 *
 * @example
 * export const offerKind: SubmissionKind<AideOfferInput> = {
 *   type: 'offer',
 *   schema: AideOfferInput,
 *   editable: AideOfferEditable,
 *   rules: offerRules,
 *   finalStatuses: new Set(['withdrawn', 'expired']),
 *   renewal: { statuses: new Set(['active', 'paused']), days: 180 },
 *   retentionDays: ({ retentionDays }) => retentionDays.aides,
 *   searchable: ({ place }) => place,
 *   async judge({ adult }) {
 *     if (!adult) throw new RequestProblem('too-young');
 *   },
 *   async insert({ row, input }, { tx, siteId }) {
 *     await insertCapabilities(tx, { siteId, submissionId: row.submission_id, input });
 *   },
 *   async settle() {
 *     return { status: 'active', what: 'activated', next: 'agent-matches' };
 *   },
 *   actions: {
 *     pause: {
 *       isPossible: ({ row }) => row.status === 'active',
 *       run: async () => ({ status: 'paused', what: 'paused' }),
 *     },
 *   },
 *   async edited({ row, input }, { tx, siteId }) {
 *     await replaceCapabilities(tx, { siteId, submissionId: row.submission_id, input });
 *     return { what: 'edited' };
 *   },
 *   async show() {
 *     return { next: 'agent-matches' };
 *   },
 *   async wipe(submissionId, { tx, siteId }) { … },
 * };
 */
export interface SubmissionKind<Input extends SubmissionInput = SubmissionInput> {
  readonly type: SubmissionType;
  /** The strict schema of the body. */
  readonly schema: z.ZodMiniType<Input>;
  /** The strict schema of what the person may change later, as it is once the change is made. */
  readonly editable: z.ZodMiniObject;
  /** What the schemas cannot say, of a new input and of a changed one. */
  rules(draft: Draft<Input>): readonly FieldFault[];
  /** States in which nothing more can be done, edited or expired. */
  readonly finalStatuses: ReadonlySet<string>;
  /** States that end by themselves unless renewed, and for how long one renewal is. */
  readonly renewal?: { readonly statuses: ReadonlySet<string>; readonly days: number };
  /** A question about how it went, so many days after it came into one of these states. Asked once. */
  readonly followUp?: {
    readonly statuses: ReadonlySet<string>;
    readonly days: number;
    readonly template: MailTemplate;
  };
  /** Days that it is kept after its end, or after its last change when it has none. */
  retentionDays(policy: SubmissionPolicy): number;
  /** Where it is, kept unsealed so that an agent can search; never finer than a postcode. */
  searchable?(input: Input): { readonly inseeCode?: string; readonly postalCode?: string };
  /** Locks what several submissions share (a mission) before the submission itself: always in this order. */
  lock?(submissionId: string, scene: Scene): Promise<void>;
  /** Refuses what cannot be taken; all field faults at once. @throws RequestProblem */
  judge(input: Input, scene: Scene): Promise<void>;
  insert(held: Held<Input>, scene: Scene): Promise<void>;
  /** It counts from now on. @throws RequestProblem, e.g. `mission-full`. */
  settle(held: Held<Input>, scene: Scene): Promise<Settlement>;
  readonly actions: Readonly<Partial<Record<RequestedAction, KindAction<Input>>>>;
  /**
   * After an edit, in the same transaction; `held.input` is the new one, `before` the old one. Default: nothing but `edited` in
   * the history. @throws RequestProblem to refuse it.
   */
  edited?(held: Held<Input>, scene: Scene, before: Input): Promise<Change | undefined>;
  /** Its time has come. Default: state `expired`. May answer another state, e.g. an offered place. */
  expire?(held: Held<Input>, scene: Scene): Promise<Change>;
  /** Gives back what it holds for others (a place), before it ends or is erased. */
  release?(held: Held<Input>, scene: Scene): Promise<void>;
  show(held: Held<Input>, scene: Scene): Promise<Shown>;
  /** Removes its rows from the kind's own tables. */
  wipe(submissionId: string, scene: Scene): Promise<void>;
}
