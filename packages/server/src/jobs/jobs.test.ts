import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import { insertSite } from '../testing/sealed-submission.ts';
import { setClock } from '../testing/set-clock.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import type { Job } from './job.ts';
import { createJobs } from './jobs.ts';

const MINUTE = 60_000;

describe('jobs', () => {
  let database: Database;
  before(async () => {
    database = await createTestDatabase();
    await insertSite(database, 'town');
  });
  after(() => database.close());
  beforeEach(async () => {
    await database.query('delete from job_run');
  });

  function begin(run: Job['run'] = async () => {}) {
    const clock = setClock();
    const runs: string[] = [];
    const errors: string[] = [];
    const job = (name: string, everyMinutes: number): Job => ({
      name,
      everyMinutes,
      async run(now) {
        runs.push(`${name} ${now.toISOString().slice(11, 16)}`);
        await run(now);
      },
    });
    const process = (...jobs: Job[]) =>
      createJobs({
        database,
        siteId: 'town',
        clock,
        jobs,
        onError: (name, error) => errors.push(`${name}: ${String(error)}`),
      });
    return { clock, runs, errors, job, process };
  }

  it('run once in each period, however often one asks and however many processes there are', async () => {
    const { clock, runs, job, process } = begin();
    const list = () => [job('expire', 10), job('purge', 60)];
    const processes = [process(...list()), process(...list()), process(...list())];
    for (let minute = 0; minute <= 60; minute += 5) {
      await Promise.all(processes.map((jobs) => jobs.runDue()));
      clock.advance(5 * MINUTE);
    }
    assert.deepEqual(
      runs.filter((run) => run.startsWith('expire')),
      ['09:00', '09:10', '09:20', '09:30', '09:40', '09:50', '10:00'].map((at) => `expire ${at}`),
    );
    assert.deepEqual(
      runs.filter((run) => run.startsWith('purge')),
      ['purge 09:00', 'purge 10:00'],
    );
  });

  it('run once after a pause of days, not once for each period that was missed', async () => {
    const { clock, runs, job, process } = begin();
    const jobs = process(job('expire', 10));
    await jobs.runDue();
    clock.advance(3 * 24 * 60 * MINUTE);
    await jobs.runDue();
    await jobs.runDue();
    assert.equal(runs.length, 2);
  });

  it('run on after a clock that was far ahead is put back, again once in each period', async () => {
    const { clock, runs, job, process } = begin();
    const jobs = process(job('expire', 10), job('purge', 60));
    clock.advance(30 * 24 * 60 * MINUTE);
    await jobs.runDue();
    clock.advance(-30 * 24 * 60 * MINUTE);
    assert.deepEqual(await jobs.runDue(), ['expire', 'purge']);
    assert.deepEqual(await jobs.runDue(), []);
    clock.advance(10 * MINUTE);
    assert.deepEqual(await jobs.runDue(), ['expire']);
    assert.equal(runs.length, 5);
  });

  it('that failed under a clock that was far ahead are tried again once it is put back', async () => {
    const { clock, job, process } = begin(() => Promise.reject(new Error('broken')));
    clock.advance(30 * 24 * 60 * MINUTE);
    await process(job('purge', 60)).runDue();
    clock.advance(-30 * 24 * 60 * MINUTE);
    const other = createJobs({
      database,
      siteId: 'town',
      clock,
      jobs: [{ name: 'purge', everyMinutes: 60, run: async () => {} }],
      onError: () => {},
    });
    assert.deepEqual(await other.runDue(), ['purge']);
  });

  it('do not run twice for a process whose clock is a little behind', async () => {
    const { clock, job, process } = begin();
    clock.advance(10 * MINUTE);
    await process(job('expire', 10)).runDue();
    clock.advance(-MINUTE);
    assert.deepEqual(await process(job('expire', 10)).runDue(), []);
    clock.advance(-9 * MINUTE);
    assert.deepEqual(await process(job('expire', 10)).runDue(), []);
  });

  it('that fail are tried again a minute later, and do not stop the others', async () => {
    let isBroken = true;
    const { clock, runs, errors, job, process } = begin(async () => {
      if (isBroken && runs.at(-1)?.startsWith('expire')) throw new Error('broken');
    });
    const jobs = process(job('expire', 60), job('purge', 60));
    assert.deepEqual(await jobs.runDue(), ['purge']);
    assert.deepEqual(errors, ['expire: Error: broken']);
    await jobs.runDue();
    assert.equal(runs.length, 2, 'not before a minute');
    clock.advance(MINUTE);
    isBroken = false;
    assert.deepEqual(await jobs.runDue(), ['expire']);
    clock.advance(MINUTE);
    assert.deepEqual(await jobs.runDue(), []);
  });

  it('whose process died in the middle are taken over, not before a quarter of an hour', async () => {
    let isDead = true;
    const { clock, job, process } = begin(() =>
      isDead ? new Promise(() => {}) : Promise.resolve(),
    );
    void process(job('purge', 60)).runDue();
    const other = process(job('purge', 60));
    await database.query('select 1');
    assert.deepEqual(await other.runDue(), []);
    clock.advance(14 * MINUTE);
    assert.deepEqual(await other.runDue(), []);
    clock.advance(MINUTE);
    isDead = false;
    assert.deepEqual(await other.runDue(), ['purge']);
  });

  it('do not begin once they are told to stop', async () => {
    const stop = new AbortController();
    const { runs, job, process } = begin(async () => stop.abort());
    await process(job('expire', 10), job('purge', 60)).runDue(stop.signal);
    assert.deepEqual(runs, ['expire 09:00']);
  });

  it('fail alone when the database is away', async () => {
    const { errors, job } = begin();
    const jobs = createJobs({
      database,
      siteId: 'no-such-site',
      clock: setClock(),
      jobs: [job('purge', 60)],
      onError: (name) => errors.push(name),
    });
    assert.deepEqual(await jobs.runDue(), []);
    assert.deepEqual(errors, ['purge']);
  });

  it('are refused when two have one name, or a period is none', () => {
    const { job, process } = begin();
    assert.throws(() => process(job('purge', 60), job('purge', 10)), /Two jobs are called purge/);
    for (const minutes of [0, 1.5, 1441, Number.NaN]) {
      assert.throws(() => process(job('purge', minutes)), /give everyMinutes from 1 to 1440/);
    }
  });
});
