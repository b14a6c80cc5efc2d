import type { Catalogue } from './catalogue.ts';
import { hotline } from './pt-hotline.ts';
import { missionList } from './pt-mission-list.ts';
import { missionMore } from './pt-mission-more.ts';

/** Portuguese, as written in Portugal. */
export const catalogue: Catalogue = { hotline, missionList, missionMore };
