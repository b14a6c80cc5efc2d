import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { nothing } from 'lit';
import { choiceField, tickField } from './choice-fields.ts';
import { describedBy, hintAndError, invalid, isRequired, optionalMark } from './field-parts.ts';
import type { FieldState } from './field-parts.ts';
import type { Field, LineField, TextField } from './form-plan.ts';
import { textOf } from './form-values.ts';

/** A question with its hint, what is wrong with the answer, and the answer as it was given. */
export function formField(field: Field, state: FieldState): ServerRenderedTemplate {
  const condition = field.when === undefined ? '' : ` when-${field.when}`;
  return html`<div class=${`field${condition}`}>${control(field, state)}</div>`;
}

function control(field: Field, state: FieldState): ServerRenderedTemplate {
  switch (field.kind) {
    case 'line':
      return labelled(field, state, lineInput(field, state));
    case 'text':
      return labelled(field, state, textInput(field, state));
    case 'tick':
      return tickField(field, state);
    default:
      return choiceField(field, state);
  }
}

function labelled(
  field: LineField | TextField,
  state: FieldState,
  input: ServerRenderedTemplate,
): ServerRenderedTemplate {
  return html`<label for=${field.name}>${field.label} ${optionalMark(field, state)}</label>
    ${hintAndError(field, state)} ${input}`;
}

function lineInput(field: LineField, state: FieldState): ServerRenderedTemplate {
  const { name, type = 'text', autocomplete = 'off', inputMode } = field;
  return html`<input
    id=${name}
    name=${name}
    type=${type}
    value=${textOf(state.values, name)}
    autocomplete=${autocomplete}
    inputmode=${inputMode ?? nothing}
    aria-describedby=${describedBy(field, state)}
    aria-invalid=${invalid(field, state)}
    ?required=${isRequired(field)}
  />`;
}

// The line break after the tag belongs to the tag: without it the text would lose its own first one.
function textInput(field: TextField, state: FieldState): ServerRenderedTemplate {
  const { name } = field;
  return html`<textarea
    id=${name}
    name=${name}
    rows="4"
    autocomplete="off"
    aria-describedby=${describedBy(field, state)}
    aria-invalid=${invalid(field, state)}
    ?required=${isRequired(field)}
  >
${textOf(state.values, name)}</textarea>`;
}
