/** What somebody filled in, by the name of each field; a field that was left out has no entry. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** Nothing filled in. */
export const noValues: FormValues = new Map();

/** The text of a field without blanks around it, line breaks as `\n`; `''` when it is empty. */
export function textOf(values: FormValues, name: string): string {
  return (values.get(name)?.[0] ?? '').replaceAll(/\r\n?/g, '\n').trim();
}

/** Every value that was ticked under a name. */
export function listOf(values: FormValues, name: string): readonly string[] {
  return values.get(name) ?? [];
}

/** Whether a box is ticked. */
export function isTicked(values: FormValues, name: string, value = 'yes'): boolean {
  return listOf(values, name).includes(value);
}

/** The one of `allowed` that was chosen. */
export function oneOf<const Value extends string>(
  values: FormValues,
  name: string,
  allowed: readonly Value[],
): Value | undefined {
  const text = textOf(values, name);
  return allowed.find((value) => value === text);
}

/** Those of `allowed` that were ticked, in the order of `allowed`. */
export function someOf<const Value extends string>(
  values: FormValues,
  name: string,
  allowed: readonly Value[],
): Value[] {
  const ticked = listOf(values, name);
  return allowed.filter((value) => ticked.includes(value));
}

/** Values by name; what is undefined, empty or an empty list is left out. */
export function valuesFrom(
  entries: Readonly<Record<string, string | readonly string[] | undefined>>,
): FormValues {
  const filled = Object.entries(entries).flatMap(([name, value]) => {
    const list = [value ?? []].flat().filter((one) => one !== '');
    return list.length === 0 ? [] : ([[name, list]] as const);
  });
  return new Map(filled);
}

/** The members that say something: an empty text, an empty list, a box that is not ticked say nothing. */
export function saying<Members extends object>(members: Members): Said<Members> {
  const said = Object.entries(members).filter(
    ([, value]) =>
      value !== undefined &&
      value !== '' &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Said<Members>;
}

/** Every member may have been left out. */
export type Said<Members extends object> = {
  readonly [Name in keyof Members]?: Exclude<Members[Name], undefined | '' | false>;
};
