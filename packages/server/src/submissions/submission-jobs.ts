import { sql } from 'kysely';
import type { Job } from '../jobs/job.ts';
import { applyChange } from './apply-change.ts';
import { askStillNeeded, findEnding, putOffUnasked } from './ask-still-needed.ts';
import { daysAfter } from './days.ts';
import { erase } from './erase.ts';
import type { Handled } from './handled.ts';
import { orderMails } from './order-mails.ts';
import { isSaneHour } from './sane-hour.ts';
import type { SubmissionPorts } from './submission-ports.ts';
import { sweep } from './sweep.ts';
import type { Field } from './sweep.ts';

/** Days that answers to keys are kept: longer than anybody tries again. */
const KEYS_FOR_DAYS = 7;

/** What happens to submissions by the passing of time, whatever their kind. Run often or seldom: each once. */
export function submissionJobs(ports: SubmissionPorts): readonly Job[] {
  return [
    {
      name: 'expire-submissions',
      everyMinutes: 10,
      run: () => sweep(ports, { find: findExpired, run: expire }),
    },
    {
      name: 'purge-submissions',
      everyMinutes: 60,
      run: () => sweep(ports, { find: findForgotten, run: purge }),
    },
    {
      name: 'ask-still-needed',
      everyMinutes: 60,
      run: () => duringTheDay(ports, (field) => findEnding(ports, field), askStillNeeded),
    },
    {
      name: 'ask-how-it-went',
      everyMinutes: 60,
      run: () => duringTheDay(ports, (field) => findToFollowUp(ports, field), askHowItWent),
    },
    { name: 'forget-keys', everyMinutes: 60, run: () => forgetKeys(ports) },
  ];
}

/** A sweep that writes to people, at hours at which one writes to people. */
export async function duringTheDay(
  ports: SubmissionPorts,
  find: (field: Field) => Promise<readonly string[]>,
  run: (handled: Handled) => Promise<void>,
): Promise<void> {
  const { timeZone } = await ports.policy();
  if (isSaneHour(ports.clock.now(), timeZone)) await sweep(ports, { find, run });
}

/** What is to be erased already is neither asked about nor ended first: that would keep it longer. */
async function findExpired({ db, siteId, now }: Field): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('site_id', '=', siteId)
    .where('expires_at', '<=', now)
    .where('purge_at', '>', now)
    .where('erased_at', 'is', null)
    .orderBy('expires_at')
    .orderBy('submission_id')
    .execute();
  return rows.map(({ submission_id }) => submission_id);
}

async function expire(handled: Handled): Promise<void> {
  const { kind, scene, held } = handled;
  const { expires_at, purge_at } = held.row;
  if (expires_at === null || expires_at > scene.now || purge_at <= scene.now) return;
  if (await putOffUnasked(handled)) return;
  const change = kind.expire === undefined ? await end(handled) : await kind.expire(held, scene);
  await applyChange(handled, change, { actor: 'system', endedAt: expires_at });
}

async function end({ kind, scene, held }: Handled) {
  await kind.release?.(held, scene);
  const mails = [{ template: 'expired', to: 'contact' }] as const;
  return { status: 'expired', what: 'expired', mails };
}

async function findForgotten({ db, siteId, now }: Field): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('site_id', '=', siteId)
    .where('purge_at', '<=', now)
    .where('erased_at', 'is', null)
    .orderBy('purge_at')
    .orderBy('submission_id')
    .execute();
  return rows.map(({ submission_id }) => submission_id);
}

async function purge(handled: Handled): Promise<void> {
  const { scene, held } = handled;
  if (held.row.purge_at > scene.now) return;
  await erase(handled, { what: 'purged', actor: 'system' });
}

async function findToFollowUp(
  ports: SubmissionPorts,
  { db, siteId, now }: Field,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { type, followUp } of ports.kinds.all) {
    if (followUp === undefined) continue;
    const rows = await db
      .selectFrom('submission')
      .select('submission_id')
      .where('site_id', '=', siteId)
      .where('type', '=', type)
      .where('status', 'in', [...followUp.statuses])
      .where('updated_at', '<=', daysAfter(now, -followUp.days))
      .where('erased_at', 'is', null)
      .execute();
    found.push(...rows.map(({ submission_id }) => submission_id));
  }
  return found;
}

async function askHowItWent(handled: Handled): Promise<void> {
  const { followUp } = handled.kind;
  if (followUp?.statuses.has(handled.held.row.status) !== true) return;
  await orderMails(handled, [{ template: followUp.template, to: 'contact' }]);
}

async function forgetKeys({ database, siteId, clock }: SubmissionPorts): Promise<void> {
  const oldest = daysAfter(clock.now(), -KEYS_FOR_DAYS);
  await sql`
    delete from idempotency where site_id = ${siteId} and created_at <= ${oldest}`.execute(
    database.kysely,
  );
}
