import { problemStatuses } from '@coup-de-main/protocol';
import type { Tracked } from '@coup-de-main/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestProblem } from '../request-problem.ts';
import { applyPlan } from './apply-plan.ts';
import { answerPage } from './form-reply.ts';
import type { Answering } from './form-reply.ts';
import type { FormPlan } from './form-plan.ts';
import type { FormValues } from './form-values.ts';
import { offerPlan } from './offer-plan.ts';
import { proposalPlan } from './proposal-plan.ts';
import { SUIVI } from './receipt-page.ts';
import { requestPlan } from './request-plan.ts';
import { trackedPage } from './tracked-page.ts';

/** One request of somebody who follows a submission. */
export interface Following extends Answering {
  readonly request: FastifyRequest;
  readonly values: FormValues;
  readonly token: string;
}

/** Refusals that are about the state of a submission: it is shown again, and why. */
export const ABOUT_STATE: ReadonlySet<string> = new Set([
  'already-applied',
  'mission-full',
  'mission-closed',
  'mission-not-published',
  'state-conflict',
  'forbidden',
]);

/** Does something, then shows where the submission stands: with what was done, or with why it was not. */
export async function answerTracked(
  following: Following,
  run: () => Promise<Tracked>,
  done?: string,
): Promise<FastifyReply> {
  const { ports, token, view } = following;
  try {
    return await showTracked(following, await run(), { notice: done });
  } catch (error) {
    if (!(error instanceof RequestProblem) || !ABOUT_STATE.has(error.code)) throw error;
    const { troubles, troubleOther } = view.words.suivi;
    return showTracked(following, await ports.follow.look(token), {
      notice: troubles[error.code] ?? troubleOther,
      status: problemStatuses[error.code],
    });
  }
}

/** The page of a submission. */
export async function showTracked(
  following: Following,
  tracked: Tracked,
  { notice, status = 200 }: { readonly notice?: string | undefined; readonly status?: number } = {},
): Promise<FastifyReply> {
  const { view, token } = following;
  const plan = await planOf(following, tracked);
  return answerPage(following, {
    title: view.words.suivi.types[tracked.type] ?? view.words.suivi.title,
    path: SUIVI,
    status,
    isWrong: status >= 400,
    content: trackedPage(view, { token, tracked, plan, notice }),
  });
}

/** The questions that a submission was asked by, as far as they can be answered anew. */
export async function planOf(
  { ports, view }: Pick<Following, 'ports' | 'view'>,
  { type, data, mission }: Pick<Tracked, 'type' | 'data' | 'mission'>,
): Promise<FormPlan> {
  const { searchPlaces, startOfDay, submissions } = ports;
  switch (type) {
    case 'offer':
      return offerPlan(view, searchPlaces);
    case 'mission-proposal':
      return proposalPlan(view, { searchPlaces, startOfDay, now: submissions.clock.now() });
    case 'application': {
      const id = String(data['missionId']);
      const found = await ports.getMission(id);
      const left = { id, title: mission?.title ?? '' };
      return applyPlan(view, found?.status === 'published' ? found.mission : left, 'edit');
    }
    default:
      return requestPlan(
        view,
        data['audience'] === 'frontline' ? 'frontline' : 'request',
        searchPlaces,
      );
  }
}
