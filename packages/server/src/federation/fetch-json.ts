import http from 'node:http';
import https from 'node:https';
import type { IncomingMessage } from 'node:http';
import { pinned, raceAbort } from '../pinned.ts';
import { readTarget, resolveTarget, TargetRefusal } from '../target.ts';
import type { TargetPolicy } from '../target.ts';
import { UpstreamError } from './upstream-error.ts';

/** An answer. */
export interface JsonAnswer {
  /** Where it came from at last: what its addresses are resolved against. */
  readonly url: string;
  readonly status: number;
  /** Undefined for what is no JSON. */
  readonly json: unknown;
}

/** Asks an address. @throws UpstreamError */
export type FetchJson = (address: string) => Promise<JsonAnswer>;

/** How backends are asked. */
export interface FetchOptions {
  readonly targets: TargetPolicy;
  /** Who asks, in `User-Agent`. */
  readonly sender: string;
  /** Aborted when all of it takes too long. */
  readonly signal: AbortSignal;
  /** Bytes of one answer, and of all; smaller in tests. */
  readonly answerBytes?: number;
  readonly allBytes?: number;
  /** Milliseconds for one request; shorter in tests. */
  readonly withinMs?: number;
}

const ANSWER_BYTES = 16 * 1024 * 1024;
const ALL_BYTES = 32 * 1024 * 1024;
const WITHIN_MS = 15_000;
const REDIRECTS = 3;

/**
 * A function that asks for JSON, each time over a connection of its own to the very address that was judged, redirects
 * included. Nothing is unpacked, so no answer is larger than it looks.
 */
export function createFetchJson(options: FetchOptions): FetchJson {
  const { targets, answerBytes = ANSWER_BYTES, withinMs = WITHIN_MS } = options;
  let bytesLeft = options.allBytes ?? ALL_BYTES;
  return async (address) => {
    let at = address;
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const signal = AbortSignal.any([options.signal, AbortSignal.timeout(withinMs)]);
      const asked = { ...options, signal, limit: Math.min(answerBytes, bytesLeft) };
      const answer = await ask(at, targets, asked);
      bytesLeft -= answer.body.length;
      if (answer.location === undefined) {
        return { url: at, status: answer.status, json: parseJson(answer.body) };
      }
      at = redirected(answer.location, at);
    }
    throw new UpstreamError('redirects', 'renvoie sans cesse ailleurs.');
  };
}

interface Asking {
  readonly sender: string;
  readonly signal: AbortSignal;
  /** Bytes. */
  readonly limit: number;
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: Buffer;
}

async function ask(address: string, targets: TargetPolicy, asking: Asking): Promise<Answer> {
  try {
    const url = readTarget(address, targets);
    const addresses = await raceAbort(resolveTarget(url, targets), asking.signal);
    const response = await send(url, pinned(addresses), asking);
    const { statusCode: status = 0, headers } = response;
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    if (isRedirect) response.destroy();
    return {
      status,
      location: isRedirect ? (headers.location ?? '') : undefined,
      body: isRedirect ? Buffer.alloc(0) : await readBody(response, asking.limit),
    };
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    throw explain(error, asking.signal);
  }
}

function send(
  url: URL,
  lookup: ReturnType<typeof pinned>,
  { sender, signal }: Asking,
): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const headers = { accept: 'application/json', 'user-agent': sender };
    const asked = request(url, { headers, agent: false, lookup, signal }, resolve);
    asked.once('error', reject);
    asked.end();
  });
}

async function readBody(response: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop by an error destroys the connection.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      throw new UpstreamError('too-large', 'envoie plus de données que ce serveur n’en lit.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function redirected(location: string, from: string): string {
  if (URL.canParse(location, from)) return new URL(location, from).href;
  throw new UpstreamError('redirects', 'renvoie vers une adresse qui n’en est pas une.');
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // Not JSON: whoever asked says what that means.
    return undefined;
  }
}

function explain(error: unknown, signal: AbortSignal): UpstreamError {
  if (error instanceof TargetRefusal) {
    const message = 'mène à une adresse qui n’est pas publique, ou pas en https.';
    return new UpstreamError('not-public', message, error);
  }
  if (signal.aborted) return new UpstreamError('timeout', 'met trop de temps à répondre.', error);
  const code = codeOf(error);
  return new UpstreamError(code, `ne répond pas (${code}).`, error);
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code.slice(0, 40) : 'no-answer';
}
