import type { FastifyInstance } from 'fastify';
import { RequestProblem } from '../request-problem.ts';
import { ASSETS_BASE } from '../route-kind.ts';
import { createFileStore } from './file-store.ts';
import { sendFile } from './send-file.ts';

/** For files whose content never changes under their address. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** For the channel's entry points: at most five minutes old, and never a reason to wait. */
const CHANNEL = 'public, max-age=300, stale-while-revalidate=86400';

/** `1.4.2/…`: a pinned version. */
const PINNED = /^\d+\.\d+\.\d+[^/]*\//;

/** `mission-list-B7x2K9qA.js`: the bundler ends the name of every chunk with eight characters of its hash. */
const HASHED = /-[\w-]{8}\.js(?:\.map)?$/;

/** Registers `/w/…`: the widget builds, which any page may load, with integrity if it likes. */
export function registerAssetRoutes(app: FastifyInstance, folder: string): void {
  const store = createFileStore(folder);
  app.get(`${ASSETS_BASE}*`, async (request, reply) => {
    const { '*': path = '' } = request.params as { '*'?: string };
    const file = await store.find(path);
    if (file === undefined) throw new RequestProblem('not-found');
    reply.header('cache-control', assetCacheControl(path));
    return sendFile(request, reply, file);
  });
}

/** How long a build file may be kept, by its path below `/w/`. */
export function assetCacheControl(path: string): string {
  return PINNED.test(path) || HASHED.test(path) ? IMMUTABLE : CHANNEL;
}
