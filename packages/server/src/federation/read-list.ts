import { parseMissionPage } from '@coup-de-main/protocol';
import type { Mission, MissionPage } from '@coup-de-main/protocol';
import type { FetchJson } from './fetch-json.ts';
import { isStorable } from './is-storable.ts';
import type { Reading } from './read-feed.ts';
import { UpstreamError } from './upstream-error.ts';

const MOST_PAGES = 2000;

/**
 * The missions of a backend without a feed: its list, page after page. When it counts more than one finds, something
 * was missed, and nothing is taken for gone.
 *
 * @param first absolute address of the list.
 * @throws UpstreamError
 */
export async function readList(fetchJson: FetchJson, first: string): Promise<Reading> {
  const changes = new Map<string, Mission>();
  const seen = new Set<string>();
  let unreadCount = 0;
  let counted = 0;
  for (let at: string | undefined = first; at !== undefined;) {
    if (seen.has(at)) throw new UpstreamError('circle', 'a une liste qui tourne en rond.');
    if (seen.size >= MOST_PAGES) {
      throw new UpstreamError('endless', 'a une liste plus longue que ce serveur n’en lit.');
    }
    seen.add(at);
    const { page, rejected, url } = await readPage(fetchJson, at);
    unreadCount += rejected;
    for (const mission of page.items) {
      if (isStorable(mission)) changes.set(mission.id, mission);
      else unreadCount += 1;
    }
    if (page.totalIsEstimate !== true) counted = page.total ?? 0;
    at = page.next === undefined ? undefined : resolved(page.next, url);
  }
  // Of what could not be read one does not know which it was.
  const isWhole = unreadCount === 0 && changes.size >= counted;
  return { changes, unread: new Set(), unreadCount, isWhole, next: undefined };
}

async function readPage(
  fetchJson: FetchJson,
  at: string,
): Promise<{ readonly page: MissionPage; readonly rejected: number; readonly url: string }> {
  const { url, status, json } = await fetchJson(at);
  if (status !== 200) {
    throw new UpstreamError(`http-${String(status)}`, `répond ${String(status)} pour sa liste.`);
  }
  try {
    const { page, rejected } = parseMissionPage(json);
    return { page, rejected: rejected.length, url };
  } catch (error) {
    throw new UpstreamError('no-page', 'a une liste qui ne peut être lue.', error);
  }
}

function resolved(next: string, url: string): string {
  if (URL.canParse(next, url)) return new URL(next, url).href;
  throw new UpstreamError('no-page', 'a une liste qui mène nulle part.');
}
