import type { Hotline, Mission, MissionPage, MissionQuery, Place } from '@coup-de-main/protocol';

/** Languages that the hosted pages speak. */
export const hostedLanguages = ['fr', 'en'] as const;
export type HostedLanguage = (typeof hostedLanguages)[number];

/** Who the pages are for, and the phone line that stands on each of them. */
export interface HostedSite {
  readonly name: string;
  readonly timeZone: string;
  readonly hotline?: Hotline | undefined;
  /** Whether missions can be answered here: then their pages lead to the form. */
  readonly takesApplications?: boolean;
}

/** A mission that somebody asks for by its address. */
export type FoundMission =
  { readonly status: 'published'; readonly mission: Mission } | { readonly status: 'withdrawn' };

/** What the hosted pages ask of the rest of the backend; `app.ts` connects it. */
export interface HostedPorts {
  readonly site: () => Promise<HostedSite>;
  readonly listMissions: (query: MissionQuery) => Promise<MissionPage>;
  /** In the language of `lang` (BCP 47) where it is translated, as in the list. */
  readonly getMission: (id: string, lang?: string) => Promise<FoundMission | undefined>;
  readonly searchPlaces: (query: { q: string; limit: number }) => Promise<readonly Place[]>;
  readonly getPlace: (inseeCode: string) => Promise<Place | undefined>;
  /** The word for a value of a vocabulary, e.g. `mission-categories`, `other`. */
  readonly label: (vocabulary: string, value: string, language: HostedLanguage) => string;
}
