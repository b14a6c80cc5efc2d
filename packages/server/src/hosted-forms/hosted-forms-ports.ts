import type {
  ChallengeAnswer,
  Hotline,
  Mission,
  Place,
  Privacy,
  Tracked,
} from '@coup-de-main/protocol';
import type { RequestedAction } from '@coup-de-main/protocol';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { ServerLanguage } from '../problem.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';

/** Who takes what is submitted, and what it tells people beforehand. */
export interface FormSite {
  readonly name: string;
  readonly timeZone: string;
  readonly hotline?: Hotline | undefined;
  readonly privacy?: Privacy | undefined;
  /** What it takes, by the name of the endpoint. */
  readonly accepts: readonly string[];
  /** Age in years from which one may offer help. */
  readonly helperMinimumAge: number;
}

/** A page of ours: what stands inside the frame that all hosted pages share. */
export interface FormPage {
  readonly title: string;
  readonly canonical: string;
  readonly head?: unknown;
  readonly content: unknown;
  /** Words of the link over the header. */
  readonly skip: string;
  /** Words above the phone line. */
  readonly phone: string;
}

/** A mission that somebody wants to answer. */
export type FoundMission =
  { readonly status: 'published'; readonly mission: Mission } | { readonly status: 'withdrawn' };

/** What the holder of a token can do; each throws `RequestProblem` as the addresses of the protocol do. */
export interface FollowPort {
  look(token: string): Promise<Tracked>;
  act(token: string, action: RequestedAction): Promise<Tracked>;
  change(
    token: string,
    change: { readonly version: string | undefined; readonly patch: unknown },
  ): Promise<Tracked>;
  erase(token: string): Promise<void>;
  /** Sends the links of an address again, if there are any; takes as long either way. */
  resend(email: string): Promise<void>;
}

/** What stamps need: see `stamp.ts`. */
export interface StampPort {
  /** Signs stamps; of the key ring. */
  readonly secret: () => Uint8Array;
  /** True the first time that something with this hash is used, in whichever process. */
  use(
    tx: Transaction<Schema>,
    used: { readonly signatureHash: Uint8Array; readonly expiresAt: Date },
  ): Promise<boolean>;
  /** A solved proof of work, as if it had been given out at that moment. */
  vouch(issuedAt: Date): Promise<ChallengeAnswer>;
}

/** What the forms ask of the rest of the backend; `app.ts` connects it. */
export interface HostedFormsPorts {
  readonly submissions: SubmissionPorts;
  readonly stamps: StampPort;
  readonly follow: FollowPort;
  readonly site: () => Promise<FormSite>;
  /** The site as it was last read: what was typed comes back also while the database is away. */
  readonly lastSite: () => FormSite | undefined;
  readonly getMission: (id: string) => Promise<FoundMission | undefined>;
  readonly searchPlaces: (query: { q: string; limit: number }) => Promise<readonly Place[]>;
  /** The instant at which a day (`YYYY-MM-DD`) begins where the site is. */
  readonly startOfDay: (day: string, timeZone: string) => Date;
  /** The word for a value of a vocabulary. */
  readonly label: (vocabulary: string, value: string, language: ServerLanguage) => string;
  /** The document around a page, as of all hosted pages. */
  readonly frame: (
    about: { readonly lang: string; readonly framed: boolean },
    page: FormPage,
  ) => Promise<ServerRenderedTemplate>;
  /** Hash of the style sheet that `frame` puts into the document. */
  readonly frameStyle: string;
}
