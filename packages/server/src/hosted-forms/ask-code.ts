import { html } from '@lit-labs/ssr';
import type { FastifyReply } from 'fastify';
import { codePage } from './code-page.ts';
import type { ShownCode } from './code-page.ts';
import { answerPage } from './form-reply.ts';
import { textOf } from './form-values.ts';
import { SUIVI } from './receipt-page.ts';
import { suiviScriptPath } from './suivi-script.ts';
import type { Following } from './suivi-tracked.ts';

/** Asks for the code of a submission, with what was typed and what is to be said about it. */
export async function askCode(
  following: Following,
  shown: Pick<ShownCode, 'mistake' | 'notice' | 'noticeTitle'> = {},
  status = 200,
): Promise<FastifyReply> {
  const { view, values } = following;
  const typed = { token: textOf(values, 'token'), email: textOf(values, 'email') };
  return answerPage(following, {
    title: view.words.suivi.title,
    path: SUIVI,
    status,
    isWrong: status >= 400,
    head: html`<meta name="robots" content="noindex" />
      <script src=${suiviScriptPath} defer></script>`,
    content: codePage(view, { ...typed, ...shown }),
  });
}
