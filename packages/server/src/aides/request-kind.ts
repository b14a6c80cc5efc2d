import { AideRequestEditable, AideRequestInput, requestRules } from '@coup-de-main/protocol';
import type { NextStep } from '@coup-de-main/protocol';
import { mailboxOf } from '../submissions/contact.ts';
import type { Held, Scene, Settlement, SubmissionKind } from '../submissions/submission-kind.ts';
import { hasDuplicate } from './find-duplicate.ts';
import { requestActions } from './request-actions.ts';
import { deleteRequest, insertRequest, readNeeds, replaceRequest } from './request-repository.ts';
import { statusByNeeds } from './request-status.ts';

/** Days that a request is open before its person is asked whether it is still needed. */
const OPEN_DAYS = 14;

/** Days after which somebody who was matched is asked whether help came. */
const ASK_AFTER_DAYS = 2;

/** A request of help, with one need or several. */
export const requestKind: SubmissionKind<AideRequestInput> = {
  type: 'request',
  schema: AideRequestInput,
  editable: AideRequestEditable,
  rules: requestRules,
  finalStatuses: new Set(['fulfilled', 'cancelled', 'expired', 'closed']),
  renewal: { statuses: new Set(['open', 'proposed']), days: OPEN_DAYS },
  followUp: {
    statuses: new Set(['matched']),
    days: ASK_AFTER_DAYS,
    template: 'is-it-solved',
  },
  retentionDays: ({ retentionDays }) => retentionDays.aides,
  searchable: searchablePlace,
  actions: requestActions,
  settle,
  // Whoever asks for help is asked for nothing more than the schema and the rules do.
  async judge() {},
  async insert({ row, input }, scene) {
    await insertRequest(scene, row.submission_id, input);
  },
  async edited({ row, input }, scene) {
    const needs = await replaceRequest(scene, row.submission_id, input);
    const status = statusByNeeds(
      row.status,
      needs.map((need) => need.status),
    );
    return { status, what: 'edited' };
  },
  async show(held, scene) {
    const needs = await readNeeds(scene, held.row.submission_id);
    const next = nextOf(held);
    return {
      ...(next && { next }),
      needs: needs.map(({ type, status }) => ({ type, status })),
    };
  },
  async wipe(submissionId, scene) {
    await deleteRequest(scene, submissionId);
  },
};

/**
 * An address that was proven is enough to begin the search. A number nobody has called yet is not, nor is
 * what came doubtfully: an agent looks first.
 */
async function settle(held: Held<AideRequestInput>, scene: Scene): Promise<Settlement> {
  const isKnown = mailboxOf(held.input) !== undefined && held.row.to_check.length === 0;
  const isDuplicate = await hasDuplicate(held, scene, 'request');
  return {
    status: isKnown ? 'open' : 'pending-review',
    what: isKnown ? 'opened' : 'queued',
    next: isKnown ? 'agent-matches' : waitingStep(held),
    mails: [{ template: 'receipt', to: 'contact' }],
    ...(isDuplicate && { toCheck: ['duplicate'] }),
  };
}

function nextOf(held: Held<AideRequestInput>): NextStep | undefined {
  const { status } = held.row;
  if (status === 'pending-review') return waitingStep(held);
  return status === 'open' || status === 'proposed' ? 'agent-matches' : undefined;
}

function waitingStep({ input }: Held<AideRequestInput>): NextStep {
  return mailboxOf(input) === undefined ? 'agent-calls' : 'agent-reviews';
}

function searchablePlace({ place: { postalCode, inseeCode } }: AideRequestInput) {
  return { postalCode, ...(inseeCode !== undefined && { inseeCode }) };
}
