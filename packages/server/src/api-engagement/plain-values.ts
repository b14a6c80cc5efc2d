/** A text on one line of at most `max` characters; undefined when nothing is left of it. */
export function lineOf(text: string | undefined, max = 300): string | undefined {
  // eslint-disable-next-line no-control-regex -- They have no place in a line.
  const line = text?.replaceAll(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  if (line === undefined || line === '') return undefined;
  return Array.from(line).slice(0, max).join('').trim();
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
