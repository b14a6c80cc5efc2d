import { EmailAddress, requestedActions } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { RequestProblem } from '../request-problem.ts';
import { countingWrongTokens } from '../submissions/wrong-tokens.ts';
import { askCode } from './ask-code.ts';
import { erasedPage, erasePage } from './erase-page.ts';
import { answerClosed } from './form-answers.ts';
import { answerPage } from './form-reply.ts';
import { noValues, textOf } from './form-values.ts';
import { createFormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { keepSuivi } from './keep-suivi.ts';
import { laterLimit, limitedLater } from './later-limit.ts';
import { readForm } from './read-form.ts';
import { SUIVI } from './receipt-page.ts';
import { showEdit, saveEdit } from './suivi-edit.ts';
import { suiviScript, suiviScriptPath } from './suivi-script.ts';
import { answerTracked } from './suivi-tracked.ts';
import type { Following } from './suivi-tracked.ts';

/**
 * Registers the page that follows a submission. Its code is typed or comes out of the fragment of a link, and
 * is only ever in the body of a POST; a GET shows nothing about anybody.
 */
export function registerSuivi(app: FastifyInstance, ports: HostedFormsPorts): void {
  const count = laterLimit(app);
  app.get(SUIVI, async (request, reply) => {
    const view = await createFormView(request, ports);
    const following = { request, reply, ports, view, values: noValues, token: '' };
    return view.site.accepts.length === 0 ? answerClosed(following, request) : askCode(following);
  });

  app.post(SUIVI, limitedLater, async (request, reply) => {
    const values = readForm(request);
    const asked = { request, reply, ports, values, token: codeIn(textOf(values, 'token')) };
    try {
      await count(request, reply);
      return await answerSuivi({ ...asked, view: await createFormView(request, ports) });
    } catch (error) {
      return keepSuivi(asked, error);
    }
  });

  app.get(suiviScriptPath, async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/javascript; charset=utf-8')
      .send(suiviScript),
  );
}

async function answerSuivi(following: Following): Promise<FastifyReply> {
  const { ports, request, token, values } = following;
  if (textOf(values, 'do') === 'resend') return resend(following);
  if (token === '') return askCode(following, { mistake: missingCode(following) }, 422);
  try {
    return await countingWrongTokens(ports.submissions, request.ip, () => follow(following));
  } catch (error) {
    if (!isUnknown(error)) throw error;
    return askCode(following, { mistake: wrongCode(following) }, 401);
  }
}

async function follow(following: Following): Promise<FastifyReply> {
  const { ports, token, values, view } = following;
  const wanted = textOf(values, 'do');
  const action = requestedActions.find((one) => one === wanted);
  if (action !== undefined) {
    return answerTracked(
      following,
      () => ports.follow.act(token, action),
      view.words.suivi.done[action],
    );
  }
  switch (wanted) {
    case 'edit':
      return showEdit(following, await ports.follow.look(token));
    case 'save':
      return saveEdit(following);
    case 'download':
      return download(following);
    case 'erase':
      // A code that opens nothing is said to be wrong before anything is asked.
      await ports.follow.look(token);
      return page(following, view.words.suivi.eraseTitle, erasePage(view, token));
    case 'erase-all':
      await ports.follow.erase(token);
      return page(following, view.words.suivi.erased, erasedPage(view));
    default:
      return answerTracked(following, () => ports.follow.look(token));
  }
}

async function page(following: Following, title: string, content: unknown): Promise<FastifyReply> {
  return answerPage(following, { title, content, path: SUIVI });
}

/** Everything that is held, as the protocol gives it. */
async function download({ ports, token, reply, view }: Following): Promise<FastifyReply> {
  const tracked = await ports.follow.look(token);
  const name = `${view.words.suivi.file}-${tracked.reference}.json`;
  return reply
    .headers({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-disposition': `attachment; filename="${name}"`,
    })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(tracked, null, 2));
}

/** The same answer whether the address is known or not, and as late. */
async function resend(following: Following): Promise<FastifyReply> {
  const { ports, values, view } = following;
  const email = z.safeParse(EmailAddress, textOf(values, 'email'));
  if (!email.success) {
    const sentence = view.words.form.person.emailWrong;
    return askCode(following, { mistake: { name: 'email', sentence } }, 422);
  }
  await ports.follow.resend(email.data);
  return askCode(following, { notice: view.words.suivi.resent });
}

/** The code of what was typed or pasted: alone, broken over lines, or in its whole link. */
function codeIn(text: string): string {
  return /(?:^|#t=)([\w-]{43})$/.exec(text.replaceAll(/\s+/g, ''))?.[1] ?? '';
}

function missingCode({ view }: Following) {
  return { name: 'token', sentence: view.words.suivi.codeMissing };
}

function wrongCode({ view }: Following) {
  return { name: 'token', sentence: view.words.suivi.codeWrong };
}

/** Never given, revoked, expired or erased: all the same to whoever has only a code. */
function isUnknown(error: unknown): boolean {
  return (
    error instanceof RequestProblem &&
    (error.code === 'token-invalid' || error.code === 'not-found')
  );
}
