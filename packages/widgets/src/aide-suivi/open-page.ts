import { html, type TemplateResult } from 'lit';
import { errorSummary } from '../shared/form/error-summary.ts';
import { headingOf } from '../shared/form/field-frame.ts';
import { fieldPart } from '../shared/form/field-part.ts';
import type { TextField } from '../shared/form/form-step.ts';
import type { SuiviView } from './suivi-view.ts';
import { troubleNotice } from './trouble-notice.ts';

/** The field for the code. */
export function codeField({ words }: Pick<SuiviView, 'words'>): TextField {
  return {
    kind: 'text',
    name: 'code',
    label: words.open.code,
    missing: words.open.codeMissing,
    autocomplete: 'off',
    // A whole link may be pasted.
    maxLength: 2000,
  };
}

/** The field for the address to which links are sent again. */
export function emailField({ words }: Pick<SuiviView, 'words'>): TextField {
  return {
    kind: 'text',
    name: 'email',
    label: words.open.email,
    type: 'email',
    inputMode: 'email',
    autocomplete: 'email',
    maxLength: 254,
  };
}

/** Asks for the code, or sends the links again. */
export function openPage(view: SuiviView): TemplateResult {
  const { words, form, session } = view;
  const button = (label: string): TemplateResult =>
    html`<button class="button" data-main type="submit" aria-disabled=${session.busy}>
      ${session.busy ? words.busy : label}
    </button>`;
  return html`${headingOf(form, words.open.title)} ${troubleNotice(view)} ${errorSummary(form)}
    <form class="page" part="code" novalidate data-act="open" @submit=${form.act}>
      <p class="hint">${words.open.intro}</p>
      ${fieldPart(codeField(view), { view: form, heading: undefined })} ${button(words.open.submit)}
    </form>
    <form class="page" part="resend" novalidate data-act="resend" @submit=${form.act}>
      <div class="subtitle" role="heading" aria-level=${form.level + 1}>${words.open.lost}</div>
      <p class="hint">${words.open.lostText}</p>
      ${fieldPart(emailField(view), { view: form, heading: undefined })} ${button(words.open.send)}
      ${session.done === 'sent' ? html`<p class="said" id="said" tabindex="-1">${words.open.sent}</p>` : ''}
    </form>`;
}
