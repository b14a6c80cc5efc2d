import {
  MissionProposalEditable,
  MissionProposalInput,
  proposalRules,
} from '@coup-de-main/protocol';
import { refuseFaults } from '../parse-body.ts';
import { RequestProblem } from '../request-problem.ts';
import { mailboxOf } from '../submissions/contact.ts';
import type { Held, Scene, Settlement, SubmissionKind } from '../submissions/submission-kind.ts';
import { uuidV7 } from '../submissions/submission-names.ts';
import { scheduleFaults } from './judge-schedule.ts';
import {
  cancelMission,
  linkMission,
  lockMission,
  removeUnread,
  unlinkMission,
} from './proposal-repository.ts';
import type { KeepUnread } from './proposal-repository.ts';
import { missionOf } from './proposed-mission.ts';

type Proposal = Held<MissionProposalInput>;

/** State of a mission that nobody but agents sees. */
const UNREAD = 'pending-review';

/**
 * A mission that an organisation proposes. It becomes one when its sender is proven, and stays invisible
 * until an agent publishes it. Until then its sender may change it; from then on what people read is what an
 * agent has read, and its sender can only withdraw it.
 *
 * @param keepUnread how missions are kept, which is another feature's business.
 */
export function createProposalKind(keepUnread: KeepUnread): SubmissionKind<MissionProposalInput> {
  return {
    type: 'mission-proposal',
    schema: MissionProposalInput,
    editable: MissionProposalEditable,
    rules: proposalRules,
    finalStatuses: new Set(['published', 'completed', 'declined', 'cancelled', 'expired']),
    retentionDays: ({ retentionDays }) => retentionDays.missionProposals,
    searchable: placeOf,
    actions: {},
    settle: (held, scene) => settle(held, scene, keepUnread),
    release,
    async judge({ mission }) {
      refuseFaults(scheduleFaults(mission.schedule));
    },
    // There is no mission before its sender is proven: nothing to keep, nothing for agents to read.
    async insert() {},
    async edited({ row, input }, scene) {
      refuseFaults(scheduleFaults(input.mission.schedule));
      const linked = await lockMission(scene, row.submission_id);
      if (linked === undefined) return { what: 'edited' };
      if (linked.status !== UNREAD) throw new RequestProblem('state-conflict');
      await keep(input, scene, { missionId: linked.mission_id, keepUnread });
      return { what: 'edited' };
    },
    async show({ row, input }) {
      return row.status === UNREAD ? { next: waitingStep(input) } : {};
    },
    async wipe(submissionId, scene) {
      await unlinkMission(scene, submissionId);
    },
  };
}

async function settle(
  { row, input }: Proposal,
  scene: Scene,
  keepUnread: KeepUnread,
): Promise<Settlement> {
  const missionId = uuidV7(scene.now);
  await keep(input, scene, { missionId, keepUnread });
  await linkMission(scene, row.submission_id, missionId);
  return {
    status: UNREAD,
    what: 'queued',
    next: waitingStep(input),
    mails: [{ template: 'receipt', to: 'contact' }],
  };
}

async function keep(
  input: MissionProposalInput,
  { tx, siteId, now }: Scene,
  { missionId, keepUnread }: { readonly missionId: string; readonly keepUnread: KeepUnread },
): Promise<void> {
  await keepUnread(tx, siteId, missionOf(input, { missionId, updatedAt: now }));
}

/** What nobody has seen goes; what was public stays to be told that it is gone. */
async function release({ row }: Proposal, scene: Scene): Promise<void> {
  const linked = await lockMission(scene, row.submission_id);
  if (linked === undefined) return;
  await unlinkMission(scene, row.submission_id);
  if (linked.status === UNREAD) await removeUnread(scene, linked.mission_id);
  else await cancelMission(scene, linked.mission_id);
}

function waitingStep(input: MissionProposalInput): 'agent-calls' | 'agent-reviews' {
  return mailboxOf(input) === undefined ? 'agent-calls' : 'agent-reviews';
}

function placeOf({ mission: { address } }: MissionProposalInput) {
  if (address === undefined) return {};
  const { postalCode, inseeCode } = address;
  return { postalCode, ...(inseeCode !== undefined && { inseeCode }) };
}
