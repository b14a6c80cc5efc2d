import type { Catalogue } from './catalogue.ts';
import { missionList } from './fr-mission-list.ts';
import { missionMore } from './fr-mission-more.ts';

/** French, whole: the reference that every other language follows. */
export const catalogue: Catalogue = { missionList, missionMore };
