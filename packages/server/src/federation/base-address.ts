import { readTarget, TargetRefusal } from '../target.ts';

/** Longest base address: it becomes the name of a source, which has 300 characters at most. */
const LONGEST = 300;
/** Backends that one follows: a département has a few hundred communes, and each is asked every few minutes. */
const MOST = 200;

/**
 * Reads base addresses, separated by commas; the same one twice counts once.
 *
 * @param loopback for trials: also this machine, and there also without TLS.
 * @returns the addresses as they are written from now on, or a sentence that says what is wrong.
 */
export function readFollowed(
  text: string,
  { loopback }: { readonly loopback: boolean },
): readonly string[] | string {
  const given = text.split(',').map((part) => part.trim());
  const bases = new Map<string, string>();
  for (const part of given.filter((one) => one !== '')) {
    const base = readBase(part, loopback);
    if (base === undefined) {
      return `${part.slice(0, 100)} is no public https address without "?" and "#"`;
    }
    if (!bases.has(baseKey(base))) bases.set(baseKey(base), base);
  }
  return bases.size > MOST ? `at most ${String(MOST)} backends are followed` : [...bases.values()];
}

function readBase(text: string, loopback: boolean): string | undefined {
  try {
    const { href, search, hash } = readTarget(text, { loopback });
    return search === '' && hash === '' && href.length <= LONGEST ? href : undefined;
  } catch (error) {
    if (error instanceof TargetRefusal) return undefined;
    throw error;
  }
}

/** What is equal for two spellings of one base address; the name of another source stands for itself. */
export function baseKey(name: string): string {
  if (!/^https?:\/\//i.test(name) || !URL.canParse(name)) return name;
  return new URL(name).href.replace(/\/+$/, '');
}
