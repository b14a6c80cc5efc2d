import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { cacheControl, publicGet } from '../public-get.ts';
import type { ChangeFeed } from './change-feed.ts';

/** Registers `GET /v1/sync/missions`, the feed of what becomes of missions. */
export function registerSyncRoutes(app: FastifyInstance, feed: ChangeFeed): void {
  publicGet(app, operations.syncMissions, async ({ query, reply }) => {
    // Its readers come to learn what is gone: nobody answers them from an old copy for long.
    reply.header('cache-control', cacheControl({ maxAge: 30, staleWhileRevalidate: 30 }));
    return feed.read(query);
  });
}
