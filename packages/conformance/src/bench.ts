import type { Exchange } from './http/exchange.ts';
import type { Http } from './http/http.ts';
import type { Facts } from './probe/facts.ts';
import type { Desk } from './submit/desk.ts';
import type { Text } from './text.ts';

/** What a check works with. */
export interface Bench {
  readonly facts: Facts;
  readonly http: Http;
  /** Sends what people would send. */
  readonly desk: Desk;
  /** The moment of the run. */
  readonly now: Date;
  /** Opens what belongs to whoever runs the backend; absent: that cannot be looked at. */
  readonly operatorToken?: string | undefined;
  /**
   * One thing seen.
   * @throws Failed when it is not as it should be
   */
  expect(isRight: boolean, seen: Seen): void;
}

/** What was seen, for a report that somebody can act on. */
export interface Seen {
  /** What came, as data: a status, identifiers, a path into a document. */
  readonly actual: string;
  /** The exchange that shows it. */
  readonly exchange?: Exchange | undefined;
  /** What was expected here, when the rule of the check does not say it. */
  readonly expected?: Text;
}

/** Something is not as it should be. */
export class Failed extends Error {
  override readonly name = 'Failed';
  readonly seen: Seen;
  constructor(seen: Seen) {
    super(seen.actual);
    this.seen = seen;
  }
}

/** Why a requirement was not looked at; the class stays incomplete. */
export const skipReasons = [
  'no-data',
  'needs-write',
  'needs-token',
  'after-failure',
  'not-chosen',
  'interrupted',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** The check could not look. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
  readonly reason: SkipReason;
  readonly why: Text;
  constructor(reason: SkipReason, why: Text) {
    super(why.en);
    this.reason = reason;
    this.why = why;
  }
}

/** The requirement is about something that this backend does not have, and need not have. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
  readonly why: Text;
  constructor(why: Text) {
    super(why.en);
    this.why = why;
  }
}

/** Ends a check that finds nothing to look at: its class cannot be called conformant. */
export function noData(why: Text): never {
  throw new Skipped('no-data', why);
}

/** Ends a check whose condition is not met: nothing is lacking. */
export function notApplicable(why: Text): never {
  throw new NotApplicable(why);
}
