import { Mission, parseMissionPage, type MissionQuery } from '@coup-de-main/protocol';
import type { MissionList, RequestOptions } from './client.ts';
import type { Context } from './context.ts';
import { declaredQuery } from './declared-query.ts';
import type { Discovered } from './discover.ts';
import { notFound, TransportError } from './errors.ts';
import { type Answer, hostOf } from './http.ts';
import { expandItem, resolveHref, withParameters } from './links.ts';

/** `GET missions`: one page. */
export async function listMissions(
  context: Context,
  query: MissionQuery = {},
  options: RequestOptions = {},
): Promise<MissionList> {
  const discovered = await context.discover(options);
  const declared = discovered.document.endpoints.missions;
  const href = declared && resolveHref(declared.href, discovered.url);
  if (!declared || href === undefined)
    return { items: [], rejected: [], ignored: Object.keys(query), url: discovered.url };
  const { parameters, ignored } = declaredQuery(query, declared);
  const url = withParameters(href, parameters);
  const answer = takePreview(discovered, url) ?? (await context.getJson(url, options.signal));
  return readPage(answer, ignored);
}

/** The page that `next` of `list` points to. */
export async function nextMissions(
  context: Context,
  list: MissionList,
  options: RequestOptions = {},
): Promise<MissionList | undefined> {
  if (list.next === undefined) return undefined;
  return readPage(await context.getJson(list.next, options.signal), list.ignored);
}

/** Every mission, page after page. A page address met twice ends the walk instead of running for ever. */
export async function* missions(
  context: Context,
  query?: MissionQuery,
  options?: RequestOptions,
): AsyncGenerator<Mission, void, undefined> {
  const seen = new Set<string>();
  let list: MissionList | undefined = await listMissions(context, query, options);
  while (list) {
    seen.add(list.url);
    yield* list.items;
    list =
      list.next !== undefined && seen.has(list.next)
        ? undefined
        : await nextMissions(context, list, options);
  }
}

/** `GET missions/{id}`, or a search through the pages when the backend gives no item address. */
export async function getMission(
  context: Context,
  id: string,
  options: RequestOptions = {},
): Promise<Mission> {
  const { document, url } = await context.discover(options);
  const template = document.endpoints.missions?.item;
  const address = template === undefined ? undefined : expandItem(template, id, url);
  if (address === undefined) return findMission(context, id, options);
  const answer = await context.getJson(address, options.signal);
  const mission = Mission.safeParse(answer.json);
  if (mission.success) return mission.data;
  throw new TransportError('content', `${hostOf(answer.url)} sent a mission that cannot be read`, {
    cause: mission.error,
  });
}

async function findMission(
  context: Context,
  id: string,
  options: RequestOptions,
): Promise<Mission> {
  for await (const mission of missions(context, {}, options)) {
    if (mission.id === id) return mission;
  }
  throw notFound();
}

/** The page inside the discovery document, when it stands for the very list asked for. Served once. */
function takePreview(discovered: Discovered, url: string): Answer | undefined {
  const { preview } = discovered.document;
  if (!preview?.missions) return undefined;
  const { href, page } = preview.missions;
  const address = resolveHref(href, discovered.url);
  if (address === undefined || canonical(address) !== canonical(url)) return undefined;
  delete preview.missions;
  return { json: page, url };
}

function canonical(address: string): string {
  const url = new URL(address);
  url.searchParams.sort();
  return url.href;
}

function readPage({ json, url }: Answer, ignored: readonly string[]): MissionList {
  try {
    const { page, rejected } = parseMissionPage(json);
    const { next: reference, ...rest } = page;
    const next = reference === undefined ? undefined : resolveHref(reference, url);
    return {
      ...rest,
      ...(next !== undefined && { next }),
      rejected,
      ignored,
      url,
    };
  } catch (cause) {
    throw new TransportError('content', `${hostOf(url)} sent a list that cannot be read`, {
      cause,
    });
  }
}
