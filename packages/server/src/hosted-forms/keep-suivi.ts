import type { FastifyReply } from 'fastify';
import { askCode } from './ask-code.ts';
import { textOf } from './form-values.ts';
import { createLastingView } from './form-view.ts';
import { beginRefusal, laterSentence, minutesOf } from './later.ts';
import { answerEdit } from './suivi-edit.ts';
import { editAgain } from './edit-again.ts';
import type { Following } from './suivi-tracked.ts';

/**
 * Answers what was refused by the limit or failed on our side: changes come back on their page, a code or an
 * address in its field. Any other refusal goes on its way.
 */
export async function keepSuivi(
  asked: Omit<Following, 'view'>,
  error: unknown,
): Promise<FastifyReply> {
  const refusal = beginRefusal(asked, error);
  const { values, request, ports } = asked;
  const view = await createLastingView(request, ports);
  const following = { ...asked, view };
  const { suivi, form } = view.words;
  const { status, problem, seconds } = refusal;
  if (problem.facts.sentence === 'wrongTokens') {
    const mistake = { name: 'token', sentence: suivi.codeOften(minutesOf(seconds)) };
    return askCode(following, { mistake }, status);
  }
  const wanted = textOf(values, 'do');
  const edited = wanted === 'save' ? await editAgain(following) : undefined;
  if (edited !== undefined) {
    const notice = laterSentence(view, refusal, form.save);
    return answerEdit(following, edited, { values, notice, status, keepsAll: true });
  }
  const notice = laterSentence(view, refusal, wanted === 'resend' ? suivi.resend : suivi.open);
  return askCode(following, { notice, noticeTitle: suivi.notNow }, status);
}
