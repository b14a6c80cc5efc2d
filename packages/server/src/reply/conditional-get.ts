import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { varyOn } from '../negotiation.ts';

/**
 * Gives every 200 of a GET a weak ETag made from its body, equal for equal bodies in every process, and
 * answers 304 when the reader has that body already. Weak, because compression changes the bytes.
 * Files that come with their own ETag keep it.
 */
export function answerConditionally(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (reply.statusCode !== 200 || !['GET', 'HEAD'].includes(request.method)) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const given = reply.getHeader('etag');
    const etag =
      typeof given === 'string' ? given : `W/"${hash('sha1', payload, 'base64url').slice(0, 22)}"`;
    reply.header('etag', etag);
    varyOn(reply, 'Accept-Encoding');
    if (!matches(request.headers['if-none-match'], etag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
}

/** Weak comparison of RFC 9110 §13.1.2: a list of tags, or `*`. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = etag.replace(/^W\//, '');
  return header
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag.replace(/^W\//, '') === bare);
}
