import type { TemplateResult } from 'lit';
import { choicePart, tickPart } from './choice-part.ts';
import type { Framed } from './field-frame.ts';
import type { Field } from './form-step.ts';
import { placePart } from './place-part.ts';
import { longTextPart, textPart } from './text-part.ts';

/** Any field, by its kind. */
export function fieldPart(field: Field, framed: Framed): TemplateResult {
  switch (field.kind) {
    case 'text':
      return textPart(field, framed);
    case 'long-text':
      return longTextPart(field, framed);
    case 'tick':
      return tickPart(field, framed);
    case 'place':
      return placePart(field, framed);
    default:
      return choicePart(field, framed);
  }
}
