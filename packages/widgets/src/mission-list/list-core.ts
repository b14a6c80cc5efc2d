import type { Client } from '@coup-de-main/client';
import type { MissionQuery } from '@coup-de-main/protocol';
import type { LitElement } from 'lit';
import type { AllWords } from '../locales/all-words.ts';
import type { Urgency } from '../shared/live-regions.ts';
import type { Hotline } from './failure-notice.ts';
import type { Filters, ListView } from './list-view.ts';

/** What the list lends to the code that comes with its second chunk. */
export interface ListCore {
  readonly element: LitElement & Hotline & { readonly theme?: string | undefined };
  readonly view: () => ListView;
  readonly client: () => Client | undefined;
  readonly prefix: () => string | undefined;
  /** Looks for `filters`; `extra` are parameters of the page, such as further facets. */
  readonly ask: (filters: Filters, extra?: MissionQuery) => Promise<void>;
  /** Asks for the next page; answers how many missions it added. */
  readonly more: () => Promise<number>;
  readonly wordsOf: <Part extends keyof AllWords>(
    part: Part,
    french: AllWords[Part],
  ) => AllWords[Part];
  readonly announce: (text: string, urgency?: Urgency) => void;
}
