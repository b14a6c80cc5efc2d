import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';

/** Where the pretended service is. */
export const STATE_URL = 'https://api-engagement.example/';
export const STATE_KEY = 'cle-de-la-commune-1234';

/** A mission as v0 writes it, its first address at the top as well, and the same id twice. */
export function stateMission(id: string, members: Readonly<Record<string, unknown>> = {}) {
  const addresses = [
    {
      street: '2 rue du Lavoir',
      postalCode: '26000',
      city: 'Valence',
      departmentCode: '26',
      departmentName: 'Drôme',
      region: 'Auvergne-Rhône-Alpes',
      country: 'France',
      location: { lat: 44.93, lon: 4.9 },
    },
  ];
  return {
    _id: id,
    id,
    clientId: `client-${id}`,
    title: `Mission ${id}`,
    description: 'Trier et peser les légumes.',
    domain: 'solidarite-insertion',
    type: 'benevolat',
    remote: 'no',
    addresses,
    city: 'Valence',
    postalCode: '26000',
    startAt: '2026-12-01T09:00:00.000Z',
    createdAt: '2026-10-01T08:00:00.000Z',
    postedAt: '2026-10-02T08:00:00.000Z',
    updatedAt: '2026-10-03T08:00:00.000Z',
    places: 3,
    applicationUrl: `${STATE_URL}r/${id}/commune`,
    organizationClientId: 'panier',
    organizationName: 'Le Panier du Coteau',
    publisherId: 'pub-1',
    publisherName: 'Bénévoles de la Drôme',
    statusCode: 'ACCEPTED',
    ...members,
  };
}

/** A mission that a partner sent by v2. */
interface Sent extends Record<string, unknown> {
  readonly deletedAt?: string;
}

/** The pretended service: what it holds, and what it was asked. */
export interface StateDouble {
  readonly handlers: readonly HttpHandler[];
  /** What the search answers; set it. */
  missions: readonly unknown[];
  /** Gives a page in another order each time, as ties have none. Default: as they are. */
  order: (missions: readonly unknown[], request: number) => readonly unknown[];
  /** Answers instead, by number of the request from 1. */
  instead: (request: number) => Response | undefined;
  /** Titles that its moderation refuses. */
  readonly refused: Set<string>;
  readonly requests: { method: string; url: URL; key: string | null; body: unknown }[];
  readonly sent: Map<string, Sent>;
}

/** A service with the quirks of v0 (research of its code), and v2 as its schema says. */
export function stateDouble(): StateDouble {
  const double: StateDouble = {
    handlers: [],
    missions: [],
    order: (missions) => missions,
    instead: () => undefined,
    refused: new Set(),
    requests: [],
    sent: new Map(),
  };
  const at = (path: string) => `${STATE_URL}${path}`;
  const answering =
    (answer: (url: URL, body: Record<string, unknown>) => Response) =>
    async ({ request }: { request: Request }) => {
      const text = await request.text();
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      const url = new URL(request.url);
      const key = request.headers.get('x-api-key');
      double.requests.push({ method: request.method, url, key, body });
      if (key !== STATE_KEY)
        return HttpResponse.json({ ok: false, code: 'UNAUTHORIZED' }, { status: 401 });
      return double.instead(double.requests.length) ?? answer(url, body);
    };
  const search = (url: URL) => {
    const { searchParams: query } = url;
    const skip = Number(query.get('skip') ?? 0);
    const ordered = double.order(double.missions, double.requests.length);
    const hits = ordered.slice(skip, skip + Math.min(Number(query.get('limit') ?? 25), 100));
    return HttpResponse.json({ ok: true, total: double.missions.length, hits, facets: {} });
  };
  return Object.assign(double, {
    handlers: [
      http.get(at('v0/mission/search'), answering(search)),
      http.post(
        at('v2/mission'),
        answering((_, body) => create(double, body)),
      ),
      http.put(
        at('v2/mission/:id'),
        answering((url, body) => update(double, idIn(url), body)),
      ),
      http.delete(
        at('v2/mission/:id'),
        answering((url) => remove(double, idIn(url))),
      ),
    ],
  });
}

function idIn(url: URL): string {
  return decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
}

function statusOf({ refused }: StateDouble, title: unknown) {
  return refused.has(String(title))
    ? { statusCode: 'REFUSED', statusComment: 'Le titre est trop court' }
    : { statusCode: 'ACCEPTED', statusComment: '' };
}

function create(double: StateDouble, body: Record<string, unknown>): Response {
  const id = String(body['clientId']);
  const before = double.sent.get(id);
  if (before !== undefined && before.deletedAt === undefined) {
    return HttpResponse.json({ ok: false, code: 'RESSOURCE_ALREADY_EXIST' }, { status: 409 });
  }
  if (typeof body['title'] !== 'string') {
    return HttpResponse.json({ ok: false, code: 'INVALID_BODY' }, { status: 400 });
  }
  double.sent.set(id, body);
  const data = { ...body, ...statusOf(double, body['title']) };
  return HttpResponse.json({ ok: true, data }, { status: 201 });
}

/** PUT changes only what is there. */
function update(double: StateDouble, id: string, body: Record<string, unknown>): Response {
  const before = double.sent.get(id);
  if (before === undefined || before.deletedAt !== undefined) {
    return HttpResponse.json({ ok: false, code: 'NOT_FOUND' }, { status: 404 });
  }
  const now = { ...before, ...body };
  double.sent.set(id, now);
  return HttpResponse.json({ ok: true, data: { ...now, ...statusOf(double, now['title']) } });
}

function remove(double: StateDouble, id: string): Response {
  const before = double.sent.get(id);
  if (before === undefined)
    return HttpResponse.json({ ok: false, code: 'NOT_FOUND' }, { status: 404 });
  double.sent.set(id, { ...before, deletedAt: '2026-11-23T00:00:00.000Z' });
  return HttpResponse.json({ ok: true, data: { clientId: id } });
}
