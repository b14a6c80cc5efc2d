import { html, nothing, type TemplateResult } from 'lit';
import { emergencyNumbers } from './emergency-numbers.ts';
import type { FormWords } from './form-view.ts';
import { hotlineLine, type Line } from './hotline-line.ts';

/** Why there is no form. `failed`: the backend could not be asked; otherwise it takes nothing. */
export interface NoForm {
  readonly failed: boolean;
  readonly line: Line | undefined;
  readonly retry: () => void;
  /** Somebody in need may stand before it: emergency numbers stand above. */
  readonly emergency: boolean;
  /** Of the headings. */
  readonly level: number;
}

/** What stands where no form can be: why, what to do, whom to call, and what the page holds itself. */
export function formStandIn(
  words: FormWords,
  { failed, line, retry, emergency, level }: NoForm,
): TemplateResult {
  return html`${emergency ? emergencyNumbers({ words, level }, true) : nothing}
    <div class="notice" part="notice" ?data-alert=${failed}>
      <p>${failed ? `${words.trouble} ${words.troubleHelp}` : words.closed}</p>
      ${
        failed
          ? html`<button class="button" type="button" @click=${retry}>${words.retry}</button>`
          : nothing
      }
    </div>
    <slot></slot>${hotlineLine(words, line)}`;
}
