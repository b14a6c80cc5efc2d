/** A name of a place as it is compared: see `placeKey`. */
export interface PlaceKey {
  /** Words in lower case without accents and leading article, abbreviations written out: `hay les roses`. */
  readonly key: string;
  /** All words run together, article included, for those who write `lhaylesroses` or `villeneuve dascq`. */
  readonly compact: string;
  /** Whether an article was cut off: `la rochelle`. */
  readonly hasArticle: boolean;
}

/** What people write for short. `lez` is an older spelling of `lès`; `s` stands for `sur` in `Chalon s/ Saône`. */
const writtenOut: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
  ['mt', 'mont'],
  ['lez', 'les'],
  ['s', 'sur'],
  ['ss', 'sous'],
]);
const articles: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);
const noise: ReadonlySet<string> = new Set(['arrondissement', 'arr', 'ardt', 'arrdt', 'cedex']);

/**
 * Brings a name of a commune, or what somebody typed for one, to the form in which names are compared, so
 * that accents, case, hyphens, apostrophes, ligatures, abbreviations and articles do not matter.
 *
 * @example placeKey("L'Haÿ-les-Roses").key // 'hay les roses'
 * @example placeKey('St-Etienne').key // 'saint etienne'
 * @example placeKey('Lyon 3ème arrondissement').key // 'lyon 3'
 */
export function placeKey(name: string): PlaceKey {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/\bs\s*\/|\//g, ' sur ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !noise.has(word))
    .map((word, index, all) => writeOut(word, index, all.length));
  const [first = ''] = words;
  const hasArticle = words.length > 1 && articles.has(first);
  return {
    key: (hasArticle ? words.slice(1) : words).join(' '),
    compact: words.join(''),
    hasArticle,
  };
}

function writeOut(word: string, index: number, count: number): string {
  const [, number] = /^0?(\d{1,2})(?:er|e|eme|ieme|nd)?$/.exec(word) ?? [];
  if (number !== undefined) return number;
  const isInside = index > 0 && index < count - 1;
  const needsInside = word === 's' || word === 'ss' || word === 'lez';
  return (!needsInside || isInside ? writtenOut.get(word) : undefined) ?? word;
}
