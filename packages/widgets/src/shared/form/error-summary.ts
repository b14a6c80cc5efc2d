import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

/**
 * What is to be mended, first thing on the page: takes the focus, and each line leads to its field by
 * script, for a `#id` does not reach into a shadow root.
 */
export function errorSummary({
  errors,
  words,
  level,
  act,
}: FormView): TemplateResult | typeof nothing {
  if (errors.size === 0) return nothing;
  return html`<div class="notice summary" id="summary" tabindex="-1" data-alert part="summary">
    <div class="subtitle" role="heading" aria-level=${level}>${words.problem(errors.size)}</div>
    <ul>
      ${[...errors].map(
        ([name, error]) =>
          html`<li>
            <a href="#${name}" data-act="jump" data-name=${name} @click=${act}>${error}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}
