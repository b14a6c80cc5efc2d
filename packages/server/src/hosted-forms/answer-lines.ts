import { formatPhone, normalizePhone } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { isAsked } from './form-conditions.ts';
import type { Built, Field, FormPlan, Option, Section } from './form-plan.ts';
import { listOf, textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';

/** The answers of one part, in words. */
export interface AnsweredPart {
  readonly section: Section;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** Everything that was answered, in words and in the order of the page; what is not asked is left out. */
export function answeredParts(
  plan: FormPlan,
  values: FormValues,
  { view, understood = {} }: { view: FormView; understood?: Built['understood'] },
): readonly AnsweredPart[] {
  return plan.sections
    .filter(({ when }) => isAsked(values, when))
    .map((section) => ({
      section,
      lines: section.fields
        .filter(({ when }) => isAsked(values, when))
        .map((field) => ({
          label: field.label,
          text: textFor(field, values, { view, understood }),
        }))
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The answers as a list of questions and answers. */
export function answerList(lines: AnsweredPart['lines']): ServerRenderedTemplate {
  return html`<dl class="answers">
    ${lines.map(
      ({ label, text }) =>
        html`<div>
          <dt>${label}</dt>
          <dd class="text">${text}</dd>
        </div>`,
    )}
  </dl>`;
}

interface TextParts {
  readonly view: FormView;
  readonly understood: NonNullable<Built['understood']>;
}

function textFor(field: Field, values: FormValues, { view, understood }: TextParts): string {
  switch (field.kind) {
    case 'tick':
      return listOf(values, field.name).includes('yes') ? view.words.form.yes : '';
    case 'one':
    case 'several':
      return labelsOf(field.options, listOf(values, field.name)).join(', ');
    default:
      return understood[field.name] || written(field, textOf(values, field.name));
  }
}

function labelsOf(options: readonly Option[], values: readonly string[]): readonly string[] {
  return options.filter(({ value }) => values.includes(value)).map(({ label }) => label);
}

/** A number as it will be called, so that a typing error is seen. */
function written(field: Field, text: string): string {
  const number = field.kind === 'line' && field.type === 'tel' ? normalizePhone(text) : undefined;
  return number === undefined ? text : formatPhone(number);
}
