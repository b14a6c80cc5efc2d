import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, fieldFrame, type Framed } from './field-frame.ts';
import type { PlaceField } from './form-step.ts';

/** A commune or a postcode, with suggestions; typing is never blocked. */
export function placePart(field: PlaceField, framed: Framed): TemplateResult {
  const { view } = framed;
  const { expanded = false, active } = view.suggestions ?? {};
  return fieldFrame(
    field,
    framed,
    html`<div class="combobox">
        <input
          class="input"
          id="place"
          type="text"
          role="combobox"
          aria-expanded=${expanded}
          aria-controls="places"
          aria-autocomplete="list"
          aria-activedescendant=${active ?? nothing}
          aria-invalid=${view.errors.has(field.name)}
          aria-describedby=${describedBy(field, view, ['place-note'])}
          autocomplete=${field.autocomplete}
          autocapitalize="words"
          spellcheck="false"
          maxlength="100"
          ?required=${!field.optional}
          .value=${String(view.answers[field.name] ?? '')}
          data-act="place"
          @focusin=${view.act}
          @input=${view.act}
          @keydown=${view.act}
          @focusout=${view.act}
        />
        <ul
          class="places"
          id="places"
          role="listbox"
          aria-label=${view.words.places.list}
          ?hidden=${!expanded}
        >
          ${view.suggestions?.render(view.act)}
        </ul>
      </div>
      <p id="place-note" class="hint">${view.placeNote}</p>`,
  );
}
