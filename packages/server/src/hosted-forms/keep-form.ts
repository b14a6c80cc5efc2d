import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerCheck, answerForm } from './form-answers.ts';
import type { Filled, FormRoute, Questions } from './form-answers.ts';
import { readState } from './form-state.ts';
import { textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import { createLastingView } from './form-view.ts';
import type { FormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { beginRefusal, laterSentence } from './later.ts';

/** A request about a form, before anything was asked of the database. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly ports: HostedFormsPorts;
  readonly route: FormRoute;
  readonly values: FormValues;
}

/**
 * Answers what was refused by the limit or failed on our side with everything that was typed, and with the
 * same key: pressed again, it is one submission. Any other refusal goes on its way.
 */
export async function keepForm(asked: Asked, error: unknown): Promise<FastifyReply> {
  const { ports, route, request, reply, values } = asked;
  const refusal = beginRefusal(asked, error);
  const view = await createLastingView(request, ports);
  const questions = await questionsAgain(route, request, view);
  if (questions === undefined) throw error;
  const now = ports.submissions.clock.now();
  const state = readState(values, { secret: ports.stamps.secret(), now });
  const filled: Filled = { request, reply, ports, route, values, view, ...questions, state };
  const { troubles, send, check } = view.words.form;
  const { status } = refusal;
  if (textOf(values, 'step') !== 'send') {
    const notice = laterSentence(view, refusal, check);
    return answerForm(filled, { notice, status, keepsAll: true });
  }
  // Whether an earlier press of the same button arrived, nobody knows.
  const unknown = `${troubles.ours} ${troubles.unknown}`;
  const text = status === 429 ? laterSentence(view, refusal, send) : unknown;
  const notice = { title: troubles.title, text };
  return answerCheck(filled, { notice, status, keepsAll: true });
}

/** The form of a site that has just stopped taking it: with what was typed, to be read out on the phone. */
export async function keepClosed(filled: Filled): Promise<FastifyReply> {
  const { closed, closedText } = filled.view.words.form;
  const notice = `${closed} ${closedText}`;
  return answerForm(filled, { notice, status: 404, keepsAll: true });
}

async function questionsAgain(
  route: FormRoute,
  request: FastifyRequest,
  view: FormView,
): Promise<Questions | undefined> {
  try {
    const opened = await route.open(request, view);
    return opened.page === undefined ? opened : opened.kept;
  } catch (error) {
    if (route.openUnread === undefined) throw error;
    return route.openUnread(request, view);
  }
}
