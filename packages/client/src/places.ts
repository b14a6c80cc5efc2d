import {
  encodeQuery,
  Place,
  PlacePageEnvelope,
  type PlaceQueryInput,
} from '@coup-de-main/protocol';
import type { RequestOptions } from './client.ts';
import type { Context } from './context.ts';
import { notFound, TransportError } from './errors.ts';
import { hostOf } from './http.ts';
import { expandItem, resolveHref, withParameters } from './links.ts';

/** `GET places?q=`: communes, best first; those that cannot be read are left out. */
export async function searchPlaces(
  context: Context,
  query: PlaceQueryInput,
  options: RequestOptions = {},
): Promise<readonly Place[]> {
  const { document, url } = await context.discover(options);
  const { places } = document.endpoints;
  const href = places && resolveHref(places.href, url);
  if (href === undefined) return [];
  const address = withParameters(href, encodeQuery({ ...query }));
  const answer = await context.getJson(address, options.signal);
  const page = PlacePageEnvelope.safeParse(answer.json);
  if (!page.success) throw unreadable(answer.url, page.error);
  return page.data.items.flatMap((item) => {
    const place = Place.safeParse(item);
    return place.success ? [place.data] : [];
  });
}

/** `GET places/{id}`: one commune by its INSEE code. */
export async function getPlace(
  context: Context,
  inseeCode: string,
  options: RequestOptions = {},
): Promise<Place> {
  const { document, url } = await context.discover(options);
  const template = document.endpoints.places?.item;
  const address = template === undefined ? undefined : expandItem(template, inseeCode, url);
  if (address === undefined) throw notFound();
  const answer = await context.getJson(address, options.signal);
  const place = Place.safeParse(answer.json);
  if (!place.success) throw unreadable(answer.url, place.error);
  return place.data;
}

function unreadable(url: string, cause: unknown): TransportError {
  return new TransportError('content', `${hostOf(url)} sent places that cannot be read`, { cause });
}
