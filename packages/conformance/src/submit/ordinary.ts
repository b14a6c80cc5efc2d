import { randomUUID } from 'node:crypto';
import type { Bench } from '../bench.ts';
import type { Exchange } from '../http/exchange.ts';
import { pause } from '../http/pace.ts';
import { endpointUrl } from '../probe/resolve.ts';
import type { Desk } from './desk.ts';
import type { Body, Form } from './forms.ts';
import { withProof } from './proof-of-work.ts';

/** An ordinary submission of the run, kept for every check that needs one. */
export interface Ordinary {
  readonly exchange: Exchange;
  readonly body: Body;
  readonly key: string;
  /** Empty when there was none. */
  readonly token: string;
}

const kept = new WeakMap<Desk, Map<string, Promise<Ordinary>>>();

/** Sends the ordinary body of a form, once in a run: backends see as few of us as can be. */
export function ordinary(bench: Bench, form: Form): Promise<Ordinary> {
  const ofDesk = kept.get(bench.desk) ?? new Map<string, Promise<Ordinary>>();
  kept.set(bench.desk, ofDesk);
  const known = ofDesk.get(form.name) ?? send(bench, form);
  ofDesk.set(form.name, known);
  return known;
}

/** Sends a body of a form, with its proof of work, so many milliseconds after the challenge was fetched. */
export async function send(bench: Bench, form: Form, readingMs: number = 0): Promise<Ordinary> {
  const body = await withProof(bench, form);
  if (readingMs > 0) await pause(readingMs);
  const key = randomUUID();
  const exchange = await bench.desk.post(form.url, body, { key });
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
