import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Mission } from '@coup-de-main/protocol';
import { createFetchJson } from '../fetch-json.ts';
import type { FetchJson, FetchOptions } from '../fetch-json.ts';

/** What is answered at one address: JSON with status 200, or whatever a function does. */
export type Answer = object | ((response: ServerResponse) => void);

/** A backend that answers what a test says, right or wrong. */
export interface PretendedUpstream {
  /** Its base address. */
  readonly base: string;
  /** Path and query of each request, from the base on. */
  readonly requests: readonly string[];
  /** By path and query from the base on; `''` is the base. Everything else is 404. */
  serve(answers: Readonly<Record<string, Answer>>): void;
  close(): Promise<void>;
}

/** Starts one on this machine. */
export async function pretendUpstream(): Promise<PretendedUpstream> {
  let answers: Readonly<Record<string, Answer>> = {};
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.replace('/v1/', '') ?? '';
    requests.push(path);
    const answer = answers[path];
    if (typeof answer === 'function') answer(response);
    else response.writeHead(answer ? 200 : 404).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${String(port)}/v1/`,
    requests,
    serve(next) {
      answers = next;
      requests.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** A fetcher that may ask this machine. */
export function fetchLocally(options: Partial<FetchOptions> = {}): FetchJson {
  return createFetchJson({
    targets: { loopback: true },
    sender: 'test',
    signal: new AbortController().signal,
    ...options,
  });
}

/** A discovery document. */
export function discovery(endpoints: object, members: object = {}): object {
  return {
    protocol: { name: 'coup-de-main', version: '1.0' },
    conformsTo: ['urn:coup-de-main:1:conf:core'],
    service: { name: 'Ville d’à côté', languages: ['fr'] },
    endpoints,
    ...members,
  };
}

/** A mission as small as it can be. */
export function theirs(id: string, members: Partial<Mission> = {}): Mission {
  return {
    type: 'mission',
    id,
    title: `Mission ${id}`,
    organization: { id: 'relais', name: 'Le Relais' },
    apply: { mode: 'protocol' },
    updatedAt: '2026-11-02T18:30:00+01:00',
    url: `https://ville.example/${id}`,
    ...members,
  };
}

/** A page of a feed. */
export function feedPage(items: readonly unknown[], next: string, upToDate: boolean): object {
  return { items, next, upToDate, tombstoneDays: 30 };
}

/** Changes of a feed. */
export const upsert = (rev: number, mission: Mission) => ({
  op: 'upsert',
  id: mission.id,
  rev,
  mission,
});
export const gone = (rev: number, id: string) => ({ op: 'delete', id, rev });
