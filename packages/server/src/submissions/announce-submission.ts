import type { SubmissionType, WebhookEventType } from '@coup-de-main/protocol';
import { announce } from '../announce.ts';
import type { Handled } from './handled.ts';
import { PENDING_CONFIRMATION } from './submission-row.ts';

const arrivals: Readonly<Record<SubmissionType, WebhookEventType>> = {
  application: 'application.received',
  request: 'aide.submitted',
  offer: 'aide.submitted',
  'mission-proposal': 'mission-proposal.received',
};

const changes: Readonly<Record<SubmissionType, WebhookEventType>> = {
  application: 'application.changed',
  request: 'aide.changed',
  offer: 'aide.changed',
  'mission-proposal': 'mission-proposal.changed',
};

/** Tells subscriptions that a submission counts from now on. */
export async function announceArrival({ scene, held: { row } }: Handled): Promise<void> {
  await announce(scene, [{ type: arrivals[row.type], subjectId: row.submission_id }]);
}

/** Tells subscriptions that a submission is another one now, unless they were never told that it came. */
export async function announceChange({ scene, held: { row } }: Handled): Promise<void> {
  if (row.status === PENDING_CONFIRMATION) return;
  await announce(scene, [{ type: changes[row.type], subjectId: row.submission_id }]);
}
