import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** A mission that was sent to the service. */
export interface Publication {
  readonly missionId: string;
  readonly bodyHash: string;
  readonly members: readonly string[];
  /** `ACCEPTED`, `REFUSED`, or the code with which the service did not take it. */
  readonly status: string;
  readonly comment: string | undefined;
}

/** Remembers what was sent, so that a run that stops goes on from there. */
export interface PublicationRepository {
  list(): Promise<readonly Publication[]>;
  keep(publication: Publication, sentAt: Date): Promise<void>;
  forget(missionId: string): Promise<void>;
}

interface PublicationRow {
  readonly mission_id: string;
  readonly body_hash: string;
  readonly members: string[];
  readonly status: string;
  readonly comment: string | null;
}

/** The publications of a site. */
export function createPublicationRepository(
  { kysely: db }: Pick<Database, 'kysely'>,
  siteId: string,
): PublicationRepository {
  return {
    async list() {
      const { rows } = await sql<PublicationRow>`
        select mission_id, body_hash, members, status, comment from state_publication
        where site_id = ${siteId} order by mission_id`.execute(db);
      return rows.map(({ mission_id, body_hash, members, status, comment }) => ({
        missionId: mission_id,
        bodyHash: body_hash,
        members,
        status,
        comment: comment ?? undefined,
      }));
    },
    async keep({ missionId, bodyHash, members, status, comment }, sentAt) {
      await sql`
        insert into state_publication
          (site_id, mission_id, body_hash, members, status, comment, sent_at)
        values (${siteId}, ${missionId}, ${bodyHash}, ${[...members]}::text[], ${status},
          ${comment ?? null}, ${sentAt.toISOString()}::timestamptz)
        on conflict (site_id, mission_id) do update set
          body_hash = excluded.body_hash, members = excluded.members, status = excluded.status,
          comment = excluded.comment, sent_at = excluded.sent_at`.execute(db);
    },
    async forget(missionId) {
      await sql`
        delete from state_publication
        where site_id = ${siteId} and mission_id = ${missionId}`.execute(db);
    },
  };
}
