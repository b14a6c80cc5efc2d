import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  type Discovery,
  type Mission,
  type MissionPage,
  type ProblemCode,
  problemType,
} from '@coup-de-main/protocol';
import { places } from '../../../widgets/src/mission-list/testing/fake-client.ts';
import { pretendedDiscovery, pretendedPage } from './pretended-missions.ts';
import {
  answerSubmission,
  type PretendedSubmissions,
  pretendedSubmissions,
} from './pretended-submissions.ts';

/** What a backend of somebody else may do to a request. */
export type Mood =
  /** Answers as the protocol says. */
  | 'well'
  /** An error page of the web server in front of it. */
  | 'error'
  /** A problem as the protocol says, status 503. */
  | 'unavailable'
  /** JSON that is none of ours. */
  | 'garbage'
  /** A page for people, status 200. */
  | 'html'
  /** The beginning of an answer, then the end of the connection. */
  | 'cut'
  /** Well, in two seconds. */
  | 'slow'
  /** Takes the request and never says a word. */
  | 'silent';

/** A backend in a few lines, whose mood a test can change while it runs. */
export interface PretendedBackend {
  mood: Mood;
  /** What a list of missions gives; items may be anything. */
  page: Omit<MissionPage, 'items'> & { items: readonly unknown[] };
  /** What it says that it can do; unless a test says otherwise, nothing can be sent to it. */
  discovery: Discovery;
  /** What becomes of what people send. */
  readonly submissions: PretendedSubmissions;
  readonly listener: RequestListener;
}

/** Answers below `/v1/`; everything else is for `otherwise`. */
export function pretendBackend(otherwise: RequestListener): PretendedBackend {
  const backend: PretendedBackend = {
    mood: 'well',
    page: pretendedPage(),
    discovery: pretendedDiscovery,
    submissions: pretendedSubmissions(),
    listener: (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://backend.invalid');
      if (!pathname.startsWith('/v1/')) return otherwise(request, response);
      response.setHeader('access-control-allow-origin', '*');
      moods[backend.mood](response, () => answer(pathname, backend, { request, response }));
    },
  };
  return backend;
}

const moods: Readonly<Record<Mood, (response: ServerResponse, answer: () => void) => void>> = {
  well: (_, answer) => answer(),
  error: (response) => {
    response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>');
  },
  unavailable: (response) => problem(response, 503, 'unavailable'),
  garbage: (response) => json(response, { hello: ['world', null, 42] }),
  html: (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>En maintenance</p>');
  },
  cut: (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"items": [', () => response.destroy());
  },
  slow: (_, answer) => void setTimeout(answer, 2000),
  silent: () => undefined,
};

function answer(
  path: string,
  { page, discovery, submissions }: PretendedBackend,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): void {
  const [, , collection = '', id] = path.split('/');
  if (answerSubmission([collection, id ?? ''], { request, response }, submissions)) return;
  if (collection === '') return json(response, discovery);
  if (collection === 'missions' && id === undefined) return json(response, page);
  if (collection === 'places' && id === undefined) return json(response, { items: places });
  const items: readonly unknown[] = collection === 'places' ? places : page.items;
  const found = items.find((item) => idOf(item) === decodeURIComponent(id ?? ''));
  if (found === undefined) problem(response, 404, 'not-found');
  else json(response, found);
}

function idOf(item: unknown): unknown {
  const { id, inseeCode } = item as Partial<Mission> & { inseeCode?: string };
  return id ?? inseeCode;
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, code: ProblemCode): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ type: problemType(code), title: code, status, code }));
}
