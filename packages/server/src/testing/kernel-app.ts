import { operations } from '@coup-de-main/protocol';
import type { Mission } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { createKernel } from '../kernel.ts';
import type { Kernel } from '../kernel.ts';
import type { LogTarget } from '../logging.ts';
import { publicGet } from '../public-get.ts';
import type { RateLimit } from '../reply/rate-limit.ts';
import { testConfig } from './test-config.ts';

/** A mission as small as the protocol allows, with a private member beside it. */
export function plainMission(id: string): Mission & { phone: string } {
  return {
    type: 'mission',
    id,
    title: 'Porter des colis aux voisins',
    organization: { id: 'paniers', name: 'Les Paniers' },
    apply: { mode: 'closed', reason: 'paused' },
    updatedAt: '2026-11-22T09:30:00Z',
    phone: 'CANARY',
  };
}

/** How the kernel of a test differs from the usual one. */
export interface KernelTestOptions {
  readonly rateLimit?: RateLimit;
  readonly trustProxy?: boolean | string;
  readonly logTarget?: LogTarget;
}

/**
 * The kernel alone, with a list of twenty missions at `/v1/missions` and one mission per id at
 * `/v1/missions/:id`, where the id `broken` fails with the error that `fail` makes.
 */
export async function kernelApp(
  fail: (id: string) => unknown = () => new Error('CANARY'),
  options: KernelTestOptions = {},
): Promise<Kernel & { app: FastifyInstance }> {
  const { logTarget, ...changes } = options;
  const config = testConfig({ ...changes, logLevel: logTarget === undefined ? 'silent' : 'trace' });
  const kernel = await createKernel({ config, logTarget });
  publicGet(kernel.app, operations.listMissions, () => ({
    items: Array.from({ length: 20 }, (_, index) => plainMission(`m${index}`)),
  }));
  publicGet(kernel.app, operations.getMission, ({ id }) => {
    if (id.startsWith('broken')) throw fail(id);
    return plainMission(id);
  });
  publicGet(
    kernel.app,
    operations.getMissionsCalendar,
    () => 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  );
  return kernel;
}
