import type { Tracked } from '@coup-de-main/protocol';
import { html, type TemplateResult } from 'lit';
import { errorSummary } from '../shared/form/error-summary.ts';
import { headingOf } from '../shared/form/field-frame.ts';
import { fieldPart } from '../shared/form/field-part.ts';
import type { OpenView } from './suivi-view.ts';
import { editStep } from './tracked-edit.ts';
import { troubleNotice } from './trouble-notice.ts';

/** What is held, in fields, to be changed. */
export function editPage(view: OpenView, tracked: Tracked): TemplateResult {
  const { words, form, session } = view;
  const { intro, fields } = editStep(tracked, words, form.words);
  return html`${headingOf(form, words.edit.title)} ${troubleNotice(view)} ${errorSummary(form)}
    <form class="page" part="page" novalidate data-act="save" @submit=${form.act}>
      <p class="hint">${intro}</p>
      ${fields.map((field) => fieldPart(field, { view: form, heading: undefined }))}
      <p class="actions">
        <button class="button" data-main type="submit" aria-disabled=${session.busy}>
          ${session.busy ? words.busy : words.edit.save}
        </button>
        <button
          class="button"
          type="button"
          aria-disabled=${session.busy}
          data-act="keep"
          @click=${form.act}
        >
          ${words.edit.cancel}
        </button>
      </p>
    </form>`;
}
