import { openDatabase, type Database } from '@coup-de-main/server';
import type { Ending } from './visit.ts';

/** What the database holds, read while no backend runs. */
export interface Ledger {
  /** Submission by the key that it came under. */
  readonly byKey: ReadonlyMap<string, string>;
  /** Reference by submission. */
  readonly references: ReadonlyMap<string, string>;
  readonly submissions: number;
  /** People, by the fingerprint of their phone number, who have more than one submission. */
  readonly twice: number;
  /** Submissions that lack a part: key, token, history or detail row. All come in one transaction, or none. */
  readonly incomplete: number;
}

/** Reads it from a PostgreSQL database, or from the folder of the embedded one. */
export async function readLedger(
  place: { readonly url: string } | { readonly directory: string },
): Promise<Ledger> {
  const database = await openDatabase(
    'url' in place ? { kind: 'postgres', ...place } : { kind: 'pglite', ...place },
  );
  try {
    return await read(database);
  } finally {
    await database.close();
  }
}

async function read(database: Database): Promise<Ledger> {
  const keys = await database.query<{ key: string; submission_id: string }>(
    'select key, submission_id from idempotency',
  );
  const [counts] = await database.query<Record<'submissions' | 'twice' | 'incomplete', number>>(`
    select
      (select count(*)::int from submission) as submissions,
      (select count(*)::int from (
        select 1 from submission group by site_id, phone_index having count(*) > 1
      ) as people) as twice,
      (select count(*)::int from submission s where
        (select count(*) from idempotency i where i.submission_id = s.submission_id) <> 1
        or not exists (select 1 from submission_token t where t.submission_id = s.submission_id)
        or (select count(*) from submission_event e
            where e.submission_id = s.submission_id and e.what = 'submitted') <> 1
      ) + (select count(*)::int from idempotency i where not exists (
        select 1 from submission s where s.submission_id = i.submission_id)
      ) as incomplete`);
  if (!counts) throw new Error('The database answered no counts.');
  const rows = await database.query<{ submission_id: string; reference: string }>(
    'select submission_id, reference from submission',
  );
  return {
    byKey: new Map(keys.map((row) => [row.key, row.submission_id])),
    references: new Map(rows.map((row) => [row.submission_id, row.reference])),
    ...counts,
  };
}

/** Every screen that says something else than the database, a sentence each. */
export function disagreements(endings: readonly Ending[], { byKey }: Ledger): string[] {
  return endings.flatMap(({ person, key, screen, receipt }) => {
    const stored = byKey.get(key);
    const who = `Person ${person} reads "${screen}"`;
    if (screen === 'sent' && stored === undefined) return [`${who}, and nothing is stored.`];
    if (screen === 'sent' && stored !== receipt?.id) return [`${who}, of another submission.`];
    const saysNo = screen === 'refused' || screen === 'not-sent';
    return saysNo && stored !== undefined ? [`${who}, and ${stored} is stored.`] : [];
  });
}
