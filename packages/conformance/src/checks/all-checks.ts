import type { Check } from '../check.ts';
import { classChecks } from './core/classes.ts';
import { discoveryChecks } from './core/discovery.ts';
import { jsonChecks } from './core/json.ts';
import { openToAllChecks } from './core/open-to-all.ts';
import { previewChecks } from './core/preview.ts';
import { cachingChecks } from './http/caching.ts';
import { parameterChecks } from './http/parameters.ts';
import { problemChecks } from './http/problems.ts';
import { listChecks } from './missions/list.ts';
import { oneMissionChecks } from './missions/one-mission.ts';
import { aroundChecks } from './search/around.ts';
import { filterChecks } from './search/filters.ts';
import { orderChecks } from './search/order.ts';
import { pageChecks } from './search/pages.ts';

/** Every check of the suite, class by class, in the order in which they run. */
export const allChecks: readonly Check[] = [
  ...discoveryChecks,
  ...classChecks,
  ...previewChecks,
  ...jsonChecks,
  ...openToAllChecks,
  ...listChecks,
  ...oneMissionChecks,
  ...problemChecks,
  ...parameterChecks,
  ...pageChecks,
  ...filterChecks,
  ...orderChecks,
  ...aroundChecks,
  // Last of what reads: it looks at everything that was answered so far.
  ...cachingChecks,
];
