import type { Receipt } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { checkAnswers } from './check-answers.ts';
import type { FormMoment } from './form-content.ts';
import type { Urgency } from '../live-regions.ts';
import type { FormView, LateView, WholeFormWords } from './form-view.ts';
import { outcomeNotice } from './outcome-notice.ts';
import { privacyNotice } from './privacy-notice.ts';
import { backLink } from './question-page.ts';
import { receiptDetails, receiptPage, receiptText } from './receipt-page.ts';
import { saveText } from './save-text.ts';
import type { Outcome } from './submission.ts';

export { formLater } from '../../locales/fr-form-later.ts';
export { IdleWatch } from './idle-watch.ts';
export { Submission } from './submission.ts';

/**
 * What comes after the last question, in a chunk of its own that is fetched while the questions are being
 * answered: the answers to check, what became of the request, the receipt.
 */
export function checkPage(moment: FormMoment): TemplateResult {
  const { session, line, discovery } = moment;
  const view = late(moment);
  const { check, outcome } = view.words;
  const { privacy } = discovery ?? {};
  const doubt = session.restored ? outcome.doubt : outcome.unknown;
  const doubtful = session.doubtful && session.outcome.state === 'idle';
  return html`${backLink(view)} ${doubtful ? html`<p class="notice">${doubt}</p>` : nothing}
    ${outcomeNotice(view, session.outcome, line)} ${checkAnswers(view, session.flow.pages.flat())}
    ${privacy ? privacyNotice(view, privacy, moment) : nothing}
    <button class="button" data-main type="submit" aria-disabled=${session.sending}>
      ${session.sending ? check.sending : check.send}
    </button>`;
}

/** The receipt. */
export function sentPage(moment: FormMoment, { receipt }: Sent): TemplateResult {
  return receiptPage(late(moment), receiptDetails(moment, receipt));
}

/** Hands the visitor the receipt as a file. */
export function saveReceipt(moment: FormMoment, { receipt }: Sent): void {
  const view = late(moment);
  const text = receiptText(view, receiptDetails(moment, receipt));
  saveText(text, `${view.words.receipt.file}-${receipt.reference}.txt`);
}

/** What a screen reader is told when the fate of the request changes. */
export function saidOf(
  { state }: Outcome,
  words: FormView['words'],
): { readonly text: string; readonly urgency: Urgency } | undefined {
  const { check, outcome, receipt } = words as WholeFormWords;
  const texts: Record<Outcome['state'], string | undefined> = {
    idle: undefined,
    sending: check.sending,
    sent: receipt.title,
    unknown: outcome.unknown,
    'not-sent': outcome.notSent,
    refused: outcome.refused,
  };
  const text = texts[state];
  const calm = state === 'sending' || state === 'sent';
  return text === undefined ? undefined : { text, urgency: calm ? 'polite' : 'assertive' };
}

interface Sent {
  readonly receipt: Receipt;
}

/** The view with all its words: this code is only there together with the French ones. */
function late({ view }: FormMoment): LateView {
  return view as LateView;
}
