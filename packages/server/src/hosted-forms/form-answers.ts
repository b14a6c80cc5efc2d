import { html } from '@lit-labs/ssr';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkPage } from './check-page.ts';
import type { Notice } from './check-page.ts';
import { carriedNames } from './carried-names.ts';
import { formPage } from './form-page.ts';
import type { ShownForm } from './form-page.ts';
import type { Built, FormPlan, Mistake } from './form-plan.ts';
import { answerPage } from './form-reply.ts';
import type { Answering, FormAnswer } from './form-reply.ts';
import type { FormState } from './form-state.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';

/** Questions, and where the answers are sent. */
export interface Questions {
  readonly plan: FormPlan;
  readonly action: string;
}

/** A form at an address, or the page that stands there instead. */
export type Opened =
  | (Questions & { readonly page?: never })
  | {
      readonly page: FormAnswer;
      /** For whoever had already written: the form all the same, and why it goes nowhere. */
      readonly kept?: Questions & { readonly notice: string };
    };

/** One form of the site. */
export interface FormRoute {
  readonly url: string;
  /** Where the same is sent by programs, which is also the scope of its keys. */
  readonly endpoint: 'aides' | 'applications' | 'mission-proposals';
  open(request: FastifyRequest, view: FormView): Promise<Opened>;
  /** The form without what only the database knows, where `open` asks it. */
  openUnread?(request: FastifyRequest, view: FormView): Questions;
}

/** One request about a form. */
export interface Filled extends Answering {
  readonly route: FormRoute;
  readonly request: FastifyRequest;
  readonly plan: FormPlan;
  readonly action: string;
  readonly values: FormValues;
  readonly state: FormState;
}

/** A site that takes nothing online says so, with the phone line below. */
export async function answerClosed(
  answering: Answering,
  request: FastifyRequest,
): Promise<FastifyReply> {
  const { closed, closedText } = answering.view.words.form;
  return answerPage(answering, {
    title: closed,
    path: request.url.split('?', 1)[0] ?? '',
    status: 404,
    content: html`<h1>${closed}</h1>
      <p>${closedText}</p>`,
  });
}

/** How a form is shown again. */
export interface FormChanges {
  readonly built?: Built;
  readonly values?: FormValues;
  readonly mistakes?: readonly Mistake[];
  readonly notice?: string | undefined;
  /** Whether answers come along that have no field in this plan: it may be less than what was answered. */
  readonly keepsAll?: boolean;
  /** Default: 422 when something is to be corrected. */
  readonly status?: number;
}

/** The questions, with what was answered and what is to be corrected. */
export async function answerForm(filled: Filled, changes: FormChanges = {}): Promise<FastifyReply> {
  const { view, plan, state } = filled;
  const { mistakes = [], status = mistakes.length > 0 ? 422 : 200 } = changes;
  return answerPage(filled, {
    title: plan.title,
    path: filled.action,
    status,
    isWrong: status >= 400,
    content: formPage(view, shownForm(filled, changes), state),
  });
}

/** The answers to be read again before they are sent. */
export async function answerCheck(
  filled: Filled,
  changes: Pick<FormChanges, 'built' | 'keepsAll' | 'status'> & { readonly notice?: Notice },
): Promise<FastifyReply> {
  const { view, state } = filled;
  const { notice, status = 200, ...rest } = changes;
  return answerPage(filled, {
    title: view.words.form.checkPage.title,
    path: filled.action,
    status,
    isWrong: status >= 400,
    content: checkPage(view, shownForm(filled, rest), { state, notice }),
  });
}

function shownForm(filled: Filled, changes: FormChanges): ShownForm {
  const { plan, action } = filled;
  const { built, values = filled.values, mistakes, notice, keepsAll = false } = changes;
  const { choices, understood } = built ?? {};
  const carried = keepsAll ? carriedNames(plan, values) : [];
  return { plan, action, values, mistakes, notice, choices, understood, carried };
}
