import { findContact, normalizePhone } from '@coup-de-main/protocol';
import { type Answers, textOf } from './answers.ts';
import { placeOf } from './form-places.ts';
import type { PlaceField, TextField } from './form-step.ts';
import type { FormWords } from './form-view.ts';

/** What a field of a person is called, and where it goes. */
export interface PersonField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly missing?: string;
  readonly pointer: string;
  /** The data are the visitor's own: the browser may fill them in. */
  readonly own: boolean;
}

/** A person's name, always asked. */
export function nameField(
  given: PersonField & { readonly missing: string },
  words: FormWords,
): TextField {
  return {
    ...common(given),
    kept: true,
    missing: given.missing,
    autocomplete: given.own ? 'name' : 'off',
    maxLength: 100,
    check: (answers) =>
      findContact(textOf(answers, given.name)) === undefined ? undefined : words.contactInText,
  };
}

/** A phone number, as people write it. */
export function phoneField(given: PersonField, words: FormWords): TextField {
  return {
    ...common(given),
    optional: true,
    type: 'tel',
    inputMode: 'tel',
    autocomplete: given.own ? 'tel' : 'section-other tel',
    maxLength: 40,
    check: (answers) => {
      const text = textOf(answers, given.name);
      return text === '' || normalizePhone(text) !== undefined ? undefined : words.phoneWrong;
    },
  };
}

/** An e-mail address. `missing`, when given, is said when `other` (a phone number) is not there either. */
export function emailField(
  given: PersonField & { readonly other?: string },
  words: FormWords,
): TextField {
  return {
    ...common(given),
    kept: true,
    optional: true,
    type: 'email',
    inputMode: 'email',
    autocomplete: given.own ? 'email' : 'section-other email',
    maxLength: 254,
    check: (answers) => {
      const text = textOf(answers, given.name);
      if (text !== '') return isEmail(text) ? undefined : words.emailWrong;
      const reachable = given.other === undefined || textOf(answers, given.other) !== '';
      return reachable ? undefined : given.missing;
    },
  };
}

/** A commune or a postcode. */
export function placeField(
  given: Omit<PersonField, 'name' | 'pointer'> & { readonly missing: string },
  words: FormWords,
): PlaceField {
  return {
    kind: 'place',
    name: 'place',
    label: given.label,
    ...(given.hint !== undefined && { hint: given.hint }),
    missing: given.missing,
    autocomplete: given.own ? 'postal-code' : 'off',
    pointers: ['#/place', '#/mission/address'],
    check: (answers) => (placeOf(answers) ? undefined : words.places.unknown),
  };
}

/** E-mail and phone as the protocol wants them; absent when not given. */
export function reachOf(
  answers: Answers,
  names: { readonly email: string; readonly phone: string },
): { readonly email?: string; readonly phone?: string } {
  const email = textOf(answers, names.email);
  const phone = normalizePhone(textOf(answers, names.phone));
  return { ...(email !== '' && { email }), ...(phone !== undefined && { phone }) };
}

/**
 * Whether a text can be an e-mail address: the same verdict as the protocol's `EmailAddress`, which is a
 * schema and would bring more bytes.
 */
function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+$/i.test(
      text,
    )
  );
}

function common({
  name,
  label,
  hint,
  pointer,
}: PersonField): Pick<TextField, 'kind' | 'name' | 'label' | 'hint' | 'pointers'> {
  return { kind: 'text', name, label, hint, pointers: [pointer] };
}
