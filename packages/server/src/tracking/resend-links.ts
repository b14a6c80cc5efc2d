import { setTimeout as after } from 'node:timers/promises';
import { onScene } from '../submissions/on-scene.ts';
import { enqueueMail, isOrdered } from '../outbox/enqueue-mail.ts';
import type { Scene } from '../submissions/submission-kind.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import type { SubmissionRow } from '../submissions/submission-row.ts';
import { findByAddress } from './find-by-address.ts';

/** Every answer takes at least so long, in milliseconds: that mails were written down must not show. */
export const ANSWER_AFTER_MS = 250;

const HOUR_MS = 3_600_000;

/**
 * Sends the links of everything that an address has submitted to that address, if there is anything: nobody
 * can tell from the answer, nor from the time it takes. One mail per submission in each hour of the clock,
 * and no more to one mailbox than `Restraint.mayMail` lets through.
 */
export async function resendLinks(
  ports: SubmissionPorts,
  email: string,
  answerAfterMs: number,
): Promise<void> {
  await Promise.all([
    after(answerAfterMs),
    onScene(ports, async (scene) => {
      const rows = await findByAddress(scene, ports.vault.emailIndex(email));
      for (const row of rows) await sendLink({ ports, scene, email }, row);
    }),
  ]);
}

/** One asking, by somebody who may be a stranger. */
interface Resending {
  readonly ports: SubmissionPorts;
  readonly scene: Scene;
  readonly email: string;
}

async function sendLink({ ports, scene, email }: Resending, row: SubmissionRow): Promise<void> {
  const { kinds, restraint } = ports;
  const { tx, siteId, now } = scene;
  const isOver = kinds.get(row.type).finalStatuses.has(row.status);
  // As long as the address is not proven, the link that proves it is the one to send.
  const template = row.confirmed_at === null && !isOver ? 'confirm-email' : 'links';
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const key = `resend:${row.submission_id}:${hour}`;
  if (await isOrdered(tx, siteId, key)) return;
  // Counted with the mails of submissions: a mailbox is full whoever fills it.
  if (restraint?.mayMail(email, now) === false) return;
  await enqueueMail(tx, {
    siteId,
    submissionId: row.submission_id,
    template,
    lang: row.lang,
    recipient: row.proxy_email_index === null ? 'person' : 'proxy',
    key,
  });
}
