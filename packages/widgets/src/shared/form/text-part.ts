import { html, nothing, type TemplateResult } from 'lit';
import { lengthOf, textOf } from './answers.ts';
import { describedBy, fieldFrame, type Framed } from './field-frame.ts';
import type { LongTextField, TextField } from './form-step.ts';

/** One line of text: a name, a phone number, an e-mail address. */
export function textPart(field: TextField, framed: Framed): TemplateResult {
  const { view } = framed;
  const type = field.type ?? 'text';
  return fieldFrame(
    field,
    framed,
    html`<input
      class="input"
      id=${field.name}
      type=${type}
      inputmode=${field.inputMode ?? nothing}
      autocomplete=${field.autocomplete}
      maxlength=${field.maxLength ?? 300}
      spellcheck=${type === 'text' ? nothing : 'false'}
      autocapitalize=${type === 'text' ? nothing : 'none'}
      dir=${type === 'text' ? 'auto' : 'ltr'}
      ?required=${!field.optional}
      aria-invalid=${view.errors.has(field.name)}
      aria-describedby=${describedBy(field, view)}
      .value=${textOf(view.answers, field.name) && String(view.answers[field.name])}
      data-act="type"
      @input=${view.act}
    />`,
  );
}

/** Several lines of text. What is too long stays: the person cuts, not the field. */
export function longTextPart(field: LongTextField, framed: Framed): TemplateResult {
  const { view } = framed;
  const counter = `${field.name}-count`;
  const left = field.maxLength - lengthOf(view.answers, field.name);
  return fieldFrame(
    field,
    framed,
    html`<textarea
        class="input"
        id=${field.name}
        rows="4"
        autocomplete="off"
        dir="auto"
        ?required=${!field.optional}
        aria-invalid=${view.errors.has(field.name)}
        aria-describedby=${describedBy(field, view, [counter])}
        .value=${String(view.answers[field.name] ?? '')}
        data-act="type"
        @input=${view.act}
      ></textarea>
      <p class="hint" id=${counter} ?data-over=${left < 0}>
        ${left < 0 ? view.words.charactersOver(-left) : view.words.charactersLeft(left)}
      </p>`,
  );
}
