import { sql } from 'kysely';
import { announceChange } from './announce-submission.ts';
import type { Handled } from './handled.ts';
import { appendEvent } from './submission-events.ts';
import type { Happening } from './submission-events.ts';
import { updateSubmission } from './submission-repository.ts';

/**
 * Forgets a person: contents and their key, indexes, place, details, waiting mails and the fingerprint of
 * the body. What stays is a row without anything personal and its history; the tokens stay so that a link
 * that is opened later can be told that there is nothing any more.
 *
 * What the submission holds for others is given back first.
 */
export async function erase(handled: Handled, happening: Happening): Promise<void> {
  const { kind, scene, held } = handled;
  const { tx, siteId, now } = scene;
  const { submission_id: id, version } = held.row;
  await announceChange(handled);
  await kind.release?.(held, scene);
  await kind.wipe(id, scene);
  await updateSubmission(scene, id, {
    version: version + 1,
    updated_at: now,
    erased_at: now,
    expires_at: null,
    sealed: null,
    data_key: null,
    key_id: null,
    email_index: null,
    phone_index: null,
    proxy_email_index: null,
    insee_code: null,
    postal_code: null,
    to_check: [],
  });
  await tx
    .deleteFrom('outbox')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', id)
    // That agents were told stays until it is forgotten like every mail: the key of its day keeps them from being
    // told again. It names nobody.
    .where(({ or, eb }) => or([eb('template', '<>', 'to-check'), eb('status', '=', 'waiting')]))
    .execute();
  // A key of nothing stays, so that a late repetition of the sending does not bring everything back.
  await sql`
    update idempotency set body_hash = decode(repeat('00', 32), 'hex')
    where site_id = ${siteId} and submission_id = ${id}`.execute(tx);
  await appendEvent(scene, id, happening);
}
