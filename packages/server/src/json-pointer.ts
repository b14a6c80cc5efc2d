/** Names longer than this are cut: they are nobody's fields. */
const LONGEST_NAME = 100;

/** Half of a surrogate pair; it cannot be encoded. */
const HALF = /\p{Surrogate}/gu;

/**
 * The place of a value in a body as a JSON Pointer in its URI fragment form, e.g. `#/person/email`; `#` is
 * the whole. Source: RFC 6901 §6.
 */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return `#${path.map((name) => `/${step(String(name))}`).join('')}`;
}

function step(name: string): string {
  const escaped = name.slice(0, LONGEST_NAME).replaceAll('~', '~0').replaceAll('/', '~1');
  return encodeURIComponent(escaped.replaceAll(HALF, '\uFFFD'));
}

/** The same place as people read it: `person.email`, `needs.0.note`. */
export function placeName(pointer: string): string {
  return decodeURIComponent(pointer.replace(/^#\/?/, ''))
    .replaceAll('/', '.')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}
