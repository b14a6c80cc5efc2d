import type {
  AideInput,
  ApplicationInput,
  ChallengeAnswer,
  Discovery,
  Mission,
  MissionPage,
  MissionProposalInput,
  MissionQuery,
  Place,
  PlaceQueryInput,
  Receipt,
  RejectedItem,
  RequestedAction,
  ResendInput,
  Tracked,
  TrackedPatch,
  Vocabulary,
} from '@coup-de-main/protocol';

/** What every request takes besides its own arguments. */
export interface RequestOptions {
  /** Gives the request up; the promise then rejects with the signal's own reason. */
  readonly signal?: AbortSignal;
}

/** What submitting takes besides what is submitted. */
export interface SubmitOptions extends RequestOptions {
  /**
   * The intent's idempotency key: 1 to 128 visible ASCII characters, made once when a form opens and used for
   * every try (`createIntent`). With it, sending again finds what is stored instead of storing a second.
   */
  readonly key: string;
}

/** What changing takes besides the change. */
export interface ChangeOptions extends RequestOptions {
  /** `version` of what the person saw; when somebody changed it since, `version-mismatch` says so. */
  readonly version?: number;
}

/** One page of missions as the client hands it over. */
export interface MissionList extends MissionPage {
  /** Items that could not be read and were left out. */
  readonly rejected: readonly RejectedItem[];
  /** Parameters of the query that this backend does not declare, and that were therefore not sent. */
  readonly ignored: readonly string[];
  /** Absolute address of this page; `next`, when present, is absolute too. */
  readonly url: string;
}

/**
 * What people send and follow. Inputs are checked before they leave: `validation-failed` with pointers is the
 * same offline as from the backend. No token and nothing personal is ever in an address or an error.
 *
 * Lost answers are asked for again, and a `TransportError` says what is known: `outcome` is `not-sent` (sure) or
 * `unknown` (it may have arrived: say so, and try again with the same key). An operation that the backend does
 * not offer is `not-found`.
 */
export interface SubmissionClient {
  /** Applies to a mission. */
  submitApplication(input: ApplicationInput, options: SubmitOptions): Promise<Receipt>;
  /** Asks for help, or offers it. */
  submitAide(input: AideInput, options: SubmitOptions): Promise<Receipt>;
  /** Proposes a mission, for an organisation. */
  proposeMission(input: MissionProposalInput, options: SubmitOptions): Promise<Receipt>;
  /** Everything that is held about the submission that a token opens. */
  track(token: string, options?: RequestOptions): Promise<Tracked>;
  /** Changes it: a merge patch (`null` takes a member away). Answers what is held afterwards. */
  changeTracked(token: string, patch: TrackedPatch, options?: ChangeOptions): Promise<Tracked>;
  /** Does one of its `actions`. Answers what is held afterwards. */
  actOnTracked(token: string, action: RequestedAction, options?: RequestOptions): Promise<Tracked>;
  /** Withdraws it and erases what is held about the person. */
  withdraw(token: string, options?: RequestOptions): Promise<void>;
  /** Sends the links of what an address submitted to that address; never says whether it is known. */
  resendLinks(input: ResendInput, options?: RequestOptions): Promise<void>;
  /**
   * Solves the backend's proof of work in the background: call it when somebody begins to write. Submitting
   * uses the answer by itself, and leaves without one when there is none; it is renewed when it gets old.
   * Undefined when the backend wants none, or none can be had.
   */
  prepareChallenge(options?: RequestOptions): Promise<ChallengeAnswer | undefined>;
}

/**
 * Speaks the protocol with one backend. Every method rejects with `ProblemError` (the backend answered
 * with a problem: show its reason) or `TransportError` (no usable answer: offer to try again); an
 * aborted request rejects with the signal's reason.
 */
export interface Client extends SubmissionClient {
  /** Address of the discovery document. */
  readonly backend: string;
  /** The discovery document, asked for once and then remembered (a failure is not remembered). */
  discover(options?: RequestOptions): Promise<Discovery>;
  /** One page of missions. Parameters that the backend does not declare are left out, see `ignored`. */
  listMissions(query?: MissionQuery, options?: RequestOptions): Promise<MissionList>;
  /** The page after `list`, or undefined when `list` is the last one. */
  nextMissions(list: MissionList, options?: RequestOptions): Promise<MissionList | undefined>;
  /** Every mission of every page, asked for as the loop goes on. */
  missions(
    query?: MissionQuery,
    options?: RequestOptions,
  ): AsyncGenerator<Mission, void, undefined>;
  /** One mission. On a backend without item addresses the pages are searched. */
  getMission(id: string, options?: RequestOptions): Promise<Mission>;
  /** Labels of enumerations; an empty list when the backend does not claim `vocabularies`. */
  listVocabularies(options?: RequestOptions): Promise<readonly Vocabulary[]>;
  /** Communes by name or postcode; an empty list when the backend does not claim `places`. */
  searchPlaces(query: PlaceQueryInput, options?: RequestOptions): Promise<readonly Place[]>;
  /** One commune by its INSEE code. */
  getPlace(inseeCode: string, options?: RequestOptions): Promise<Place>;
}

/** An answer whose JSON has been read already, while the code was still loading. */
export type FirstAnswer = readonly [response: Pick<Response, 'ok' | 'url'>, json: unknown];

/** How to reach a backend. */
export interface ClientOptions {
  /** Address of the discovery document, absolute: `https://entraide.example/v1/`. */
  readonly backend: string;
  /**
   * A discovery request that is already on its way (a loader starts it while the code still loads).
   * Used once, in place of the first `discover()`; when it fails the client asks again itself.
   */
  readonly first?: Promise<FirstAnswer>;
  /**
   * Milliseconds before an attempt is given up. Default 10,000; three times as much for the further attempts of
   * what people send.
   */
  readonly timeout?: number;
  /**
   * Further attempts after network errors, 408, 425, 429 and 5xx (full jitter, `Retry-After` obeyed: a longer wait
   * than 20 seconds, or 30 for what people send, is left to the caller). Default 2, and 4 for what people send.
   */
  readonly retries?: number;
  /** Another `fetch`, for tests or hosts. Default: the global one. */
  readonly fetch?: typeof fetch;
}
