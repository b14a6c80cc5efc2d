import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import { after, afterEach, before } from 'node:test';

/** Where the pretended backend of these tests lives. */
export const base = 'https://entraide.example/v1/';

/** The smallest mission a backend may publish. */
export const mission = (id: string): Record<string, unknown> => ({
  type: 'mission',
  id,
  title: `Mission ${id}`,
  organization: { id: 'o1', name: 'Les Paniers du Val' },
  apply: { mode: 'closed' },
  updatedAt: '2026-11-20T08:00:00Z',
});

/** A discovery document with the given members of `endpoints` and of the document itself. */
export const discovery = (
  endpoints: Record<string, unknown> = { missions: { href: 'missions', item: 'missions/{id}' } },
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  protocol: { name: 'coup-de-main', version: '1.0' },
  conformsTo: ['urn:coup-de-main:1:conf:core', 'urn:coup-de-main:1:conf:missions'],
  service: { name: 'Entraide de Valmont' },
  endpoints,
  ...more,
});

/** Answers `GET <path>` below the base with JSON. */
export const answers = (path: string, json: unknown, init?: ResponseInit): HttpHandler =>
  http.get(new URL(path, base).href, () => HttpResponse.json(json as object, init));

/** Starts the pretended network for a test file; a request nobody expects fails the test. */
export function pretendNetwork(): ReturnType<typeof setupServer> {
  const server = setupServer();
  before(() => {
    server.listen({ onUnhandledFrame: 'error' });
  });
  afterEach(() => {
    server.resetHandlers();
  });
  after(() => {
    server.close();
  });
  return server;
}
