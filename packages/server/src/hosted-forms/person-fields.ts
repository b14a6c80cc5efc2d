import { formatPhone, normalizePhone } from '@coup-de-main/protocol';
import type { Person } from '@coup-de-main/protocol';
import type { Field } from './form-plan.ts';
import { textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormWords } from './words.ts';

/** Name, phone and e-mail of who fills the form in; phone or e-mail is enough. */
export function personFields(
  { person: words }: FormWords,
  pointers: readonly string[],
): readonly Field[] {
  const below = (member: string) => pointers.map((pointer) => `${pointer}/${member}`);
  return [
    {
      kind: 'line',
      name: 'name',
      label: words.name,
      autocomplete: 'name',
      pointers: below('name'),
      missing: words.nameMissing,
    },
    {
      kind: 'line',
      name: 'phone',
      type: 'tel',
      label: words.phone,
      hint: words.phoneHint,
      optional: true,
      autocomplete: 'tel',
      pointers: below('phone'),
      wrong: words.phoneWrong,
    },
    {
      kind: 'line',
      name: 'email',
      type: 'email',
      label: words.email,
      optional: true,
      autocomplete: 'email',
      pointers: below('email'),
      missing: words.either,
      wrong: words.emailWrong,
    },
  ];
}

/**
 * A person of three fields, whose names begin with `prefix`. A number with a typing error stays as it was
 * typed, so that the schema can say what is wrong with it.
 */
export function personOf(values: FormValues, prefix = ''): Person {
  const phone = textOf(values, `${prefix}phone`);
  const email = textOf(values, `${prefix}email`);
  return {
    name: textOf(values, `${prefix}name`),
    ...(email !== '' && { email }),
    ...(phone !== '' && { phone: normalizePhone(phone) ?? phone }),
  };
}

/** The three fields that amount to a person. */
export function filledPerson(
  person: Partial<Person> | undefined,
  prefix = '',
): Record<string, string | undefined> {
  return {
    [`${prefix}name`]: person?.name,
    [`${prefix}phone`]: person?.phone === undefined ? undefined : formatPhone(person.phone),
    [`${prefix}email`]: person?.email,
  };
}
