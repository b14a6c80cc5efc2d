import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { hidden } from './form-state.ts';
import { addressOf } from './form-view.ts';
import type { FormView } from './form-view.ts';
import { SUIVI } from './receipt-page.ts';

/** Asks once more before everything is gone. */
export function erasePage(view: FormView, token: string): ServerRenderedTemplate {
  const { suivi } = view.words;
  return html`<h1 tabindex="-1" autofocus>${suivi.eraseTitle}</h1>
    <p>${suivi.eraseText}</p>
    <form class="steps" method="post" action=${addressOf(view, SUIVI)}>
      ${hidden('token', token)}
      <button class="quiet" name="do" value="open">${suivi.eraseNo}</button>
      <button class="quiet danger" name="do" value="erase-all">${suivi.eraseYes}</button>
    </form>`;
}

/** Says that everything is gone, and leads on to another code. */
export function erasedPage(view: FormView): ServerRenderedTemplate {
  const { suivi } = view.words;
  return html`<h1 tabindex="-1" autofocus>${suivi.erased}</h1>
    <p>${suivi.erasedText}</p>
    <p><a href=${addressOf(view, SUIVI)}>${suivi.title}</a></p>`;
}
