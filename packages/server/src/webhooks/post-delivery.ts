import http from 'node:http';
import https from 'node:https';
import { pinned, raceAbort } from '../pinned.ts';
import { resolveTarget, TargetRefusal } from '../target.ts';
import type { ResolvedAddress, TargetPolicy } from '../target.ts';

/** What is sent, and how long it may take. */
export interface Posting {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Aborted when it takes too long or the server stops. */
  readonly signal: AbortSignal;
  /** Certificates of authorities to believe instead of the usual ones; for tests. */
  readonly ca?: string;
}

/** What came of a posting: a status, or a code of what went wrong, at most 40 characters. */
export type Posted = { readonly status: number } | { readonly code: string };

/**
 * Posts to an address that is judged now, over a connection of its own to the very address that was judged. Follows no
 * redirect and reads no body.
 */
export async function postDelivery(posting: Posting, policy: TargetPolicy): Promise<Posted> {
  try {
    const addresses = await raceAbort(resolveTarget(posting.url, policy), posting.signal);
    return { status: await send(posting, addresses) };
  } catch (error) {
    if (error instanceof TargetRefusal) return { code: 'not-public' };
    if (posting.signal.aborted) return { code: 'timeout' };
    const { code } = error as { code?: unknown };
    return { code: typeof code === 'string' ? code.slice(0, 40) : 'no-answer' };
  }
}

function send(
  { url, headers, body, signal, ca }: Posting,
  addresses: readonly ResolvedAddress[],
): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // A connection that was made for one judgement serves no other.
        agent: false,
        lookup: pinned(addresses),
        signal,
        ...(ca !== undefined && { ca }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}
