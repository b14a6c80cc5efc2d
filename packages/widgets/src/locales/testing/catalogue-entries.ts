/**
 * Every path of a catalogue with its word; functions are called with arguments that any of them can
 * take: a text that is also a number.
 */
export function catalogueEntries(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]): [string, string][] => {
    const name = path ? `${path}.${key}` : key;
    if (typeof word === 'string') return [[name, word]];
    if (typeof word === 'function')
      return [[name, (word as (...given: string[]) => string)('3', '3')]];
    return catalogueEntries(word as object, name);
  });
}

/** The sentences of a catalogue, each with the path of the word it stands in. */
export function catalogueSentences(words: object): { name: string; sentence: string }[] {
  return catalogueEntries(words).flatMap(([name, text]) =>
    text
      .split(/(?<=[.!?:])\s+/)
      .filter((sentence) => /\p{L}/u.test(sentence))
      .map((sentence) => ({ name, sentence })),
  );
}

/** How many words a sentence has: what stands between spaces and has a letter or a digit. A phone number is one. */
export function wordCount(sentence: string): number {
  const numbersWhole = sentence.replace(/\d[\d ]*\d/g, '1');
  return numbersWhole.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
