import { enqueueSealedMail } from '../outbox/enqueue-mail.ts';
import type { Handled } from '../submissions/handled.ts';

/** Writes one last time to somebody of whom nothing is kept any more, at an address sealed in the mail's row. */
export async function sayFarewell(
  { ports, scene, held: { row } }: Handled,
  email: string,
): Promise<void> {
  await enqueueSealedMail(scene.tx, ports.vault.ring, {
    siteId: scene.siteId,
    template: 'farewell',
    lang: row.lang,
    key: `farewell:${row.submission_id}`,
    orderedAt: scene.now,
    to: {
      email,
      type: row.type,
      reference: row.reference,
      receivedAt: row.created_at.toISOString(),
    },
  });
}
