import { Id, MissionDelete, MissionUpsert, SyncPageEnvelope } from '@coup-de-main/protocol';
import type { Mission } from '@coup-de-main/protocol';
import type { FetchJson, JsonAnswer } from './fetch-json.ts';
import { isStorable } from './is-storable.ts';
import { UpstreamError } from './upstream-error.ts';

/** What a pass brought. */
export interface Reading {
  /** By identifier there: the mission as it is, or undefined for one that is gone. */
  readonly changes: ReadonlyMap<string, Mission | undefined>;
  /** Identifiers of what could not be read: what is known of them stays. */
  readonly unread: ReadonlySet<string>;
  /** Items that could not be read, with an identifier or without. */
  readonly unreadCount: number;
  /** Whether it began at the first page and missed nothing: what it does not bring is gone. */
  readonly isWhole: boolean;
  /** Where to go on the next time; undefined for a list. */
  readonly next: string | undefined;
}

/** Pages of a pass, and changes in it: many times those of the largest town. */
const MOST_PAGES = 2000;
const MOST_CHANGES = 50_000;

/**
 * One pass through a feed, from where the last one ended, or the whole when there was none or its place has expired.
 *
 * @param first absolute address of the first page.
 * @throws UpstreamError
 */
export async function readFeed(
  fetchJson: FetchJson,
  { first, from }: { readonly first: string; readonly from: string | undefined },
): Promise<Reading> {
  if (from !== undefined) {
    const pass = await walk(fetchJson, from);
    if (pass !== undefined) return { ...pass, isWhole: false };
  }
  const pass = await walk(fetchJson, first);
  if (pass === undefined) throw new UpstreamError('no-feed', 'n’a pas le fil qu’il annonce.');
  return { ...pass, isWhole: true };
}

/** Undefined: the feed does not know the place where it was asked. */
async function walk(
  fetchJson: FetchJson,
  from: string,
): Promise<Omit<Reading, 'isWhole'> | undefined> {
  const changes = new Map<string, Mission | undefined>();
  const unread = new Set<string>();
  const seen = new Set<string>();
  let unreadCount = 0;
  for (let at = from; ;) {
    seen.add(at);
    const answer = await fetchJson(at);
    if (isUnknownPlace(answer)) return undefined;
    const page = readPage(answer);
    for (const item of page.items) {
      const change = readChange(item);
      if (change === undefined) unreadCount += 1;
      keep(change ?? { id: idOf(item) }, changes, unread);
    }
    if (page.upToDate) return { changes, unread, unreadCount, next: page.next };
    if (seen.has(page.next)) throw new UpstreamError('circle', 'a un fil qui tourne en rond.');
    if (seen.size >= MOST_PAGES || changes.size + unread.size > MOST_CHANGES) {
      throw new UpstreamError('endless', 'a un fil plus long que ce serveur n’en lit.');
    }
    at = page.next;
  }
}

interface Change {
  readonly id: string | undefined;
  /** Absent: it could not be read. `undefined` inside: gone. */
  readonly became?: { readonly mission: Mission | undefined };
}

/** A later change takes the place of an earlier one. */
function keep(
  { id, became }: Change,
  changes: Map<string, Mission | undefined>,
  unread: Set<string>,
): void {
  if (id === undefined) return;
  if (became === undefined) {
    changes.delete(id);
    unread.add(id);
  } else {
    unread.delete(id);
    changes.set(id, became.mission);
  }
}

function readChange(item: unknown): Change | undefined {
  const gone = MissionDelete.safeParse(item);
  if (gone.success) return { id: gone.data.id, became: { mission: undefined } };
  const { success, data } = MissionUpsert.safeParse(item);
  if (!success || data.mission.id !== data.id || !isStorable(data.mission)) return undefined;
  return { id: data.id, became: { mission: data.mission } };
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return Id.safeParse(id).data;
}

/** Expired, or never given: by another program that has taken its place, or after a backup was put back. */
function isUnknownPlace({ status, json }: JsonAnswer): boolean {
  if (status === 404 || status === 410) return true;
  return (
    status === 400 &&
    typeof json === 'object' &&
    json !== null &&
    'code' in json &&
    json.code === 'invalid-cursor'
  );
}

function readPage({ url, status, json }: JsonAnswer): {
  readonly items: readonly unknown[];
  readonly next: string;
  readonly upToDate: boolean;
} {
  if (status !== 200) {
    throw new UpstreamError(`http-${String(status)}`, `répond ${String(status)} pour son fil.`);
  }
  const page = SyncPageEnvelope.safeParse(json);
  if (!page.success || !URL.canParse(page.data.next, url)) {
    throw new UpstreamError('no-page', 'a un fil qui ne peut être lu.', page.error);
  }
  return { ...page.data, next: new URL(page.data.next, url).href };
}
