import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { readPrivacyNotice } from './privacy-notice.ts';
import { SiteSettings } from './site.ts';
import type { Site } from './site.ts';

/** Reads the tenant that a process serves. */
export interface SiteRepository {
  /**
   * @throws Error when the site has gone or its settings are not what `SiteSettings` says; StartError with
   *   what to write when it takes submissions without saying what becomes of them.
   */
  get(): Promise<Site>;
}

/** The one site of this process. */
export function createSiteRepository({ kysely }: Database, siteId: string): SiteRepository {
  return {
    async get() {
      const { name, settings } = await kysely
        .selectFrom('site')
        .select(['name', 'settings'])
        .where('site_id', '=', siteId)
        .executeTakeFirstOrThrow();
      const { privacy: notice, ...rest } = z.parse(SiteSettings, settings);
      return { name, settings: rest, privacy: readPrivacyNotice(siteId, notice, rest.accepts) };
    },
  };
}

/**
 * The site that a process serves when nobody named one: the only one, or the oldest. An empty database
 * gets a first one, to be renamed by its keeper.
 */
export async function firstSiteId({ kysely }: Database): Promise<string> {
  const first = await kysely
    .selectFrom('site')
    .select('site_id')
    .orderBy('created_at')
    .orderBy('site_id')
    .executeTakeFirst();
  if (first !== undefined) return first.site_id;
  await kysely
    .insertInto('site')
    .values({ site_id: 'mairie', name: 'Ma mairie' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return 'mairie';
}
