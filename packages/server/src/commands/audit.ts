import { auditHistories } from '../submissions/audit-histories.ts';
import type { CommandCall } from './command.ts';

/** Verifies the history of every submission; 1 when one was changed, and says where. */
export async function audit({ ports, say }: CommandCall): Promise<number> {
  const { submissions, events, tampered } = await auditHistories(ports.database.kysely);
  for (const { reference, siteId, submissionId, eventId } of tampered) {
    const place = eventId === undefined ? 'its history is gone' : `event ${String(eventId)}`;
    say(`Tampered: ${reference} (site ${siteId}, submission ${submissionId}), ${place}.`);
  }
  const counted = `${String(events)} events of ${String(submissions)} submissions`;
  say(
    tampered.length === 0
      ? `${counted}: every history is as it was written.`
      : `${counted}: ${String(tampered.length)} not as written. Compare with a backup; keep this database as it is for whoever looks into it.`,
  );
  return tampered.length === 0 ? 0 : 1;
}
