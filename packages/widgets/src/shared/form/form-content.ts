import type { Discovery } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { emergencyNumbers } from './emergency-numbers.ts';
import { keepDraft, trapField } from './form-extras.ts';
import type { FormSession } from './form-session.ts';
import { isDelicate } from './form-step.ts';
import type { FormView } from './form-view.ts';
import { hotlineLine, type Line } from './hotline-line.ts';
import { questionPage } from './question-page.ts';

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
  /** An address of the backend's as an absolute http(s) one, or undefined: nothing else becomes a link. */
  readonly link: (address: string | undefined) => string | undefined;
  /** The pages after the last question, once their code is there; `failed` when it did not come. */
  readonly later: LaterPages | 'coming' | 'failed';
}

/** What `form-later.ts` brings. */
export type LaterPages = Pick<typeof import('./form-later.ts'), 'checkPage' | 'sentPage'>;

/** The form at this moment: a page with questions, the check page, or the receipt. */
export function formContent(moment: FormMoment): TemplateResult {
  const { session, view, line, emergency, later } = moment;
  const { flow, outcome } = session;
  const { checking, index, pages, current } = flow;
  if (outcome.state === 'sent' && typeof later === 'object') return later.sentPage(moment, outcome);
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
          ? lastPage(moment)
          : questionPage(view, current, {
              index,
              count: pages.length,
              below: asksDelicate(current) ? keepDraft(view, session.draft.kept) : nothing,
            })
      }
    </form>
    ${hotlineLine(view.words, line)}`;
}

/** The check page; while its code has not come, why, and a way to ask for it again: nothing is lost. */
function lastPage(moment: FormMoment): TemplateResult {
  const { later, view } = moment;
  if (typeof later === 'object') return later.checkPage(moment);
  const { words, act } = view;
  if (later === 'coming') return html`<p class="hint">${words.loading}</p>`;
  return html`<div class="notice" id="outcome" tabindex="-1" data-alert>
    <p>${words.trouble} ${words.troubleHelp}</p>
    <button class="button" type="button" data-act="again" @click=${act}>${words.retry}</button>
  </div>`;
}

/** Whether a page asks for what stays off the device unless its owner wants it there. */
function asksDelicate(steps: FormSession<unknown>['flow']['current']): boolean {
  return steps.some(({ fields }) => fields.some(isDelicate));
}

function draftNotice({ session, view, idle }: FormMoment): TemplateResult | typeof nothing {
  const { draft: words } = view.words;
  if (idle !== 'no') {
    return note(view, idle === 'soon' ? words.idleSoon : words.idleGone, {
      action: idle === 'soon' ? 'stay' : 'clear',
      label: idle === 'soon' ? words.stay : words.clear,
    });
  }
  if (!session.restored) return nothing;
  return note(view, words.restored, { action: 'clear', label: words.clear });
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
