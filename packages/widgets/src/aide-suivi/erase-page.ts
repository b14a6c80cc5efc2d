import type { Tracked } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../shared/form/field-frame.ts';
import type { OpenView } from './suivi-view.ts';
import { troubleNotice } from './trouble-notice.ts';

/** Asks once more before everything is erased: nobody can bring it back. */
export function erasePage(view: OpenView, { type }: Tracked): TemplateResult {
  const { words, form, session } = view;
  const { erase } = words;
  const also = type === 'application' || type === 'request' ? erase[type] : undefined;
  return html`${headingOf(form, erase.title)} ${troubleNotice(view)}
    <p>${erase.text}</p>
    ${also === undefined ? nothing : html`<p>${also}</p>`}
    <p class="actions">
      <button
        class="button"
        type="button"
        aria-disabled=${session.busy}
        data-act="keep"
        @click=${form.act}
      >
        ${erase.no}
      </button>
      <button
        class="button"
        data-main
        type="button"
        aria-disabled=${session.busy}
        data-act="erase"
        @click=${form.act}
      >
        ${session.busy ? words.busy : erase.yes}
      </button>
    </p>`;
}

/** It is gone; the way on is another request, or the phone. */
export function erasedPage({ words, form }: OpenView): TemplateResult {
  return html`${headingOf(form, words.done.erased)}
    <p>${words.done.erasedText}</p>
    <button class="button" type="button" data-act="leave" @click=${form.act}>
      ${words.open.title}
    </button>`;
}
