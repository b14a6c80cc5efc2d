import { randomUUID } from 'node:crypto';
import type { Bench } from '../bench.ts';
import type { Exchange } from '../http/exchange.ts';
import { pause } from '../http/pace.ts';
import { endpointUrl } from '../probe/resolve.ts';
import type { Desk } from './desk.ts';
import type { Body, Form } from './forms.ts';
import { withProof } from './proof-of-work.ts';
import { isReleased, withRoom } from './room.ts';

/** An ordinary submission of the run, kept for every check that needs one. */
export interface Ordinary {
  readonly exchange: Exchange;
  readonly body: Body;
  readonly key: string;
  /** Empty when there was none. */
  readonly token: string;
}

const kept = new WeakMap<Desk, Map<string, Promise<Ordinary>>>();

/**
 * Sends the ordinary body of a form, once in a run: backends see as few of us as can be. Again only when its
 * place had to be given to another one.
 */
export async function ordinary(bench: Bench, form: Form): Promise<Ordinary> {
  const ofDesk = kept.get(bench.desk) ?? new Map<string, Promise<Ordinary>>();
  kept.set(bench.desk, ofDesk);
  const known = await ofDesk.get(form.name);
  if (known !== undefined && !isReleased(bench.desk, known.token)) return known;
  const sending = send(bench, form);
  ofDesk.set(form.name, sending);
  return sending;
}

/**
 * Sends a body of a form, with its proof of work, so many milliseconds after the challenge was fetched.
 *
 * @throws Skipped when the mission has no place for it.
 */
export async function send(bench: Bench, form: Form, readingMs: number = 0): Promise<Ordinary> {
  let body = form.body;
  const key = randomUUID();
  const exchange = await withRoom(bench, async () => {
    body = await withProof(bench, form);
    if (readingMs > 0) await pause(readingMs);
    return bench.desk.post(form.url, body, { key });
  });
  const token = (exchange.json as { manageToken?: unknown } | undefined)?.manageToken;
  return { exchange, body, key, token: typeof token === 'string' ? token : '' };
}

/** Asks with the token of a submission. */
export function follow(
  { facts, http }: Pick<Bench, 'facts' | 'http'>,
  token: string,
  ask: {
    readonly method?: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Exchange> {
  return http.ask(endpointUrl(facts, 'tracking') ?? facts.base, {
    method: ask.method ?? 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      ...(ask.body !== undefined && { 'content-type': 'application/json' }),
      ...ask.headers,
    },
    ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
  });
}
