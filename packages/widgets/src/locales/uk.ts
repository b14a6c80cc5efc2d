import type { Catalogue } from './catalogue.ts';
import { hotline } from './uk-hotline.ts';
import { missionList } from './uk-mission-list.ts';
import { missionMore } from './uk-mission-more.ts';

/** Ukrainian. */
export const catalogue: Catalogue = { hotline, missionList, missionMore };
