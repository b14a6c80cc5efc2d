/**
 * A value as JSON, whatever the page has put on the prototypes: old versions of Prototype.js give texts
 * and lists a `toJSON` of their own, with which every text would be sent in quotes within quotes. What
 * has to have a `toJSON` (a date) is not for this.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, original);
}

/** `toJSON` has been called already; the holder still has what it was called on. */
function original(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}
