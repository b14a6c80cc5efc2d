import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import { readMailService } from '../mail/read-mail-service.ts';

/** A mail as it was ordered. */
interface Ordered {
  readonly template: string;
  readonly submission_id: string | null;
}

/**
 * Whether a mail that says something of tomorrow, or of a place that is kept, is still true: a mail server that was
 * away for days lets it leave so late that somebody would set out for a mission that is over, or whom nobody expects.
 * The data are read anew, so that a mail is right whatever happened since it was ordered. Every other mail is as true
 * late as it was in time.
 */
export async function isStillTrue(
  database: Database,
  siteId: string,
  { mail, now }: { readonly mail: Ordered; readonly now: Date },
): Promise<boolean> {
  const condition = await conditionOf(database, siteId, { template: mail.template, now });
  if (condition === undefined) return true;
  const { rows } = await sql`
    select 1 from application a
    join submission s on s.site_id = a.site_id and s.submission_id = a.submission_id
    join mission m on m.site_id = a.site_id and m.mission_id = a.mission_id
    where a.site_id = ${siteId} and a.submission_id = ${mail.submission_id} and s.erased_at is null
      and ${condition}`.execute(database.kysely);
  return rows.length > 0;
}

async function conditionOf(
  database: Database,
  siteId: string,
  { template, now }: { readonly template: string; readonly now: Date },
): Promise<RawBuilder<unknown> | undefined> {
  switch (template) {
    case 'mission-reminder': {
      const { timeZone } = await readMailService(database, siteId);
      // It says "tomorrow": what `remind-of-missions` looked for, looked at again.
      return sql`s.status in ('in-progress', 'accepted') and m.status = 'published'
        and (m.starts_at at time zone ${timeZone})::date
          = (${now.toISOString()}::timestamptz at time zone ${timeZone})::date + 1`;
    }
    case 'place-offered':
    case 'call-place-offered': {
      return sql`a.offered_until > ${now}`;
    }
    default: {
      return undefined;
    }
  }
}
