import { randomUUID } from 'node:crypto';
import type { PhpTown } from '../../packages/workbench/src/testing/php-town.ts';

/** What is read of an answer: a receipt, a submission, a problem. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Readonly<Partial<Record<string, unknown>>>;
}

/** A header of somebody who applies; a key that nobody else has unless one is given. */
export interface Sending {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An ordinary application, by phone alone. */
export const ordinary = {
  person: { name: 'Inès Delorme', phone: '+33639980021' },
  adult: true,
  consent: { version: '2026-11' },
} as const;

/** Asks the town for an address that is written after the name of the file. */
export async function ask(town: PhpTown, path: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(`${town.base}${path}`, init);
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const json = isJson && text !== '' ? (JSON.parse(text) as Answer['json']) : {};
  return { status: answer.status, headers: answer.headers, text, json };
}

/** Sends an application; a string is sent as it is. */
export function apply(town: PhpTown, body: unknown, sending: Sending = {}): Promise<Answer> {
  return ask(town, '/applications', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': sending.key ?? randomUUID(),
      ...sending.headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Asks with a token. */
export function follow(
  town: PhpTown,
  token: unknown,
  {
    method = 'GET',
    path = '/tracking',
    body,
  }: { method?: string; path?: string; body?: unknown } = {},
): Promise<Answer> {
  return ask(town, path, {
    method,
    headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** How many places the mission says are left. */
export async function placesLeft(town: PhpTown, mission: string): Promise<unknown> {
  const { json } = await ask(town, `/missions/${mission}`);
  return (json['places'] as { left?: unknown } | undefined)?.left;
}

/** The page of the agents, with one application on it. */
export interface Desk {
  readonly text: string;
  /** Presses a button of the application. */
  act(action: string): Promise<Answer>;
}

/** Opens the page of the agents with the password. */
export async function openDesk(town: PhpTown, password: string): Promise<Desk> {
  const post = (fields: Record<string, string>) =>
    ask(town, '/agents', { method: 'POST', body: new URLSearchParams(fields) });
  const { text } = await post({ mot_de_passe: password });
  const [, id = ''] = /value="\w+ ([0-9a-f]{32})"/.exec(text) ?? [];
  const [, passe = ''] = /name="passe" value="([^"]+)"/.exec(text) ?? [];
  return { text, act: (action) => post({ passe, faire: `${action} ${id}` }) };
}
