import * as z from 'zod/mini';
import { StateServiceError } from './state-client.ts';
import type { StateClient } from './state-client.ts';

/** Every mission of a search. */
export interface Crawl {
  /** As they came, by their ids. */
  readonly missions: ReadonlyMap<string, unknown>;
  /** Whether as many were found as the service says there are. If not, none may be taken for withdrawn. */
  readonly isComplete: boolean;
}

const Item = z.object({ _id: z.optional(z.string()), id: z.optional(z.string()) });
/** `/v0/mission` calls its list `data`, `/v0/mission/search` calls it `hits`. */
const Page = z.object({
  total: z.int().check(z.gte(0)),
  data: z.optional(z.array(z.unknown())),
  hits: z.optional(z.array(z.unknown())),
});

const PAGE_SIZE = 100;
/** Walks through all pages: missions that begin at the same moment have no order, so one may lose some. */
const PASSES = 3;
/** A town's surroundings are a few thousand; more is a search that forgot its place. */
const MOST = 20_000;

/**
 * Reads every page, again while missions are missing. A page that fails is asked for again where the walk
 * stands; when it keeps failing the whole crawl fails, and whoever asked changes nothing.
 *
 * @throws StateServiceError
 */
export async function crawl(client: StateClient, search: URLSearchParams): Promise<Crawl> {
  const missions = new Map<string, unknown>();
  let total = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    total = await walk(client, search, missions);
    if (missions.size >= total) break;
  }
  // More than there are: some went while one looked. They would be taken for present, which is the safe side.
  // Nothing at all is more often a search that broke than a territory without a mission.
  return { missions, isComplete: total > 0 && missions.size >= total };
}

async function walk(
  client: StateClient,
  search: URLSearchParams,
  missions: Map<string, unknown>,
): Promise<number> {
  for (let skip = 0; ; skip += PAGE_SIZE) {
    const query = new URLSearchParams(search);
    query.set('limit', String(PAGE_SIZE));
    query.set('skip', String(skip));
    const { body } = await client.ask({ path: 'v0/mission/search', query });
    const page = z.safeParse(Page, body);
    const items = page.success ? (page.data.hits ?? page.data.data) : undefined;
    if (!page.success || items === undefined) {
      throw new StateServiceError(
        'API Engagement answers something that is no list of missions.',
        {},
      );
    }
    if (page.data.total > MOST) {
      throw new StateServiceError(
        `The search has ${String(page.data.total)} missions, at most ${String(MOST)} are taken. Narrow API_ENGAGEMENT_SEARCH.`,
        {},
      );
    }
    for (const item of items) keep(missions, item);
    if (items.length === 0 || skip + PAGE_SIZE >= page.data.total) return page.data.total;
  }
}

function keep(missions: Map<string, unknown>, item: unknown): void {
  const { success, data } = z.safeParse(Item, item);
  const id = success ? (data._id ?? data.id) : undefined;
  if (id !== undefined) missions.set(id, item);
}
