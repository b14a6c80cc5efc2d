import type {
  Discovery,
  Mission,
  MissionPage,
  MissionQuery,
  Place,
  PlaceQueryInput,
  RejectedItem,
  Vocabulary,
} from '@coup-de-main/protocol';

/** What every request takes besides its own arguments. */
export interface RequestOptions {
  /** Gives the request up; the promise then rejects with the signal's own reason. */
  readonly signal?: AbortSignal;
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
 * Speaks the protocol with one backend. Every method rejects with `ProblemError` (the backend answered
 * with a problem: show its reason) or `TransportError` (no usable answer: offer to try again); an
 * aborted request rejects with the signal's reason.
 */
export interface Client {
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
  /** Milliseconds before an attempt is given up. Default 10,000. */
  readonly timeout?: number;
  /** Further attempts after network errors, 408, 429 and 5xx (full jitter, `Retry-After` obeyed). Default 2. */
  readonly retries?: number;
  /** Another `fetch`, for tests or hosts. Default: the global one. */
  readonly fetch?: typeof fetch;
}
