import negotiate from '@fastify/accept-negotiator';
import type { FastifyReply } from 'fastify';

/** Says that the answer also depends on a request header, once. */
export function varyOn(reply: FastifyReply, name: string): void {
  const present = reply.getHeader('vary');
  const names = present === undefined ? [] : String(present).split(/,\s*/);
  if (names.some((one) => one.toLowerCase() === name.toLowerCase())) return;
  reply.header('vary', [...names, name].join(', '));
}

/** The encoding that a reader prefers among ours; null: none. */
export function encodingFor(header: string | undefined): 'br' | 'gzip' | null {
  return negotiate(header?.slice(0, 200) ?? '', ['br', 'gzip']);
}
