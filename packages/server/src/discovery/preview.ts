import {
  encodeQuery,
  MissionPage,
  missionParameterNames,
  MissionQuery,
} from '@coup-de-main/protocol';
import type { Discovery } from '@coup-de-main/protocol';
import { parseQuery } from '../parse-request.ts';
import { RequestProblem } from '../request-problem.ts';
import { cutToSchema } from '../response-serializer.ts';

/** Answers one page of missions, as the list of the protocol does. @throws RequestProblem */
export type MissionLister = (query: MissionQuery) => Promise<MissionPage>;

/**
 * The first page of missions for `?preview=missions&…`, or nothing: without that parameter, and when the
 * rest is not a query of the list. A preview saves a round trip; it is never a reason to refuse.
 *
 * @param raw the query of the request for the discovery document.
 */
export async function previewOf(
  raw: unknown,
  listMissions: MissionLister,
): Promise<Discovery['preview']> {
  const { preview, ...rest } = raw as Record<string, unknown>;
  if (preview !== 'missions') return undefined;
  try {
    const query = parseQuery(MissionQuery, rest, missionParameterNames);
    // The envelope of a preview leaves items open, so they are cut here.
    const page = cutToSchema(MissionPage, await listMissions(query));
    return { missions: { href: hrefOf(query), page } };
  } catch (error) {
    if (error instanceof RequestProblem) return undefined;
    throw error;
  }
}

/** The list address that a page stands for, relative to the discovery document. */
function hrefOf(query: MissionQuery): string {
  const search = new URLSearchParams(encodeQuery(query)).toString();
  return search === '' ? 'missions' : `missions?${search}`;
}
