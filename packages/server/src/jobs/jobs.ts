import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Job } from './job.ts';

/** What jobs run with. */
export interface JobsOptions {
  readonly database: Database;
  readonly siteId: string;
  readonly clock: Clock;
  readonly jobs: readonly Job[];
  /** A job failed; it is tried again after `RETRY_MS`. The others run on. */
  readonly onError: (job: string, error: unknown) => void;
}

/** The jobs of one site. */
export interface Jobs {
  /**
   * Runs each job whose period has not been served yet, one after the other.
   *
   * @returns the names of those that ran to their end.
   */
  runDue(stop?: AbortSignal): Promise<readonly string[]>;
}

const MINUTE_MS = 60_000;
/** After that long somebody else may take over a job whose process may have died. */
const BUSY_MS = 15 * MINUTE_MS;
/** How long a job that failed is left alone. */
const RETRY_MS = MINUTE_MS;

/**
 * Runs jobs once in each of their periods, however many processes do so: a row says which period was served, and by
 * whom it is being served.
 *
 * @throws TypeError when two jobs have one name, or a period is not 1 to 1,440 whole minutes.
 */
export function createJobs(options: JobsOptions): Jobs {
  const { clock, jobs, onError } = options;
  const doubled = jobs.find(({ name }, at) => jobs.findIndex((job) => job.name === name) !== at);
  if (doubled !== undefined) throw new TypeError(`Two jobs are called ${doubled.name}.`);
  const wrong = jobs.find(({ everyMinutes: m }) => !Number.isInteger(m) || m < 1 || m > 1440);
  if (wrong !== undefined) throw new TypeError(`${wrong.name}: give everyMinutes from 1 to 1440.`);
  return {
    async runDue(stop) {
      const served: string[] = [];
      for (const job of jobs) {
        if (stop?.aborted === true) break;
        const now = clock.now();
        const period = periodOf(job, now);
        try {
          if (!(await begin(options, job, { now, period }))) continue;
          await job.run(now);
          await finish(options, job, period);
          served.push(job.name);
        } catch (error) {
          onError(job.name, error);
          await release(options, job, now).catch((second: unknown) => onError(job.name, second));
        }
      }
      return served;
    },
  };
}

function periodOf({ everyMinutes }: Job, now: Date): Date {
  const length = everyMinutes * MINUTE_MS;
  return new Date(Math.floor(now.getTime() / length) * length);
}

/**
 * Takes the period in hand. False: it was served, or somebody is at it.
 *
 * A remembered period that lies further ahead than clocks of processes differ was served under a clock that has been
 * put back since: waiting for it would let the job rest for as long as that clock was wrong.
 */
async function begin(
  { database, siteId }: JobsOptions,
  { name, everyMinutes }: Job,
  { now, period }: { readonly now: Date; readonly period: Date },
): Promise<boolean> {
  const busyUntil = new Date(now.getTime() + BUSY_MS);
  const furthest = new Date(now.getTime() + everyMinutes * MINUTE_MS);
  const { rows } = await sql`
    insert into job_run as last (site_id, job, period_at, busy_until)
    values (${siteId}, ${name}, ${period}, ${busyUntil})
    on conflict (site_id, job) do update
      set period_at = excluded.period_at, busy_until = excluded.busy_until, finished_at = null
      where last.period_at > ${furthest}
        or (last.finished_at is null and last.busy_until <= ${now})
        or (last.finished_at is not null and last.period_at < excluded.period_at)
    returning 1`.execute(database.kysely);
  return rows.length === 1;
}

async function finish({ database, siteId, clock }: JobsOptions, { name }: Job, period: Date) {
  await database.kysely
    .updateTable('job_run')
    .set({ finished_at: clock.now() })
    .where('site_id', '=', siteId)
    .where('job', '=', name)
    .where('period_at', '=', period)
    .execute();
}

async function release({ database, siteId }: JobsOptions, { name }: Job, now: Date) {
  await database.kysely
    .updateTable('job_run')
    .set({ busy_until: new Date(now.getTime() + RETRY_MS) })
    .where('site_id', '=', siteId)
    .where('job', '=', name)
    .where('finished_at', 'is', null)
    .execute();
}
