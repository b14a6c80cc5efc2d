/** What was typed, cut where the last word begins: it may be unfinished. */
export interface SearchTerms {
  /** Everything before the last word, as a web search: quoted phrases, `-word`, `or`. */
  readonly head: string;
  /** The last word: letters and digits only. Empty when the text does not end in a word. */
  readonly last: string;
}

/** A prefix of one letter would be in nearly every mission. */
export const SHORTEST_PREFIX = 2;

const LAST_WORD = /[\p{L}\p{M}\p{Nd}]+$/u;

/** "Rendez-vous" and "rendez vous" find each other: the index has the parts of such words too. */
const HYPHEN = /(?<=[\p{L}\p{Nd}])-(?=[\p{L}\p{Nd}])/gu;

/** `-porte-à-porte` leaves out the whole of it, as `-"porte à porte"` does. */
const EXCLUDED_COMPOUND = /(?<=^|\s)-([\p{L}\p{Nd}]+-[\p{L}\p{Nd}-]+)/gu;

/**
 * Reads a search text. The last word counts as unfinished unless it is followed by something, stands in an
 * open quotation, is excluded (`-word`) or follows `or`.
 */
export function readSearch(text: string): SearchTerms {
  const plain = text
    .normalize('NFC')
    .replaceAll(EXCLUDED_COMPOUND, '-"$1"')
    .replaceAll(HYPHEN, ' ');
  const typed = plain.trim();
  const last = LAST_WORD.exec(typed)?.[0] ?? '';
  const head = typed.slice(0, typed.length - last.length);
  const isFinished =
    last === '' ||
    plain.trimStart() !== typed ||
    (head.match(/"/g) ?? []).length % 2 === 1 ||
    /(?:^|\s)-$|\sor\s$/i.test(head);
  return isFinished ? { head: typed, last: '' } : { head, last };
}
