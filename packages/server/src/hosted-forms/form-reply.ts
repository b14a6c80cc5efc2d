import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from '@lit-labs/ssr';
import { problemOf } from '../failure.ts';
import { sendPage } from '../page.ts';
import { describeProblem } from '../problem.ts';
import { retryAfterOf, sendProblem } from '../reply/refusals.ts';
import { formStyle } from './form-style.ts';
import { createFormView } from './form-view.ts';
import type { FormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { laterLimit } from './later-limit.ts';

/** A page that is answered. */
export interface FormAnswer {
  readonly title: string;
  readonly content: unknown;
  /** Path of the page. */
  readonly path: string;
  /** HTTP status; default 200. */
  readonly status?: number | undefined;
  readonly head?: unknown;
  /** Whether something on it is to be corrected: its title then begins with "Erreur". */
  readonly isWrong?: boolean | undefined;
}

/** What a page is sent with. */
export interface Answering {
  readonly reply: FastifyReply;
  readonly ports: HostedFormsPorts;
  readonly view: FormView;
}

/**
 * Sends a page about one person: nobody keeps it, and it tells no other site where somebody comes from. Any
 * page may frame it, for it holds no session and acts upon nothing but what is typed into it.
 */
export async function answerPage(
  { reply, ports, view }: Answering,
  { title, content, path, status = 200, head, isWrong = false }: FormAnswer,
): Promise<FastifyReply> {
  const { form } = view.words;
  const template = await ports.frame(
    { lang: view.answerIn, framed: view.framed },
    {
      title: (isWrong ? form.errorTitle : '') + title,
      canonical: path,
      content,
      skip: form.skip,
      phone: form.phone,
      head: html`${formStyle.element}${head}`,
    },
  );
  reply.code(status).headers({ 'cache-control': 'no-store', 'content-language': view.language });
  return sendPage(reply, template, {
    frameAncestors: '*',
    styleHashes: [ports.frameStyle, formStyle.hash],
    referrer: 'no-referrer',
  });
}

/** Refusals of the routes of `app` come in the same frame, with the phone line; also inside another page. */
export function refuseInFrame(app: FastifyInstance, ports: HostedFormsPorts): void {
  const count = laterLimit(app);
  app.setErrorHandler(async (thrown, request, reply) => {
    // A form that could not be read was not counted yet: the limit holds for it all the same.
    const error: unknown = await count(request, reply).then(
      () => thrown,
      (limited: unknown) => limited,
    );
    const refusal = problemOf(error);
    const view = await viewOrNothing(request, ports);
    if (view === undefined) return sendProblem(error, request, reply);
    const problem = describeProblem(refusal, view.language, request.id);
    const { tooLarge } = view.words.form.troubles;
    const isLongForm = refusal.code === 'too-large' && refusal.facts.sentence === undefined;
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    const retryAfter = retryAfterOf(refusal);
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return answerPage(
      { reply, ports, view },
      {
        title: problem.title,
        path: request.url.split('?', 1)[0] ?? request.url,
        status: problem.status,
        content: html`<h1>${problem.title}</h1>
          <p>${isLongForm ? tooLarge : problem.detail}</p>`,
      },
    );
  });
}

/** Nothing when the database cannot even say whose page it is: then the plain refusal has to do. */
async function viewOrNothing(
  request: FastifyRequest,
  ports: HostedFormsPorts,
): Promise<FormView | undefined> {
  try {
    return await createFormView(request, ports);
  } catch (error) {
    request.log.error({ err: error }, 'the frame of a refusal failed');
    return undefined;
  }
}
