import type { Bench } from '../../bench.ts';
import { listOf, member, type Exchange } from '../../http/exchange.ts';
import { endpointUrl, resolveHref } from '../../probe/resolve.ts';

/** Pages of one pass, at most. */
const MOST_PAGES = 40;

/** A pass through the feed of changes. */
export interface Pass {
  readonly pages: readonly Exchange[];
  /** Changes with the page that each came in. */
  readonly changes: readonly Change[];
  /** Whether it came to a page that says `upToDate`. */
  readonly isWhole: boolean;
  /** Where to ask again after the last page. */
  readonly next?: string;
}

/** A change as it came. */
export interface Change {
  readonly raw: unknown;
  readonly id: string;
  readonly page: Exchange;
}

/** Reads the feed from its first page until it says that it is up to date, fails, or is too long. */
export async function readFeed({ facts, http }: Pick<Bench, 'facts' | 'http'>): Promise<Pass> {
  const pages: Exchange[] = [];
  let at = endpointUrl(facts, 'sync');
  let isWhole = false;
  while (at !== undefined && !isWhole && pages.length < MOST_PAGES) {
    const page: Exchange = await http.get(at);
    pages.push(page);
    isWhole = page.status === 200 && member(page.json, 'upToDate') === true;
    at = page.status === 200 ? resolveHref(member(page.json, 'next'), page.url) : undefined;
  }
  const changes = pages.flatMap((page) =>
    listOf(page.json, 'items').map((raw) => ({ raw, id: String(member(raw, 'id')), page })),
  );
  return { pages, changes, isWhole, ...(isWhole && at !== undefined && { next: at }) };
}
