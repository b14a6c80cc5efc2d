import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerCheck, answerClosed, answerForm } from './form-answers.ts';
import type { Filled, FormRoute } from './form-answers.ts';
import { faultsIn, wholeBody } from './form-faults.ts';
import { answerPage } from './form-reply.ts';
import { readState } from './form-state.ts';
import { noValues, textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import { createFormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { mistakesOf } from './mistakes.ts';
import { readForm } from './read-form.ts';
import { sendForm } from './send-form.ts';

/** Registers a form: shown by GET; checked, sent and answered by POST. */
export function registerForm(
  app: FastifyInstance,
  ports: HostedFormsPorts,
  route: FormRoute,
): void {
  app.get(route.url, async (request, reply) =>
    withForm({ request, reply, ports, route, values: noValues }, (filled) =>
      answerForm(filled, { values: noValues }),
    ),
  );
  app.post(route.url, async (request, reply) =>
    withForm({ request, reply, ports, route, values: readForm(request) }, takeStep),
  );
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly ports: HostedFormsPorts;
  readonly route: FormRoute;
  readonly values: FormValues;
}

async function withForm(
  { request, reply, ports, route, values }: Asked,
  run: (filled: Filled) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const view = await createFormView(request, ports);
  const answering = { reply, ports, view };
  if (!view.site.accepts.includes(route.endpoint)) return answerClosed(answering, request);
  const opened = await route.open(request, view);
  if (opened.page !== undefined) return answerPage(answering, opened.page);
  const now = ports.submissions.clock.now();
  const state = readState(values, { secret: ports.stamps.secret(), now });
  return run({ ...answering, ...opened, request, route, values, state });
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
