import type { Discovery } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { checkAnswers } from './check-answers.ts';
import { emergencyNumbers } from './emergency-numbers.ts';
import { keepDraft, trapField } from './form-extras.ts';
import type { FormSession } from './form-session.ts';
import type { FormView } from './form-view.ts';
import { hotlineLine, type Line } from './hotline-line.ts';
import { outcomeNotice } from './outcome-notice.ts';
import { privacyNotice } from './privacy-notice.ts';
import { backLink, questionPage } from './question-page.ts';
import { receiptDetails, receiptPage } from './receipt-page.ts';

/** Everything that a form shows, at one moment. */
export interface FormMoment {
  readonly session: Pick<
    FormSession<unknown>,
    'flow' | 'draft' | 'outcome' | 'sending' | 'restored' | 'doubtful' | 'email'
  >;
  readonly view: FormView;
  readonly discovery: Discovery | undefined;
  readonly line: Line | undefined;
  /** Nobody has written for long: the draft in the tab will go, or has gone. */
  readonly idle: 'no' | 'soon' | 'gone';
  /** Emergency numbers stand above. */
  readonly emergency: boolean;
  /** Days after which the answers are erased. */
  readonly days: number | undefined;
  /** Address of the backend: what its relative addresses count from. */
  readonly backend: string;
}

/** The form at this moment: a page with questions, the check page, or the receipt. */
export function formContent(moment: FormMoment): TemplateResult {
  const { session, view, line, emergency } = moment;
  if (session.outcome.state === 'sent') {
    return receiptPage(view, receiptDetails(moment, session.outcome.receipt));
  }
  const { flow } = session;
  const { checking, index, pages, current } = flow;
  return html`${emergency ? emergencyNumbers(view, index === 0) : nothing}
    <form
      class="page"
      part="page"
      novalidate
      data-act=${checking ? 'send' : 'next'}
      @submit=${view.act}
    >
      ${trapField(view, flow.trap)} ${draftNotice(moment)}
      ${
        checking
          ? checkPage(moment)
          : questionPage(view, current, {
              index,
              count: pages.length,
              below: isDelicate(current) ? keepDraft(view, session.draft.kept) : nothing,
            })
      }
    </form>
    ${hotlineLine(view.words, line)}`;
}

/** Whether a page asks for what stays off the device unless its owner wants it there. */
function isDelicate(steps: FormSession<unknown>['flow']['current']): boolean {
  return steps.some(({ fields }) => fields.some(({ unkept }) => unkept));
}

function draftNotice({ session, view, idle }: FormMoment): TemplateResult | typeof nothing {
  const { draft: words, outcome } = view.words;
  if (idle !== 'no') {
    return note(view, idle === 'soon' ? words.idleSoon : words.idleGone, {
      action: idle === 'soon' ? 'stay' : 'clear',
      label: idle === 'soon' ? words.stay : words.clear,
    });
  }
  if (!session.restored) return nothing;
  const text = session.doubtful ? outcome.doubt : words.restored;
  return note(view, text, { action: 'clear', label: words.clear });
}

function note(
  { act }: FormView,
  text: string,
  { action, label }: { readonly action: string; readonly label: string },
): TemplateResult {
  return html`<div class="notice note">
    <p>${text}</p>
    <button class="button" data-quiet type="button" data-act=${action} @click=${act}>
      ${label}
    </button>
  </div>`;
}

function checkPage(moment: FormMoment): TemplateResult {
  const { session, view, line, days, discovery } = moment;
  const { words } = view;
  const { privacy } = discovery ?? {};
  return html`${backLink(view)} ${outcomeNotice(view, session.outcome, line)}
    ${checkAnswers(view, session.flow.pages.flat())}
    ${privacy ? privacyNotice(view, privacy, days) : nothing}
    <button class="button" data-main type="submit" aria-disabled=${session.sending}>
      ${session.sending ? words.check.sending : words.check.send}
    </button>`;
}
