import type { Check } from '../check.ts';
import { aideChecks } from './aide/aide.ts';
import { alternateChecks } from './alternates/alternates.ts';
import { applicationChecks } from './applications/applications.ts';
import { placesFollowChecks } from './applications/places-follow.ts';
import { challengeChecks } from './challenge/challenge.ts';
import { classChecks } from './core/classes.ts';
import { discoveryChecks } from './core/discovery.ts';
import { jsonChecks } from './core/json.ts';
import { openToAllChecks } from './core/open-to-all.ts';
import { previewChecks } from './core/preview.ts';
import { bodyChecks } from './http/bodies.ts';
import { cachingChecks } from './http/caching.ts';
import { noticeChecks } from './http/notice.ts';
import { onceChecks } from './http/once.ts';
import { parameterChecks } from './http/parameters.ts';
import { problemChecks } from './http/problems.ts';
import { receiptChecks } from './http/receipts.ts';
import { proposalChecks } from './mission-proposals/proposals.ts';
import { listChecks } from './missions/list.ts';
import { oneMissionChecks } from './missions/one-mission.ts';
import { placeChecks } from './places/places.ts';
import { aroundChecks } from './search/around.ts';
import { filterChecks } from './search/filters.ts';
import { orderChecks } from './search/order.ts';
import { pageChecks } from './search/pages.ts';
import { multilingualChecks } from './multilingual/multilingual.ts';
import { syncChecks } from './sync/sync.ts';
import { changingChecks } from './tracking/changing.ts';
import { openingChecks } from './tracking/opening.ts';
import { vocabularyChecks } from './vocabularies/vocabularies.ts';
import { deliveryChecks } from './webhooks/deliveries.ts';
import { subscriptionChecks } from './webhooks/subscriptions.ts';

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
  ...vocabularyChecks,
  ...placeChecks,
  ...alternateChecks,
  ...syncChecks,
  ...multilingualChecks,
  ...noticeChecks,
  ...placesFollowChecks,
  ...challengeChecks,
  ...receiptChecks,
  ...onceChecks,
  ...bodyChecks,
  ...aideChecks,
  ...applicationChecks,
  ...proposalChecks,
  ...openingChecks,
  ...changingChecks,
  ...subscriptionChecks,
  ...deliveryChecks,
  // Last: it looks at everything that was answered so far.
  ...cachingChecks,
];
