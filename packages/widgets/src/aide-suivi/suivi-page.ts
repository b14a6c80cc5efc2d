import { html, type TemplateResult } from 'lit';
import { hotlineLine } from '../shared/form/hotline-line.ts';
import { openPage } from './open-page.ts';
import type { SuiviView } from './suivi-view.ts';
import { troubleNotice } from './trouble-notice.ts';

/** The page that is on the screen, and whom to call instead below it, whatever it is. */
export function suiviPage(view: SuiviView): TemplateResult {
  const { form, line } = view;
  return html`${view.later?.openedPage(view) ?? beforeOpening(view)}${hotlineLine(form.words, line)}`;
}

/** Something is about to open, or could not be had: asking for the code would say that it is wrong. */
function beforeOpening(view: SuiviView): TemplateResult {
  const { session, words } = view;
  if (session.hasToken && session.busy) return html`<p class="hint">${words.open.loading}</p>`;
  if (view.unavailable) return unavailable(view);
  return session.hasToken && session.trouble ? troubleAlone(view) : openPage(view);
}

function troubleAlone(view: SuiviView): TemplateResult {
  return html`<p>${view.words.open.trouble}</p>
    ${troubleNotice(view)}<slot></slot>`;
}

function unavailable({ words }: SuiviView): TemplateResult {
  return html`<p class="notice">${words.open.unavailable}</p>
    <slot></slot>`;
}
