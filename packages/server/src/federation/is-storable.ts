/** Of one mission, in characters of JSON: a long one in eight languages. */
const LONGEST = 262_144;
/** Objects and lists in each other; a mission of the protocol has five. */
const DEEPEST = 12;

/**
 * Half of a character, the one that ends texts in other languages, and nothing but a byte order mark, which is lost on
 * the way to the database and back and leaves an empty line.
 */
const UNKEPT = /[\0\p{Cs}]|^\uFEFF$/u;

/** Whether a value that a stranger sent may be kept: not too long, not too deep, nothing that no database takes. */
export function isStorable(value: unknown): boolean {
  return isPlain(value, 0) && JSON.stringify(value).length <= LONGEST;
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === 'string') return !UNKEPT.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, member]) => isPlain(name, depth) && isPlain(member, depth + 1),
  );
}
