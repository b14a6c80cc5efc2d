import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { encodingFor, varyOn } from '../negotiation.ts';

/** Below this many bytes a compressed answer is not shorter by a network packet. */
const SMALLEST = 860;

/** Up to this many bytes compression at our level takes about 0.1 ms, less than a thread's round trip. */
const INLINE = 32_768;

/** Small compressed answers kept for the next reader: the first pages of a site, a megabyte or two. */
const KEPT = 500;

const COMPRESSIBLE = /^(?:text\/|application\/(?:[a-z+-]*json|javascript|xml)|image\/svg)/;

const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

const brotliLater = promisify(brotliCompress);
const gzipLater = promisify(gzip);

/**
 * Compresses text answers with brotli or gzip, whichever the reader accepts. Whole bodies at a cheap
 * level instead of streams: our answers are a few kilobytes, and a stream costs more than its work.
 * Register it after the conditional GET, so that an answer that is not sent is not compressed.
 */
export function compressAnswers(app: FastifyInstance): void {
  const recent = keepRecent();
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!isCompressible(payload, reply)) return payload;
    varyOn(reply, 'Accept-Encoding');
    const size = Buffer.byteLength(payload);
    const encoding = size < SMALLEST ? null : encodingFor(request.headers['accept-encoding']);
    if (encoding === null) return payload;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    if (size > INLINE) return compressLater(encoding, payload);
    const etag = reply.getHeader('etag');
    if (etag === undefined) return compressNow(encoding, payload);
    return recent(`${encoding} ${String(etag)}`, () => compressNow(encoding, payload));
  });
}

/** Compressed answers by encoding and ETag: equal ETags are equal bodies. The oldest goes first. */
function keepRecent(): (key: string, make: () => Buffer) => Buffer {
  const kept = new Map<string, Buffer>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return made;
  };
}

function isCompressible(payload: unknown, reply: FastifyReply): payload is string | Buffer {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return false;
  if (reply.hasHeader('content-encoding')) return false;
  return COMPRESSIBLE.test(String(reply.getHeader('content-type') ?? ''));
}

function compressNow(encoding: 'br' | 'gzip', payload: string | Buffer): Buffer {
  return encoding === 'br' ? brotliCompressSync(payload, brotli) : gzipSync(payload);
}

function compressLater(encoding: 'br' | 'gzip', payload: string | Buffer): Promise<Buffer> {
  return encoding === 'br' ? brotliLater(payload, brotli) : gzipLater(payload);
}
