import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from './error-summary.ts';
import { type HeadingPlace, headingOf } from './field-frame.ts';
import { fieldPart } from './field-part.ts';
import type { Step } from './form-step.ts';
import type { FormView } from './form-view.ts';

/** Which of the pages this is: `index` from 0, of `count` pages with questions. */
export interface PageNumber {
  readonly index: number;
  readonly count: number;
  /** What stands between the fields and the button. */
  readonly below?: TemplateResult | typeof nothing;
}

/** One page with questions. Several steps on it are those of a form on one page. */
export function questionPage(
  view: FormView,
  steps: readonly Step[],
  { index, count, below = nothing }: PageNumber,
): TemplateResult {
  const { words } = view;
  return html`${index > 0 ? backLink(view) : nothing} ${errorSummary(view)}
    ${count > 1 ? html`<p class="progress">${words.page(index + 1, count + 1)}</p>` : nothing}
    ${index === 0 ? html`<p class="hint">${words.allNeeded}</p>` : nothing}
    ${
      // Each page in a place of its own, so that it gets controls of its own: a box that was ticked, made
      // the radio button of another question, would untick that question's.
      [
        ...Array.from({ length: index }),
        steps.map((step, place) => stepPart(view, step, place === 0 ? 'page' : 'section')),
      ]
    }
    ${below} <button class="button" data-main type="submit">${words.next}</button>`;
}

/** The way back to the page before: no answer is lost by it. */
export function backLink({ words, act }: FormView): TemplateResult {
  return html`<button class="button back" data-quiet type="button" data-act="back" @click=${act}>
    <span class="arrow" aria-hidden="true">←</span> ${words.back}
  </button>`;
}

function stepPart(view: FormView, step: Step, place: HeadingPlace): TemplateResult {
  const { title, intro } = step;
  return html`<div class="step">
    ${title === undefined ? nothing : headingOf(view, title, place)}
    ${intro ? html`<p class="hint">${intro}</p>` : nothing} ${step.above?.(view)}
    ${step.fields.map((field, index) =>
      fieldPart(field, { view, heading: title === undefined && index === 0 ? place : undefined }),
    )}
  </div>`;
}
