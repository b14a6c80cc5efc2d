import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { describedBy, hintAndError, invalid, isRequired, optionalMark } from './field-parts.ts';
import type { FieldState } from './field-parts.ts';
import type { OneField, Option, SeveralField, TickField } from './form-plan.ts';
import { isTicked, textOf } from './form-values.ts';

/** One of several or any of several. A long list opens; a short one stands there, as large buttons. */
export function choiceField(
  field: OneField | SeveralField,
  state: FieldState,
): ServerRenderedTemplate {
  return field.kind === 'one' && field.compact === true
    ? openingList(field, state)
    : boxes(field, state);
}

function openingList(field: OneField, state: FieldState): ServerRenderedTemplate {
  const { name, label, options, preset = '' } = field;
  const chosen = textOf(state.values, name) || preset;
  // Another program may have chosen what this list does not offer.
  const isOther = chosen !== '' && !options.some(({ value }) => value === chosen);
  const shown = isOther ? [...options, { value: chosen, label: chosen }] : options;
  return html`<label for=${name}>${label} ${optionalMark(field, state)}</label>
    ${hintAndError(field, state)}
    <select
      id=${name}
      name=${name}
      autocomplete="off"
      aria-describedby=${describedBy(field, state)}
      aria-invalid=${invalid(field, state)}
      ?required=${isRequired(field)}
    >
      ${preset === '' ? html`<option value="">${state.words.choose}</option>` : undefined}
      ${shown.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === chosen}>
            ${option.label}
          </option>`,
      )}
    </select>`;
}

function boxes(field: OneField | SeveralField, state: FieldState): ServerRenderedTemplate {
  const { label, options, compact } = field;
  return html`<fieldset
    class=${compact === true ? 'boxes compact' : 'boxes'}
    aria-describedby=${describedBy(field, state)}
  >
    <legend>${label} ${optionalMark(field, state)}</legend>
    ${hintAndError(field, state)}
    <div class="options">
      ${options.map((option, index) => box(field, state, { option, index }))}
    </div>
  </fieldset>`;
}

/** The first box has the name of the question as `id`: that is where a link to the question leads. */
function box(
  field: OneField | SeveralField,
  state: FieldState,
  { option, index }: { readonly option: Option; readonly index: number },
): ServerRenderedTemplate {
  const { name, kind } = field;
  const { value, label, hint } = option;
  const isPreset = kind === 'one' && field.preset === value && !state.values.has(name);
  return html`<label class="tick">
    <input
      type=${kind === 'one' ? 'radio' : 'checkbox'}
      id=${index === 0 ? name : `${name}-${value}`}
      name=${name}
      value=${value}
      ?checked=${isPreset || isTicked(state.values, name, value)}
      ?required=${kind === 'one' && isRequired(field)}
    />
    <span
      >${label} ${hint === undefined ? undefined : html`<span class="hint">${hint}</span>`}</span
    >
  </label>`;
}

/** One box: ticked or not. */
export function tickField(field: TickField, state: FieldState): ServerRenderedTemplate {
  const { name, label } = field;
  return html`${hintAndError(field, state)}
    <label class="tick">
      <input
        type="checkbox"
        id=${name}
        name=${name}
        value="yes"
        aria-describedby=${describedBy(field, state)}
        aria-invalid=${invalid(field, state)}
        ?checked=${isTicked(state.values, name)}
        ?required=${isRequired(field)}
      />
      <span>${label} ${optionalMark(field, state)}</span>
    </label>`;
}
