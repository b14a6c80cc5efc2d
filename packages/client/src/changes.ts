import {
  Id,
  MissionChange,
  SyncPageEnvelope,
  type MissionChange as Change,
} from '@coup-de-main/protocol';
import type { ClientOptions, RequestOptions } from './client.ts';
import { createDiscover } from './discover.ts';
import { notFound, TransportError } from './errors.ts';
import { createGetJson, hostOf } from './http.ts';
import { resolveHref } from './links.ts';

/** A page of the feed of changes, as the client hands it over. */
export interface ChangePage {
  /** New, changed or gone missions, in their order. */
  readonly changes: readonly Change[];
  /** Missions of which the change could not be read: keep what you have of them. */
  readonly unread: readonly string[];
  /** Absolute. Of the last page: keep it, and give it as `from` of the next pass. */
  readonly next: string;
}

/** Where a pass begins. */
export interface ChangesOptions extends ClientOptions, RequestOptions {
  /** `next` of the last page of the pass before; absent: from the beginning. */
  readonly from?: string;
}

/**
 * One pass through a backend's feed of changes, page by page, until it is up to date. For programs that
 * keep copies of missions; not part of `createClient`, so that no visitor's page carries it.
 *
 * @throws ProblemError `sync-expired`: begin anew without `from`, and drop what that pass does not bring;
 *   `not-found` when the backend has no feed. TransportError as everywhere; go on from the last `next`.
 * @example
 * for await (const { changes, next } of changes({ backend, from })) { apply(changes); from = next; }
 */
export async function* changes(
  options: ChangesOptions,
): AsyncGenerator<ChangePage, void, undefined> {
  const getJson = createGetJson(options);
  let at = options.from ?? (await beginning(options));
  const seen = new Set<string>();
  for (;;) {
    seen.add(at);
    const answer = await getJson(at, options.signal);
    const page = SyncPageEnvelope.safeParse(answer.json);
    const next = page.success ? resolveHref(page.data.next, answer.url) : undefined;
    if (!page.success || next === undefined) {
      const message = `${hostOf(answer.url)} sent a feed of changes that cannot be read`;
      throw new TransportError('content', message, page.success ? {} : { cause: page.error });
    }
    yield { ...readChanges(page.data.items), next };
    if (page.data.upToDate) return;
    if (seen.has(next)) {
      throw new TransportError(
        'content',
        `The feed of ${hostOf(answer.url)} goes round in a circle`,
      );
    }
    at = next;
  }
}

async function beginning(options: ChangesOptions): Promise<string> {
  const discover = createDiscover(options, createGetJson(options));
  const { document, url } = await discover(options);
  const { sync } = document.endpoints;
  const href = sync && resolveHref(sync.href, url);
  if (href === undefined) throw notFound();
  return href;
}

function readChanges(items: readonly unknown[]): Pick<ChangePage, 'changes' | 'unread'> {
  const read: Change[] = [];
  const unread: string[] = [];
  for (const item of items) {
    const change = MissionChange.safeParse(item);
    if (change.success) read.push(change.data);
    else unread.push(idOf(item));
  }
  return { changes: read, unread: unread.filter((id) => id !== '') };
}

function idOf(item: unknown): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return Id.safeParse(id).success ? String(id) : '';
}
