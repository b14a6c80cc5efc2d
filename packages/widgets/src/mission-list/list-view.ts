import type { MissionList } from '@coup-de-main/client';
import type { Discovery, Mission, MissionQuery } from '@coup-de-main/protocol';
import type { Catalogue } from '../locales/catalogue.ts';
import type { Interaction } from './interaction.ts';

/** What the visitor looks for: a query without what belongs to a page of answers. */
export type Filters = Omit<MissionQuery, 'cursor' | 'facets' | 'lang' | 'limit'>;

/** What the backend has answered so far. */
export interface Answers {
  /** `waiting`: nothing yet; `filled`: missions, perhaps none; `failed`: nothing to show but why. */
  readonly phase: 'waiting' | 'filled' | 'failed';
  /** A request is on its way; what is shown stays until it is answered. */
  readonly busy: boolean;
  readonly discovery?: Discovery | undefined;
  /** The last page that came: its counts, its `next`. */
  readonly page?: MissionList | undefined;
  /** The missions of every page so far. */
  readonly missions: readonly Mission[];
  /** Why the last request failed. */
  readonly failure?: unknown;
}

/** What the template functions of the list read. */
export interface ListView {
  readonly answers: Answers;
  readonly filters: Filters;
  /** What the attributes of the tag ask for; those that narrow bound what a visitor can choose. */
  readonly scope: MissionQuery;
  readonly words: Catalogue['missionList'];
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  /** Level of the list's own heading; titles of missions are one level below. */
  readonly level: number;
  /** The search form, the chips and the filters are not wanted. */
  readonly bare: boolean;
  /** Address that opens a mission: on this page, or wherever it has one. */
  readonly hrefOf: (mission: Mission) => string;
  /** A mission's own page outside of this one, if it has any. */
  readonly pageOf: (mission: Mission) => string | undefined;
  /** Handles every event of the list: `data-act` of the element says which action is meant. */
  readonly act: (event: Event) => void;
  /** What came with the second chunk: undefined until it is there. */
  readonly interaction: Interaction | undefined;
}

/** Whether the backend honours the parameter `name` of a list of missions. */
export function declares({ answers }: Pick<ListView, 'answers'>, name: string): boolean {
  return answers.discovery?.endpoints.missions?.parameters?.includes(name) ?? false;
}
