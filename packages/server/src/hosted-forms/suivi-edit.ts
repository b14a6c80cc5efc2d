import { problemStatuses } from '@coup-de-main/protocol';
import type { Tracked } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FastifyReply } from 'fastify';
import { RequestProblem } from '../request-problem.ts';
import { difference } from './difference.ts';
import type { Built, FormPlan, Mistake } from './form-plan.ts';
import { formHead, questions } from './form-page.ts';
import type { ShownForm } from './form-page.ts';
import { answerPage } from './form-reply.ts';
import { hidden } from './form-state.ts';
import { listOf, textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import { addressOf } from './form-view.ts';
import { mistakesOf } from './mistakes.ts';
import { SUIVI } from './receipt-page.ts';
import { planOf, showTracked } from './suivi-tracked.ts';
import type { Following } from './suivi-tracked.ts';

/** What is being changed. */
interface Edited {
  readonly tracked: Tracked;
  readonly plan: FormPlan;
}

/** The answers to be changed: those that are held, until somebody changes them. */
export async function showEdit(following: Following, tracked: Tracked): Promise<FastifyReply> {
  if (!tracked.actions.includes('edit')) return showOver(following, tracked);
  const plan = await planOf(following, tracked);
  return answerEdit(following, { tracked, plan }, { values: plan.fill(tracked.data) });
}

/**
 * Keeps what was changed, and only that: what this form cannot show, since another program sent it, stays. A
 * submission that was changed elsewhere meanwhile is not overwritten unseen.
 */
export async function saveEdit(following: Following): Promise<FastifyReply> {
  const { ports, token, values, view } = following;
  const tracked = await ports.follow.look(token);
  if (!tracked.actions.includes('edit')) return showOver(following, tracked);
  const plan = await planOf(following, tracked);
  const edited = { tracked, plan };
  const before = plan.fill(tracked.data);
  const [was, built] = [await plan.build(before), await plan.build(values)];
  const own = changedMistakes(built, { before, values });
  if (own.length > 0) {
    return answerEdit(following, edited, { values, built, mistakes: own, status: 422 });
  }
  const patch = difference(was.body, built.body);
  if (patch === undefined) {
    return showTracked(following, tracked, { notice: view.words.suivi.done['unchanged'] });
  }
  try {
    const version = textOf(values, 'version');
    const changed = await ports.follow.change(token, { version, patch });
    return await showTracked(following, changed, { notice: view.words.suivi.done['edit'] });
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    return answerRefused(following, edited, { built, error });
  }
}

async function answerRefused(
  following: Following,
  edited: Edited,
  { built, error }: { readonly built: Built; readonly error: RequestProblem },
): Promise<FastifyReply> {
  const { values, view } = following;
  const { suivi, form } = view.words;
  const status = problemStatuses[error.code];
  if (error.code === 'validation-failed') {
    const mistakes = mistakesOf(error.faults, { plan: edited.plan, built, words: form });
    return answerEdit(following, edited, { values, built, mistakes, status });
  }
  if (error.code === 'version-mismatch') {
    const notice = suivi.troubles['version-mismatch'];
    return answerEdit(following, edited, { values, built, notice, status });
  }
  if (error.code === 'too-young') {
    const mistakes = [{ name: 'adult', sentence: form.troubles.tooYoung }];
    return answerEdit(following, edited, { values, built, mistakes, status });
  }
  if (error.code !== 'state-conflict') throw error;
  return showOver(following, edited.tracked);
}

/** Nothing can be changed any more: the submission has come to an end. */
async function showOver(following: Following, tracked: Tracked): Promise<FastifyReply> {
  const notice = following.view.words.suivi.troubleOther;
  return showTracked(following, tracked, { notice, status: problemStatuses['state-conflict'] });
}

/** What was wrong before and stays as it was is not said to be wrong now: a day that has passed meanwhile. */
function changedMistakes(
  built: Built,
  { before, values }: { readonly before: FormValues; readonly values: FormValues },
): readonly Mistake[] {
  const isChanged = (name: string) =>
    listOf(before, name).join('\n') !== listOf(values, name).join('\n');
  return (built.mistakes ?? []).filter(({ name }) => name === undefined || isChanged(name));
}

async function answerEdit(
  following: Following,
  { tracked, plan }: Edited,
  shown: {
    readonly values: FormValues;
    readonly built?: Built;
    readonly mistakes?: readonly Mistake[];
    readonly notice?: string | undefined;
    readonly status?: number;
  },
): Promise<FastifyReply> {
  const { view, token } = following;
  const { values, built, mistakes, notice, status = 200 } = shown;
  const title = view.words.suivi.editTitle;
  const { intro: _intro, showsEmergency: _emergency, ...rest } = plan;
  const form: ShownForm = {
    plan: { ...rest, title },
    action: addressOf(view, SUIVI),
    values,
    mistakes,
    notice,
    choices: built?.choices,
  };
  return answerPage(following, {
    title,
    path: SUIVI,
    status,
    isWrong: status >= 400,
    content: editPage(following, form, { token, version: tracked.version }),
  });
}

function editPage(
  { view }: Following,
  form: ShownForm,
  { token, version }: { readonly token: string; readonly version: number },
): ServerRenderedTemplate {
  const { words } = view;
  return html`${formHead(view, form)}
    <form class="questions" method="post" action=${form.action} novalidate>
      ${hidden('token', token)} ${hidden('version', String(version))} ${questions(view, form)}
      <p class="actions">
        <button name="do" value="save">${words.form.save}</button>
        <button class="quiet" name="do" value="open">${words.suivi.editBack}</button>
      </p>
    </form>`;
}
