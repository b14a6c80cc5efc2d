import type { NextStep } from '@coup-de-main/protocol';
import { nextSteps } from '@coup-de-main/protocol';
import type { MailedSubmission } from './mail/mail-renderer.ts';
import { RequestProblem } from './request-problem.ts';
import { lookAt } from './submissions/handled.ts';
import type { Handled } from './submissions/handled.ts';
import { onScene } from './submissions/on-scene.ts';
import type { SubmissionPorts } from './submissions/submission-ports.ts';

const HOUR_MS = 3_600_000;

/** Steps that somebody has promised to take within the site's hours. */
const PROMISED: readonly NextStep[] = ['agent-calls', 'agent-reviews', 'organization-answers'];

/** Reads submissions for the mails about them, as they are when a mail is written. */
export function createMailedSubmissions(
  ports: SubmissionPorts,
): (submissionId: string) => Promise<MailedSubmission | undefined> {
  // Reading orders no mail.
  const { nudge: _nudge, ...quiet } = ports;
  return async (submissionId) => {
    try {
      return await onScene(quiet, async (scene) =>
        describe(await lookAt(quiet, scene, submissionId)),
      );
    } catch (error) {
      if (error instanceof RequestProblem && error.code === 'not-found') return undefined;
      throw error;
    }
  };
}

async function describe({ ports, kind, scene, held }: Handled): Promise<MailedSubmission> {
  const { row, input } = held;
  const { mission, next: shown } = await kind.show(held, scene);
  const next = nextSteps.find((step) => step === shown);
  const { answerWithinHours } = scene.policy;
  const since = row.confirmed_at ?? row.created_at;
  // Somebody who asks is answered; an offer waits until it is needed.
  const steps = row.type === 'request' ? [...PROMISED, 'agent-matches'] : PROMISED;
  const isPromised = next !== undefined && steps.includes(next);
  return {
    type: row.type,
    reference: row.reference,
    receivedAt: row.created_at,
    lang: row.lang,
    until: row.expires_at ?? undefined,
    mission: mission && {
      title: mission.title,
      startAt: mission.startAt === undefined ? undefined : new Date(mission.startAt),
    },
    next,
    ...(isPromised &&
      answerWithinHours !== undefined && {
        answerBy: new Date(since.getTime() + answerWithinHours * HOUR_MS),
      }),
    personEmail: input.person.email,
    proxyEmail: input.proxy?.email,
    token: (purpose) => ports.vault.token(row.submission_id, purpose, row.token_generation),
  };
}
