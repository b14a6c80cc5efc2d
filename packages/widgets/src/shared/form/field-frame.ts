import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from './form-step.ts';
import type { FormView } from './form-view.ts';

/**
 * Where a heading stands: that of the page takes the focus when the page comes; a form on one page has
 * further ones.
 */
export type HeadingPlace = 'page' | 'section';

/** How a field is laid out: its question may be the heading of the page. */
export interface Framed {
  readonly view: FormView;
  readonly heading?: HeadingPlace | undefined;
}

/** The label of a field, with "(facultatif)" where nobody has to answer. */
export function labelText(field: Field, { words }: FormView): TemplateResult {
  return html`${field.label}${
    field.optional ? html` <span class="optional">(${words.optional})</span>` : nothing
  }`;
}

/** Hint and error of a field, to stand between its label and its control. */
export function remarks(field: Field, { words, errors }: FormView): TemplateResult {
  const error = errors.get(field.name);
  return html`${
    field.hint ? html`<p class="hint" id="${field.name}-hint">${field.hint}</p>` : nothing
  }${
    error
      ? html`<p class="error" id="${field.name}-error">
          <span class="unseen">${words.toMend}</span> ${error}
        </p>`
      : nothing
  }`;
}

/** Ids of what describes a control, for `aria-describedby`. `also`: further ids in the same root. */
export function describedBy(
  field: Field,
  { errors }: FormView,
  also: readonly string[] = [],
): string | typeof nothing {
  const ids = [
    ...(field.hint ? [`${field.name}-hint`] : []),
    ...(errors.has(field.name) ? [`${field.name}-error`] : []),
    ...also,
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** A field with one control: label, hint, error, control, all in one root. */
export function fieldFrame(
  field: Field,
  { view, heading }: Framed,
  control: TemplateResult,
): TemplateResult {
  const label = html`<label for=${field.name}>${labelText(field, view)}</label>`;
  return html`<div class="field" ?data-wrong=${view.errors.has(field.name)}>
    ${heading ? headingOf(view, label, heading) : label} ${remarks(field, view)} ${control}
  </div>`;
}

/** A heading; that of the page takes the focus when the page comes. */
export function headingOf(
  view: FormView,
  content: TemplateResult | string,
  place: HeadingPlace = 'page',
): TemplateResult {
  const page = place === 'page';
  return html`<div
    class="title"
    id=${page ? 'title' : nothing}
    role="heading"
    aria-level=${view.level}
    tabindex=${page ? -1 : nothing}
  >
    ${content}
  </div>`;
}
