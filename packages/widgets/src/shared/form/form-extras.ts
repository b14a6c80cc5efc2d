import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

/** A box that robots fill in and nobody else meets: not seen, not read out, not reached by Tab, not filled by browsers. */
export function trapField({ words, act }: FormView, value: string): TemplateResult {
  return html`<div class="trap" hidden aria-hidden="true">
    <label for="trap">${words.trap}</label>
    <input
      id="trap"
      name="website"
      type="text"
      tabindex="-1"
      autocomplete="off"
      .value=${value}
      data-act="trap"
      @input=${act}
    />
  </div>`;
}

/** The tick that lets the whole draft stay on the device. */
export function keepDraft({ words, act }: FormView, kept: boolean): TemplateResult {
  return html`<label class="option keep">
    <input
      type="checkbox"
      id="keep"
      aria-describedby="keep-more"
      .checked=${kept}
      data-act="keep"
      @change=${act}
    />
    <span>${words.draft.keep}<small id="keep-more">${words.draft.keepHint}</small></span>
  </label>`;
}
