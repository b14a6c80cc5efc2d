import type { Catalogue } from './catalogue.ts';
import { hotline } from './tr-hotline.ts';
import { missionList } from './tr-mission-list.ts';
import { missionMore } from './tr-mission-more.ts';

/** Turkish. */
export const catalogue: Catalogue = { hotline, missionList, missionMore };
