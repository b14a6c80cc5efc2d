import type { Catalogue } from './catalogue.ts';
import { hotline } from './es-hotline.ts';
import { missionList } from './es-mission-list.ts';
import { missionMore } from './es-mission-more.ts';

/** Spanish. */
export const catalogue: Catalogue = { hotline, missionList, missionMore };
