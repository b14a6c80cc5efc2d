import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerCheck, answerClosed, answerForm } from './form-answers.ts';
import type { Filled, FormRoute, Opened, Questions } from './form-answers.ts';
import { faultsIn, wholeBody } from './form-faults.ts';
import { answerPage } from './form-reply.ts';
import { readState } from './form-state.ts';
import { noValues, textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import { createFormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { keepClosed, keepForm } from './keep-form.ts';
import type { Asked } from './keep-form.ts';
import { laterLimit, limitedLater } from './later-limit.ts';
import { mistakesOf } from './mistakes.ts';
import { readForm } from './read-form.ts';
import { sendForm } from './send-form.ts';

/** Registers a form: shown by GET; checked, sent and answered by POST. */
export function registerForm(
  app: FastifyInstance,
  ports: HostedFormsPorts,
  route: FormRoute,
): void {
  const count = laterLimit(app);
  app.get(route.url, async (request, reply) =>
    withForm({ request, reply, ports, route, values: noValues }, (filled) =>
      answerForm(filled, { values: noValues }),
    ),
  );
  app.post(route.url, limitedLater, async (request, reply) => {
    const asked = { request, reply, ports, route, values: readForm(request) };
    try {
      await count(request, reply);
      return await withForm(asked, takeStep);
    } catch (error) {
      return keepForm(asked, error);
    }
  });
}

async function withForm(
  asked: Asked,
  run: (filled: Filled) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { request, reply, ports, route, values } = asked;
  const view = await createFormView(request, ports);
  const answering = { reply, ports, view };
  const isClosed = !view.site.accepts.includes(route.endpoint);
  if (isClosed && values.size === 0) return answerClosed(answering, request);
  const opened = await route.open(request, view);
  const questions = questionsOf(opened, values);
  if (questions === undefined) {
    const { page } = opened;
    return isClosed || page === undefined
      ? answerClosed(answering, request)
      : answerPage(answering, page);
  }
  const now = ports.submissions.clock.now();
  const state = readState(values, { secret: ports.stamps.secret(), now });
  const filled = { ...asked, ...answering, ...questions, state };
  if (isClosed) return keepClosed(filled);
  if (opened.page === undefined) return run(filled);
  const { status = 409 } = opened.page;
  return answerForm(filled, { notice: opened.kept?.notice, status, keepsAll: true });
}

/** The questions of a form; of one that takes nothing any more, for whoever had already written. */
function questionsOf(opened: Opened, values: FormValues): Questions | undefined {
  if (opened.page === undefined) return opened;
  return values.size > 0 ? opened.kept : undefined;
}

async function takeStep(filled: Filled): Promise<FastifyReply> {
  const { plan, values, view, ports, state } = filled;
  const step = textOf(values, 'step');
  const built = await plan.build(values);
  if (step === 'edit') return answerForm(filled, { built });
  // Nobody has read the notice yet; its version is what stands on the next page.
  const consent = state.consent || (view.site.privacy?.consentVersion ?? '');
  const body = wholeBody(built.body, { ...state, consent }, view);
  const faults = faultsIn(ports.submissions, plan.type, body);
  const mistakes = mistakesOf(faults, { plan, built, words: view.words.form });
  if (mistakes.length > 0) return answerForm(filled, { built, mistakes });
  return step === 'send' ? sendForm(filled, { built, body }) : answerCheck(filled, { built });
}
