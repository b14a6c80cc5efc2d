import type { FastifyBaseLogger } from 'fastify';
import { CommandError } from './commands/command.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { createFetchJson } from './federation/fetch-json.ts';
import { follow } from './federation/follow.ts';
import type { Followed } from './federation/follow.ts';
import type { Job } from './jobs/job.ts';
import { writeFollowed } from './missions/write-followed.ts';
import { API_BASE } from './route-kind.ts';
import { serverVersion } from './version.ts';

/** What other backends are followed with. */
export interface FederationParts {
  readonly database: Database;
  readonly siteId: string;
  readonly config: Pick<Config, 'follows' | 'followsLoopback' | 'publicUrl'>;
  readonly now: Date;
}

/** Source: REQ-sync-13. */
const EVERY_MINUTES = 5;
/** Milliseconds for all of one backend. */
const WITHIN_MS = 60_000;

/** Reads every backend that the configuration names once, and forgets those that it names no more. */
export function followBackends(parts: FederationParts): Promise<readonly Followed[]> {
  const { database, siteId, config, now } = parts;
  return follow({
    database,
    siteId,
    follows: config.follows,
    ownBase: (config.publicUrl ?? '').replace(/\/*$/, API_BASE),
    fetcher: () =>
      createFetchJson({
        targets: { loopback: config.followsLoopback },
        sender: `coup-de-main/${serverVersion}`,
        signal: AbortSignal.timeout(WITHIN_MS),
      }),
    now,
    write: (tx, load) => writeFollowed(tx, siteId, load),
  });
}

/**
 * The same when the operator asks for it.
 *
 * @throws CommandError when the configuration names nobody.
 */
export function followNow(parts: FederationParts): Promise<readonly Followed[]> {
  if (parts.config.follows.length > 0) return followBackends(parts);
  throw new CommandError(
    'Dites qui suivre : FOLLOW=https://entraide.voisine.example/v1/, par exemple ; plusieurs adresses sont séparées par des virgules.',
  );
}

/** What happens every five minutes. It also withdraws what came from who is followed no more. */
export function federationJobs(
  parts: Omit<FederationParts, 'now'> & { readonly log: Pick<FastifyBaseLogger, 'warn'> },
): readonly Job[] {
  const { log } = parts;
  return [
    {
      name: 'follow-backends',
      everyMinutes: EVERY_MINUTES,
      async run(now) {
        for (const { base, error } of await followBackends({ ...parts, now })) {
          // Not thrown: the job would ask everybody again in a minute.
          if (error)
            log.warn({ upstream: base, code: error.code }, 'a followed backend could not be read');
        }
      },
    },
  ];
}
