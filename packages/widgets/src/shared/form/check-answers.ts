import { html, type TemplateResult } from 'lit';
import { headingOf } from './field-frame.ts';
import { type Step, toldAnswer } from './form-step.ts';
import type { LateView } from './form-view.ts';

/** Every answer in plain words, each with a way to change it. What was not answered is not listed. */
export function checkAnswers(view: LateView, steps: readonly Step[]): TemplateResult {
  const { words, act } = view;
  return html`${headingOf(view, words.check.title)}
    <dl class="answers" part="answers">
      ${tellableAnswers(steps, view).map(
        ({ step, label, told }) =>
          html`<div>
            <dt>${label}</dt>
            <dd><bdi>${told}</bdi></dd>
            <dd>
              <button
                class="button"
                data-quiet
                type="button"
                data-act="change"
                data-name=${step}
                aria-label=${words.check.changeWhat(label)}
                @click=${act}
              >
                ${words.check.change}
              </button>
            </dd>
          </div>`,
      )}
    </dl>`;
}

/** One line of the check page. */
export interface ToldAnswer {
  /** Name of the step that asked. */
  readonly step: string;
  readonly label: string;
  readonly told: string;
}

/** The answers that there are, in the order of the questions. */
function tellableAnswers(
  steps: readonly Step[],
  { answers, words }: Pick<LateView, 'answers' | 'words'>,
): readonly ToldAnswer[] {
  return steps.flatMap(({ name, fields }) =>
    fields
      .map((field) => ({
        step: name,
        label: field.label,
        told: toldAnswer(field, answers, words.check.yes),
      }))
      .filter(({ told }) => told !== ''),
  );
}
