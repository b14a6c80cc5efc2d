import type { Catalogue } from './catalogue.ts';
import { hotline } from './fr-hotline.ts';
import { missionList } from './fr-mission-list.ts';
import { missionMore } from './fr-mission-more.ts';

/** French, whole: the reference that every other language follows. Pages have it in their chunks, piece by piece. */
export const catalogue: Catalogue = { hotline, missionList, missionMore };
