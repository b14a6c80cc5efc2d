import { HttpUrl, parseDiscovery } from '@coup-de-main/protocol';
import type { Discovery } from '@coup-de-main/protocol';
import type { FetchJson } from './fetch-json.ts';
import { readFeed } from './read-feed.ts';
import type { Reading } from './read-feed.ts';
import { readList } from './read-list.ts';
import { UpstreamError } from './upstream-error.ts';

/** What a backend says of itself, as far as its missions need it elsewhere. */
export interface UpstreamFacts {
  /** As it was given. */
  readonly base: string;
  readonly name: string;
  /** Of texts that do not say theirs. */
  readonly language: string | undefined;
  /** The page for people of one mission, else of all, else of who answers for it; undefined: it has none. */
  readonly pageOf: (missionId: string) => string | undefined;
}

/** A backend, read once. */
export interface UpstreamReading extends Reading {
  readonly facts: UpstreamFacts;
}

/**
 * Reads what has become of a backend's missions since `from`, or all of them.
 *
 * @param from `next` of the pass before.
 * @throws UpstreamError; then nothing is known, and nothing changes.
 */
export async function readUpstream(
  fetchJson: FetchJson,
  { base, from }: { readonly base: string; readonly from: string | undefined },
): Promise<UpstreamReading> {
  const { url, status, json } = await fetchJson(base);
  if (status !== 200) {
    throw new UpstreamError(
      `http-${String(status)}`,
      `répond ${String(status)} à son adresse de base.`,
    );
  }
  const { endpoints, ...about } = readDiscovery(json);
  const facts = factsOf(about, base, url);
  const feed = endpoints.sync && absolute(endpoints.sync.href, url);
  if (feed !== undefined) return { ...(await readFeed(fetchJson, { first: feed, from })), facts };
  const list = endpoints.missions && absolute(endpoints.missions.href, url);
  if (list !== undefined) return { ...(await readList(fetchJson, list)), facts };
  throw new UpstreamError('no-missions', 'est un service Coup de main sans missions.');
}

function readDiscovery(json: unknown): Discovery {
  try {
    return parseDiscovery(json).discovery;
  } catch (error) {
    const message =
      'n’est pas un service Coup de main : donnez l’adresse de son document d’accueil.';
    throw new UpstreamError('no-discovery', message, error);
  }
}

function factsOf(
  { service, pages }: Omit<Discovery, 'endpoints'>,
  base: string,
  url: string,
): UpstreamFacts {
  const all = pages?.missionList && absolute(pages.missionList, url);
  return {
    base,
    name: service.name,
    language: service.languages?.[0],
    pageOf(missionId) {
      const one = pages?.mission?.replace('{id}', encodeURIComponent(missionId));
      return (one && absolute(one, url)) ?? all ?? service.operator?.url;
    },
  };
}

/** An address that does not resolve counts as absent. */
function absolute(href: string, url: string): string | undefined {
  return URL.canParse(href, url) ? HttpUrl.safeParse(new URL(href, url).href).data : undefined;
}
