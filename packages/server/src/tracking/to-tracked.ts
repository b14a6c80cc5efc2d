import type { Tracked } from '@coup-de-main/protocol';
import { mailboxOf } from '../submissions/contact.ts';
import { proofEnds } from '../submissions/new-row.ts';
import { readEvents } from '../submissions/submission-events.ts';
import { PENDING_CONFIRMATION } from '../submissions/submission-row.ts';
import type { Opened } from './open-tracked.ts';
import { possibleActions } from './person-actions.ts';

/** Everything that is held about a submission, as its person sees it and may take it along. */
export async function toTracked(opened: Opened): Promise<Tracked> {
  const { kind, scene, held } = opened.handled;
  const { row, input } = held;
  const shown = await kind.show(held, scene);
  const isWaiting = row.status === PENDING_CONFIRMATION;
  const isToProve = isWaiting && mailboxOf(input) !== undefined;
  const expiresAt = isToProve ? proofEnds(row) : row.expires_at;
  return {
    id: row.submission_id,
    reference: row.reference,
    type: row.type,
    status: row.status,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...shown,
    ...(isWaiting && { next: isToProve ? 'confirm-email' : 'agent-calls' }),
    actions: [...(await possibleActions(opened))],
    data: { ...input },
    events: (await readEvents(scene, row.submission_id)).map(({ at, what, actor }) => ({
      at: at.toISOString(),
      what,
      by: actor,
    })),
    consent: {
      version: row.consent_version,
      at: row.consent_at.toISOString(),
      by: row.consent_by,
    },
    purgeAt: row.purge_at.toISOString(),
  };
}
