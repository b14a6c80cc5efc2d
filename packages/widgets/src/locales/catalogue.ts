import type { hotline } from './fr-hotline.ts';
import type { missionList } from './fr-mission-list.ts';
import type { missionMore } from './fr-mission-more.ts';

/** Every word of the elements in one language, by the part of the page that needs it. */
export interface Catalogue {
  /** The phone line. */
  readonly hotline: Words<typeof hotline>;
  /** The first view of a list of missions. */
  readonly missionList: Words<typeof missionList>;
  /** What opens later: details, further filters, suggestions, sharing. */
  readonly missionMore: Words<typeof missionMore>;
}

/** The shape of French, whatever the words: strings are any string, functions keep their arguments. */
export type Words<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string
    ? string
    : Part[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Words<Part[Key]>;
};
