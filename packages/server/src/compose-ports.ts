import { offerKind } from './aides/offer-kind.ts';
import { requestKind } from './aides/request-kind.ts';
import { applicationKind } from './applications/application-kind.ts';
import { createAssessment } from './challenge/assess-submission.ts';
import { createChallengeRepository } from './challenge/challenge-repository.ts';
import type { ChallengeRepository } from './challenge/challenge-repository.ts';
import { createPassingHash } from './challenge/passing-hash.ts';
import { createSubmissionLimits } from './challenge/submission-limits.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import { writeMissions, writeOrganizations } from './missions/write-missions.ts';
import type { KeyRing } from './personal/key-ring.ts';
import { createProposalKind } from './proposals/proposal-kind.ts';
import { asKind, createKindRegistry } from './submissions/kind-registry.ts';
import type { SubmissionPolicy } from './submissions/submission-policy.ts';
import type { SubmissionPorts } from './submissions/submission-ports.ts';
import { createVault } from './submissions/vault.ts';

/** What everything that people submit is made of. */
export interface SubmissionParts {
  readonly database: Database;
  readonly siteId: string;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
  /** What the site decided; asked anew for each transaction. */
  readonly policy: () => Promise<SubmissionPolicy>;
  /** Told when mails may be waiting. */
  readonly nudge?: () => void;
  /** The page that follows a submission, as the world sees it; undefined: receipts carry no address. */
  readonly trackingPage?: string | undefined;
}

/** The ports, and what challenges are given out and remembered with. */
export interface ComposedPorts {
  readonly ports: SubmissionPorts;
  readonly used: ChallengeRepository;
  readonly secrets: () => readonly [string];
}

/** Everything around submissions, for a server and for the commands of its operator; the kinds meet here. */
export function composePorts(parts: SubmissionParts): ComposedPorts {
  const { database, siteId, keyRing, clock, policy, nudge, trackingPage } = parts;
  const used = createChallengeRepository(siteId);
  const secrets = () => [keyRing.secret('challenge').toString('base64url')] as const;
  const limits = createSubmissionLimits(createPassingHash());
  const ports: SubmissionPorts = {
    database,
    siteId,
    clock,
    vault: createVault(keyRing, siteId),
    kinds: createKindRegistry([
      asKind(applicationKind),
      asKind(requestKind),
      asKind(offerKind),
      asKind(proposalKind()),
    ]),
    policy,
    assess: createAssessment({ used, limits, clock, secrets }),
    restraint: limits,
    ...(nudge && { nudge }),
    ...(trackingPage !== undefined && { trackingPage }),
  };
  return { ports, used, secrets };
}

/** A proposal becomes a mission that only agents see. */
function proposalKind() {
  return createProposalKind(async (tx, siteId, mission) => {
    await writeOrganizations(tx, siteId, [mission.organization]);
    await writeMissions(tx, siteId, [{ status: 'pending-review', mission }]);
  });
}
