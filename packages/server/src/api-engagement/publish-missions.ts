import { createHash } from 'node:crypto';
import type { Mission } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { lineOf } from './plain-values.ts';
import type { Publication, PublicationRepository } from './publication-repository.ts';
import type { StateAnswer, StateClient } from './state-client.ts';
import { toState } from './to-state.ts';
import type { StateBody } from './to-state.ts';

/** What a publication works with. */
export interface PublishOptions {
  readonly client: StateClient;
  readonly publications: PublicationRepository;
  /** Every mission of the town that the public sees, and that came from nowhere else. */
  readonly missions: readonly Mission[];
  /** The page of a mission here. */
  readonly pageOf: (id: string) => string;
  readonly now: Date;
}

/** What was sent, and what its moderation does not show. */
export interface PublishedMissions {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** For the staff: these are not shown there, and why. */
  readonly refused: readonly Publication[];
}

const Reply = z.object({
  code: z.optional(z.string()),
  data: z.optional(
    z.object({ statusCode: z.optional(z.string()), statusComment: z.nullish(z.string()) }),
  ),
});

/** What the service answers that is about one mission, not about the account or the service. */
const expected = [400, 404, 409, 422];

/**
 * Sends what is new or changed, and takes back what the town shows no more. Each answer is remembered at once:
 * a run that fails goes on where it stopped.
 *
 * @throws StateServiceError
 */
export async function publishToState(options: PublishOptions): Promise<PublishedMissions> {
  const { publications, missions, pageOf } = options;
  const before = new Map((await publications.list()).map((one) => [one.missionId, one]));
  const counts = { created: 0, updated: 0, unchanged: 0, removed: 0 };
  for (const mission of missions) {
    const known = before.get(mission.id);
    const body = toState(mission, pageOf(mission.id));
    if (known?.bodyHash === hashOf(body)) counts.unchanged += 1;
    else counts[known === undefined ? 'created' : 'updated'] += 1;
    if (known?.bodyHash !== hashOf(body)) await send(options, body, known);
  }
  const shown = new Set(missions.map(({ id }) => id));
  for (const missionId of before.keys()) {
    if (shown.has(missionId)) continue;
    await remove(options, missionId);
    await publications.forget(missionId);
    counts.removed += 1;
  }
  const refused = (await publications.list()).filter(({ status }) => status !== 'ACCEPTED');
  return { ...counts, refused };
}

async function send(
  options: PublishOptions,
  body: StateBody,
  known: Publication | undefined,
): Promise<void> {
  const { publications, now } = options;
  const members = Object.keys(body).toSorted();
  // An update leaves what is not in it as it was; what must go, goes with the whole mission.
  const isLess = known?.members.some((name) => !members.includes(name)) === true;
  if (isLess) await remove(options, body.clientId);
  const answer = await (known === undefined || isLess ? create : update)(options, body);
  const said = moderationOf(answer);
  const publication = { missionId: body.clientId, bodyHash: hashOf(body), members, ...said };
  await publications.keep(publication, now);
}

/** What became of it: the moderation's word, or the code with which it was not taken. */
function moderationOf({ status, body }: StateAnswer): Pick<Publication, 'status' | 'comment'> {
  const { code = String(status), data = {} } = z.safeParse(Reply, body).data ?? {};
  if (status >= 300) return { status: code.slice(0, 60), comment: undefined };
  const { statusCode = 'ACCEPTED', statusComment } = data;
  return { status: statusCode.slice(0, 60), comment: lineOf(statusComment ?? undefined, 1000) };
}

/** One that is there already, after a run that stopped before it was remembered, is updated. */
async function create({ client }: PublishOptions, body: StateBody): Promise<StateAnswer> {
  const answer = await client.ask({ method: 'POST', path: 'v2/mission', body, expected });
  return answer.status === 409 ? put(client, body) : answer;
}

async function update({ client }: PublishOptions, body: StateBody): Promise<StateAnswer> {
  const answer = await put(client, body);
  return answer.status === 404
    ? client.ask({ method: 'POST', path: 'v2/mission', body, expected })
    : answer;
}

function put(client: StateClient, { clientId, ...body }: StateBody): Promise<StateAnswer> {
  return client.ask({ method: 'PUT', path: pathOf(clientId), body, expected });
}

async function remove({ client }: PublishOptions, missionId: string): Promise<void> {
  await client.ask({ method: 'DELETE', path: pathOf(missionId), expected: [404] });
}

function pathOf(missionId: string): string {
  return `v2/mission/${encodeURIComponent(missionId)}`;
}

function hashOf(body: StateBody): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
