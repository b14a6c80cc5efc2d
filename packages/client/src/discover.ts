import { type Discovery, parseDiscovery, protocolVersion } from '@coup-de-main/protocol';
import type { ClientOptions, FirstAnswer, RequestOptions } from './client.ts';
import { TransportError } from './errors.ts';
import { type Answer, attemptTimeout, type GetJson, hostOf } from './http.ts';
import { untilAborted } from './until-aborted.ts';

/** The discovery document and the address its links resolve against. */
export interface Discovered {
  readonly document: Discovery;
  readonly url: string;
}

/** Asks for the discovery document once and remembers it; a failure is not remembered. */
export function createDiscover(
  options: ClientOptions,
  getJson: GetJson,
): (request?: RequestOptions) => Promise<Discovered> {
  let first = options.first;
  let remembered: Promise<Discovered> | undefined;

  async function ask(): Promise<Discovered> {
    const early = first && (await adopt(first, attemptTimeout(options)));
    first = undefined;
    return early ?? readDiscovery(await getJson(options.backend));
  }

  return ({ signal } = {}) => {
    remembered ??= ask().catch((error: unknown) => {
      remembered = undefined;
      throw error;
    });
    return untilAborted(remembered, signal);
  };
}

/** The answer that a loader asked for, or undefined when it is of no use: the client then asks itself. */
async function adopt(
  first: Promise<FirstAnswer>,
  timeout: number,
): Promise<Discovered | undefined> {
  try {
    return await within(
      timeout,
      first.then(([{ ok, url }, json]) => readDiscovery({ json: ok && json, url })),
    );
  } catch {
    // The request begun early is a shortcut: whatever became of it, the client's own request decides.
    return undefined;
  }
}

function readDiscovery(answer: Answer): Discovered {
  const document = parseDocument(answer);
  const { version } = document.protocol;
  if (majorOf(version) === majorOf(protocolVersion)) return { document, url: answer.url };
  const cause = new RangeError(
    `protocol.version is ${version}, this client reads ${protocolVersion}`,
  );
  throw new TransportError(
    'content',
    `${hostOf(answer.url)} speaks version ${version} of the protocol; a newer client is needed`,
    { cause },
  );
}

function parseDocument({ json, url }: Answer): Discovery {
  try {
    return parseDiscovery(json).discovery;
  } catch (cause) {
    throw new TransportError(
      'content',
      `${hostOf(url)} is not a Coup de main backend: its discovery document cannot be read`,
      { cause },
    );
  }
}

function majorOf(version: string): string | undefined {
  return version.split('.')[0];
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return untilAborted(promise, AbortSignal.timeout(milliseconds));
}
