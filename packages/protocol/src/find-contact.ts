/** What a text for others carries and must not: a way around those who read it first. */
export type ContactKind = 'email' | 'phone' | 'link';

const EMAIL = /[^\s@<>()]@[^\s@<>()]+\.[a-z]{2}|[a-z0-9] ?(?:\(at\)|\[at\]|\(arobase\)) ?[a-z0-9]/i;

/** An address with its scheme, with `www`, with a path, or with an ending that is no French word. */
const LINK = /:\/\/|\bwww\.|\b[a-z0-9-]{1,63}\.(?:[a-z]{2,}\/|(?:fr|com|org|net|eu|io|gg|ly)\b)/i;

/** Ten digits of a French number, or an international one, with at most two separators between digits. */
const PHONE =
  /(?:^|[^\d])((?:0|(?:\+|00)33[ ./()-]{0,2})[1-9](?:[ ./()-]{0,2}\d){8}|\+\d(?:[ ./()-]{0,2}\d){7,13})(?!\d)/g;

/** `01.12.2026 10` has ten digits and is a day. */
const DAY = /^(?:0[1-9]|[12]\d|3[01])[ ./-](?:0[1-9]|1[0-2])[ ./-](?:19|20)\d\d/;

/**
 * The way to reach somebody that `text` carries, if it carries one. Titles, descriptions and notes are read
 * by strangers: an e-mail address, a phone number or a link in them goes past whoever answers for the
 * service. Reads every character a fixed number of times, whatever the text.
 */
export function findContact(text: string): ContactKind | undefined {
  // Non-breaking and narrow spaces, as French typography and phones put them, count as spaces.
  const plain = text.normalize('NFKC').replaceAll(/\s/g, ' ');
  if (EMAIL.test(plain)) return 'email';
  if (LINK.test(plain)) return 'link';
  for (const [, number = ''] of plain.matchAll(PHONE)) if (!DAY.test(number)) return 'phone';
  return undefined;
}
