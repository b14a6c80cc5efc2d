import type { FastifyInstance } from 'fastify';
import { judgeReadiness } from './readiness.ts';
import type { ReadinessSources } from './readiness.ts';

/**
 * Registers `/livez` (this process answers; it never touches the database) and `/readyz` (requests can be
 * served; 503 with the reasons otherwise). For the machine's keeper, so never cached.
 */
export function registerHealthRoutes(app: FastifyInstance, sources: ReadinessSources): void {
  app.get('/livez', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  );
  app.get('/readyz', async (_request, reply) => {
    const readiness = await judgeReadiness(sources);
    return reply
      .code(readiness.ready ? 200 : 503)
      .headers({
        'cache-control': 'no-store',
        ...(!readiness.ready && { 'retry-after': '5' }),
      })
      .send(readiness);
  });
}
