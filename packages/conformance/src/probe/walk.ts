import { inWords, listOf, member, type Exchange } from '../http/exchange.ts';
import type { Http } from '../http/http.ts';
import { resolveHref } from './resolve.ts';

/** A list as its `next` links lead through it. */
export interface Walk {
  readonly pages: readonly Exchange[];
  readonly items: readonly unknown[];
  /** Whether it came to a page without `next`. */
  readonly isWhole: boolean;
  /** A link that leads back to a page that was seen. */
  readonly loop?: string;
}

/** Pages of one walk, at most: politeness, and the end of lists that have none. */
const MOST_PAGES = 40;

/** Follows `next` from an address until there is none, an error, a circle or `most` pages. */
export async function walk(http: Http, url: string, most: number = MOST_PAGES): Promise<Walk> {
  const pages: Exchange[] = [];
  const seen = new Set<string>();
  let at: string | undefined = url;
  while (at !== undefined && pages.length < most && !seen.has(at)) {
    seen.add(at);
    const page: Exchange = await http.get(at);
    pages.push(page);
    const next = member(page.json, 'next');
    at = page.status === 200 ? resolveHref(next, page.url) : undefined;
  }
  const last = pages.at(-1);
  return {
    pages,
    items: pages.flatMap((page) => listOf(page.json, 'items')),
    isWhole: last?.status === 200 && member(last.json, 'next') === undefined,
    ...(at !== undefined && seen.has(at) && { loop: at }),
  };
}

/** The identifiers of items, in their order. */
export function idsOf(items: readonly unknown[]): readonly string[] {
  return items.map((item) => inWords(member(item, 'id')));
}
