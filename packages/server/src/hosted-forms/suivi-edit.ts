import { problemStatuses } from '@coup-de-main/protocol';
import type { ProblemCode, Tracked } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FastifyReply } from 'fastify';
import { RequestProblem } from '../request-problem.ts';
import { carriedNames } from './carried-names.ts';
import { difference } from './difference.ts';
import { editState } from './edit-again.ts';
import type { Edited } from './edit-again.ts';
import type { Built, Mistake } from './form-plan.ts';
import { formHead, questions } from './form-page.ts';
import type { ShownForm } from './form-page.ts';
import { answerPage } from './form-reply.ts';
import { hidden } from './form-state.ts';
import { listOf, textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import { addressOf } from './form-view.ts';
import { mistakesOf } from './mistakes.ts';
import { SUIVI } from './receipt-page.ts';
import { ABOUT_STATE, planOf, showTracked } from './suivi-tracked.ts';
import type { Following } from './suivi-tracked.ts';
import { statusLine } from './tracked-page.ts';

/** What is being changed, as it stands now. */
type EditedNow = Edited & { readonly tracked: Tracked };

/** The answers to be changed: those that are held, until somebody changes them. */
export async function showEdit(following: Following, tracked: Tracked): Promise<FastifyReply> {
  if (!tracked.actions.includes('edit')) return showOver(following, tracked);
  const plan = await planOf(following, tracked);
  const edited = { tracked, plan, version: String(tracked.version) };
  return answerEdit(following, edited, { values: plan.fill(tracked.data) });
}

/**
 * Keeps what was changed, and only that: what this form cannot show, since another program sent it, stays. A
 * submission that was changed elsewhere meanwhile is not overwritten unseen.
 */
export async function saveEdit(following: Following): Promise<FastifyReply> {
  const { ports, token, values, view } = following;
  const tracked = await ports.follow.look(token);
  const plan = await planOf(following, tracked);
  const edited = { tracked, plan, version: String(tracked.version) };
  if (!tracked.actions.includes('edit')) return answerStuck(following, edited, 'state-conflict');
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
  edited: EditedNow,
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
  if (!ABOUT_STATE.has(error.code)) throw error;
  return answerStuck(following, edited, error.code);
}

/** The state of things forbids it: what was typed stays, with why, where things stand and whom to ask. */
async function answerStuck(
  following: Following,
  edited: EditedNow,
  code: ProblemCode,
): Promise<FastifyReply> {
  const { values, view } = following;
  const { troubles, troubleOther, editStuck } = view.words.suivi;
  const why = troubles[code] ?? `${troubleOther} ${statusLine(view, edited.tracked)}`;
  const notice = `${why} ${editStuck}`;
  const status = problemStatuses[code];
  return answerEdit(following, edited, { values, notice, status, keepsAll: true });
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

/** The answers to be changed, as they were typed. */
export async function answerEdit(
  following: Following,
  edited: Edited,
  shown: {
    readonly values: FormValues;
    readonly built?: Built;
    readonly mistakes?: readonly Mistake[];
    readonly notice?: string | undefined;
    readonly status?: number;
    /** Whether answers come along that have no field in this plan. */
    readonly keepsAll?: boolean;
  },
): Promise<FastifyReply> {
  const { view } = following;
  const { plan } = edited;
  const { values, built, mistakes, notice, status = 200, keepsAll = false } = shown;
  const title = view.words.suivi.editTitle;
  const { intro: _intro, showsEmergency: _emergency, ...rest } = plan;
  const form: ShownForm = {
    plan: { ...rest, title },
    action: addressOf(view, SUIVI),
    values,
    mistakes,
    notice,
    choices: built?.choices,
    carried: keepsAll ? carriedNames(plan, values) : [],
  };
  return answerPage(following, {
    title,
    path: SUIVI,
    status,
    isWrong: status >= 400,
    content: editPage(following, form, edited),
  });
}

function editPage(
  { view, token }: Following,
  form: ShownForm,
  edited: Edited,
): ServerRenderedTemplate {
  const { words } = view;
  return html`${formHead(view, form)}
    <form class="questions" method="post" action=${form.action} novalidate>
      ${hidden('token', token)} ${editState(edited)} ${questions(view, form)}
      <p class="actions">
        <button name="do" value="save">${words.form.save}</button>
        <button class="quiet" name="do" value="open">${words.suivi.editBack}</button>
      </p>
    </form>`;
}
