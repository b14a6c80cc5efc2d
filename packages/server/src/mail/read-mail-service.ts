import { EmailAddress, Hotline, Language } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import type { MailService } from './mail-facts.ts';

/** What `site.settings` holds for mails; other features keep their own members beside these. */
const MailSettings = z.object({
  languages: z.optional(z.array(Language)),
  timeZone: z.optional(z.string()),
  hotline: z.optional(Hotline),
  agentEmails: z.optional(z.array(EmailAddress)),
});

/** The site as its mails need it. */
export interface MailingService extends MailService {
  /** Those that it speaks, the first by default; may be empty. */
  readonly languages: readonly string[];
  /** Who is told that something has arrived; nobody when the site did not say. */
  readonly agentEmails: readonly string[];
}

const TIME_ZONE = 'Europe/Paris';

/** @throws Error when the site has gone or its settings are not what `MailSettings` says. */
export async function readMailService(
  { kysely }: Database,
  siteId: string,
): Promise<MailingService> {
  const { name, settings } = await kysely
    .selectFrom('site')
    .select(['name', 'settings'])
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow();
  const {
    timeZone = TIME_ZONE,
    languages = [],
    agentEmails = [],
    hotline,
  } = z.parse(MailSettings, settings);
  return { name, timeZone, hotline, languages, agentEmails };
}
