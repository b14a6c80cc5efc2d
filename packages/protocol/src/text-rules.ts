import { faultIf, type FieldFault } from './field-fault.ts';
import { findContact } from './find-contact.ts';

/** Texts that strangers read carry no e-mail address, phone number or link. Keys are JSON Pointers. */
export function textRules(texts: Readonly<Record<string, string | undefined>>): FieldFault[] {
  return Object.entries(texts).flatMap(([pointer, text]) =>
    faultIf(findContact(text ?? '') !== undefined, 'contact-in-text', pointer),
  );
}

/** Texts that must say something are more than blanks (`required`). Keys are JSON Pointers. */
export function blankRules(texts: Readonly<Record<string, string | undefined>>): FieldFault[] {
  return Object.entries(texts).flatMap(([pointer, text]) =>
    faultIf(text !== undefined && text.trim() === '', 'required', pointer),
  );
}
