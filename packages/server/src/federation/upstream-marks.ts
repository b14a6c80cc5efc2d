import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { baseKey } from './base-address.ts';

/** What is remembered of a backend between two passes. */
export interface UpstreamMark {
  /** Where its feed goes on; undefined: it has none, or was never read. */
  readonly next: string | undefined;
  /** Whether it was read to the end at least once. */
  readonly isRead: boolean;
}

/** How far the followed backends of a site have been read. */
export interface UpstreamMarks {
  /** From here to the end of the transaction nobody else changes what is followed on this site. */
  lock(): Promise<void>;
  mark(base: string): Promise<UpstreamMark>;
  setMark(base: string, next: string | undefined, now: Date): Promise<void>;
  /** Whether something is known of a backend that is not among these. */
  hasOthers(kept: readonly string[]): Promise<boolean>;
  /** Forgets backends that are not among these, and what they said. */
  forgetOthers(kept: readonly string[]): Promise<void>;
  /** Keys of those that were read to the end at least once. */
  read(): Promise<ReadonlySet<string>>;
}

/** The marks of a site, in a transaction or outside. */
export function createUpstreamMarks(db: Kysely<Schema>, siteId: string): UpstreamMarks {
  return {
    async lock() {
      await sql`select from site where site_id = ${siteId} for no key update`.execute(db);
    },
    async mark(base) {
      const { rows } = await sql<{ next: string | null; is_read: boolean }>`
        select next, passed_at is not null as is_read from upstream
        where site_id = ${siteId} and base = ${base}`.execute(db);
      return { next: rows[0]?.next ?? undefined, isRead: rows[0]?.is_read ?? false };
    },
    async setMark(base, next, now) {
      await sql`
        insert into upstream (site_id, base, next, passed_at)
        values (${siteId}, ${base}, ${next ?? null}, ${now.toISOString()}::timestamptz)
        on conflict (site_id, base) do update
          set next = excluded.next, passed_at = excluded.passed_at`.execute(db);
    },
    async hasOthers(kept) {
      const { rows } = await sql`
        select from upstream where site_id = ${siteId} and base <> all(${[...kept]}::text[])
        limit 1`.execute(db);
      return rows.length > 0;
    },
    async forgetOthers(kept) {
      await sql`
        delete from upstream where site_id = ${siteId} and base <> all(${[...kept]}::text[])`.execute(
        db,
      );
    },
    async read() {
      const { rows } = await sql<{ base: string }>`
        select base from upstream where site_id = ${siteId} and passed_at is not null`.execute(db);
      return new Set(rows.map(({ base }) => baseKey(base)));
    },
  };
}
