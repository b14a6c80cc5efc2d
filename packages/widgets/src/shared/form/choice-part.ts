import { html, nothing, type TemplateResult } from 'lit';
import { isTicked } from './answers.ts';
import { describedBy, type Framed, headingOf, labelText, remarks } from './field-frame.ts';
import { type ChoiceField, type Option, type TickField, valuesOf } from './form-step.ts';

/** One or several of a few options, all in sight: no list to unfold, a large target for each. */
export function choicePart(field: ChoiceField, { view, heading }: Framed): TemplateResult {
  const label = labelText(field, view);
  return html`<fieldset
    class="field"
    ?data-wrong=${view.errors.has(field.name)}
    aria-describedby=${describedBy(field, view)}
  >
    <legend>${heading ? headingOf(view, label, heading) : label}</legend>
    ${remarks(field, view)}
    <div class="options" ?data-compact=${field.compact}>
      ${field.options.map((option, index) => optionRow(field, option, { view, index }))}
    </div>
  </fieldset>`;
}

function optionRow(
  field: ChoiceField,
  { value, label, hint }: Option,
  { view, index }: { readonly view: Framed['view']; readonly index: number },
): TemplateResult {
  const one = field.kind === 'one';
  // The first control carries the field's own id: errors lead there.
  const id = index === 0 ? field.name : `${field.name}-${String(index)}`;
  return html`<label class="option">
    <input
      id=${id}
      type=${one ? 'radio' : 'checkbox'}
      name=${field.name}
      value=${value}
      ?required=${one && !field.optional}
      aria-describedby=${hint ? `${id}-more` : nothing}
      .checked=${valuesOf(field, view.answers).includes(value)}
      data-act=${one ? 'choose' : 'tick'}
      @change=${view.act}
    />
    <span>${label}${hint ? html`<small id="${id}-more">${hint}</small>` : nothing}</span>
  </label>`;
}

/** A single box to tick, its sentence beside it. */
export function tickPart(field: TickField, { view }: Framed): TemplateResult {
  return html`<div class="field" ?data-wrong=${view.errors.has(field.name)}>
    ${remarks(field, view)}
    <label class="option">
      <input
        id=${field.name}
        type="checkbox"
        value="yes"
        ?required=${!field.optional}
        aria-invalid=${view.errors.has(field.name)}
        aria-describedby=${describedBy(field, view)}
        .checked=${isTicked(view.answers, field.name, 'yes')}
        data-act="tick"
        @change=${view.act}
      />
      <span>${labelText(field, view)}</span>
    </label>
  </div>`;
}
