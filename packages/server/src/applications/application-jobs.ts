import { sql } from 'kysely';
import type { Job } from '../jobs/job.ts';
import { orderMails } from '../submissions/order-mails.ts';
import type { Handled } from '../submissions/handled.ts';
import { onScene } from '../submissions/on-scene.ts';
import { duringTheDay } from '../submissions/submission-jobs.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import { sweep } from '../submissions/sweep.ts';
import type { Field } from '../submissions/sweep.ts';
import { findApplications } from './application-repository.ts';
import { endWithMission, findOfCancelled } from './cancelled-missions.ts';
import { readSeats } from './mission-seats.ts';
import { findOfMoved, lastAsMission } from './moved-missions.ts';
import { offerFree } from './waiting-list.ts';

/** States in which somebody is expected at the mission. */
const EXPECTED = ['in-progress', 'accepted'] as const;

/** What the passing of time does to applications beyond what it does to everything. */
export function applicationJobs(ports: SubmissionPorts): readonly Job[] {
  return [
    {
      name: 'remind-of-missions',
      everyMinutes: 60,
      run: () => duringTheDay(ports, (field) => findTomorrow(ports, field), remind),
    },
    { name: 'offer-free-places', everyMinutes: 60, run: () => offerFreePlaces(ports) },
    {
      name: 'end-with-cancelled-missions',
      everyMinutes: 10,
      run: () => sweep(ports, { find: findOfCancelled, run: endWithMission }),
    },
    {
      name: 'last-as-moved-missions',
      everyMinutes: 10,
      run: () => sweep(ports, { find: findOfMoved, run: lastAsMission }),
    },
  ];
}

/** Who is expected at a mission that begins tomorrow, by the calendar of where the site is. */
async function findTomorrow(ports: SubmissionPorts, field: Field): Promise<readonly string[]> {
  const { timeZone } = await ports.policy();
  return findApplications(
    field,
    sql`s.status in (${sql.join(EXPECTED)}) and m.status = 'published'
      and (m.starts_at at time zone ${timeZone})::date
        = (${field.now.toISOString()}::timestamptz at time zone ${timeZone})::date + 1`,
  );
}

/** Reminds somebody, once for each date; not who was declined since they were found. */
export async function remind(handled: Handled): Promise<void> {
  const { scene, held } = handled;
  if (!EXPECTED.some((status) => status === held.row.status)) return;
  const { missionId } = held.input as unknown as { readonly missionId: string };
  const mission = await readSeats(scene, missionId);
  if (mission?.starts_at == null) return;
  const once = mission.starts_at.toISOString();
  await orderMails(handled, [{ template: 'mission-reminder', to: 'contact', once }]);
}

/** Places that an organisation added, while people wait. */
async function offerFreePlaces(ports: SubmissionPorts): Promise<void> {
  const { database, siteId } = ports;
  const { rows } = await sql<{ mission_id: string }>`
    select distinct a.mission_id from application a
    join mission m on m.site_id = a.site_id and m.mission_id = a.mission_id
    where a.site_id = ${siteId} and a.waiting_since is not null and a.offered_until is null
      and m.status = 'published' and coalesce(m.places_left, m.places_count, 1) > 0
    order by 1`.execute(database.kysely);
  for (const { mission_id } of rows) await onScene(ports, (scene) => offerFree(scene, mission_id));
}
