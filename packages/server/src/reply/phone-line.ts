import type { Hotline } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    readonly phoneLine: PhoneLine;
  }
}

/**
 * The phone line of the site as it was last read: pages about what failed name it also when the database is what
 * failed. Nothing before the first reading.
 */
export interface PhoneLine {
  last?: Pick<Hotline, 'number' | 'priceLabel'> | undefined;
}

/** Gives an app its phone line; whoever reads the site's settings writes it there. */
export function keepPhoneLine(app: FastifyInstance): void {
  const line: PhoneLine = {};
  app.decorate('phoneLine', line);
}
