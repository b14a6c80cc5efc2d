import type { FastifyReply, FastifyRequest } from 'fastify';
import { encodingFor, varyOn } from '../negotiation.ts';
import type { StoredFile } from './file-store.ts';

/** Sends a stored file in the form that the reader accepts. The app answers 304 from its ETag. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StoredFile,
): Promise<FastifyReply> {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const encoded = encoding === null ? undefined : await file.encoded(encoding);
  reply.type(file.type).header('etag', file.etag);
  varyOn(reply, 'Accept-Encoding');
  if (encoded === undefined || encoding === null) return reply.send(file.body);
  return reply.header('content-encoding', encoding).send(encoded);
}
