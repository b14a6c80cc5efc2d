/** A text on one line of at most `max` characters; undefined when nothing is left of it. */
export function lineOf(text: string | undefined, max = 300): string | undefined {
  // eslint-disable-next-line no-control-regex -- They have no place in a line.
  const line = text?.replaceAll(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  if (line === undefined || line === '') return undefined;
  return firstOf(line, max).trim();
}

/** A text of several lines, of at most 20,000 characters; undefined when nothing is left of it. */
export function proseOf(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : firstOf(text, 20_000);
}

/** Counted as the protocol does, by code points: none is cut in half. */
function firstOf(text: string, max: number): string {
  return Array.from(text).slice(0, max).join('');
}

/**
 * The same without what no database takes, U+0000 and halves of characters: one such character in one mission
 * must not keep out all others.
 */
export function storable<Value>(value: Value): Value;
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (Array.isArray(value)) return value.map((item) => storable<unknown>(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable(one)]));
}

/** An instant as the protocol writes it; undefined for what is none. */
export function instantOf(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  const year = new Date(time).getUTCFullYear();
  return year >= 1990 && year <= 2200 ? new Date(time).toISOString() : undefined;
}

/** The members that have a value. */
export function present<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  const known = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as {
    [Name in keyof Members]?: Exclude<Members[Name], undefined>;
  };
}
