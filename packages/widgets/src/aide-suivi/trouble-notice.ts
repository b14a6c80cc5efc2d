import { ProblemError } from '@coup-de-main/client';
import { html, nothing, type TemplateResult } from 'lit';
import { hotlineLine } from '../shared/form/hotline-line.ts';
import { type SuiviView, wordFor } from './suivi-view.ts';
import type { Trouble } from './suivi-session.ts';

/** What went wrong, in words that say what to do; nothing while all is well. */
export function troubleNotice(view: SuiviView): TemplateResult | typeof nothing {
  const { trouble } = view.session;
  if (!trouble) return nothing;
  const { form, line } = view;
  return html`<div class="notice" id="trouble" tabindex="-1" data-alert part="notice">
    <p>${troubleText(trouble, view)}</p>
    ${hotlineLine(form.words, line)}
    ${
      'kind' in trouble
        ? nothing
        : html`<button class="button" type="button" data-act=${trouble.again} @click=${form.act}>
            ${form.words.retry}
          </button>`
    }
  </div>`;
}

/** The sentence for one trouble: ours where we know the reason, else the backend's own. */
export function troubleText(trouble: Trouble, { words }: Pick<SuiviView, 'words'>): string {
  if ('kind' in trouble) return words.open.wrong;
  const { failure } = trouble;
  if (!(failure instanceof ProblemError) || failure.status >= 500) return words.failed;
  return wordFor(words.problems, failure.code, failure.message);
}
