import type { FastifyReply } from 'fastify';

/** Says that the answer also depends on a request header, once. */
export function varyOn(reply: FastifyReply, name: string): void {
  const present = reply.getHeader('vary');
  const names = present === undefined ? [] : String(present).split(/,\s*/);
  if (names.some((one) => one.toLowerCase() === name.toLowerCase())) return;
  reply.header('vary', [...names, name].join(', '));
}
