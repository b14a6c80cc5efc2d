import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ApplicationEditable, ApplicationInput, applicationRules } from '@coup-de-main/protocol';
import {
  application,
  apply,
  applyAndConfirm,
  byPhone,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { askStillNeeded } from './ask-still-needed.ts';
import { asKind } from './kind-registry.ts';
import { isSaneHour } from './sane-hour.ts';
import type { SubmissionKind } from './submission-kind.ts';
import { submit } from './submit.ts';
import { sweep } from './sweep.ts';

const DAY = 86_400_000;

/** A kind without tables of its own: it is open for fourteen days, and asked after two. */
const wish: SubmissionKind<ApplicationInput> = {
  type: 'request',
  schema: ApplicationInput,
  editable: ApplicationEditable,
  rules: applicationRules,
  finalStatuses: new Set(['expired', 'fulfilled']),
  renewal: { statuses: new Set(['open']), days: 14 },
  followUp: { statuses: new Set(['matched']), days: 2, template: 'is-it-solved' },
  retentionDays: ({ retentionDays }) => retentionDays.aides,
  judge: async () => undefined,
  insert: async () => undefined,
  settle: async () => ({ status: 'open', what: 'opened', next: 'agent-matches' }),
  actions: {},
  show: async () => ({}),
  wipe: async () => undefined,
};

describe('jobs of submissions', () => {
  let world: World;
  before(async () => {
    world = await createWorld({ kinds: [asKind(wish)] });
  });
  beforeEach(async () => {
    await world.missions({ colis: {} });
    await world.database.query('delete from submission');
  });
  after(() => world.close());

  let sent = 0;
  const open = async () => {
    sent += 1;
    const { receipt } = await submit(world.ports, {
      kind: world.ports.kinds.get('request'),
      endpoint: 'aides',
      key: `wish-${sent}`,
      body: application(),
      ip: '127.0.0.1',
      lang: 'fr',
    });
    const token = mailedToken(world, receipt.id);
    await track(world, token, { action: 'confirm' });
    return { id: receipt.id, token };
  };
  const mailsOf = async (id: string, template: string) =>
    (await waitingMails(world, id)).filter((mail) => mail === `${template} person`).length;
  /** Lets days pass, with the jobs run every six hours: at 10, 16, 22 and 4 o’clock. */
  const pass = async (days: number) => {
    for (let quarter = 0; quarter < days * 4; quarter += 1) {
      world.clock.advance(DAY / 4);
      await world.runJobs();
    }
  };

  it('ask on the twelfth day whether it is still needed, once, and end it on the fourteenth', async () => {
    const { id, token } = await open();
    const { body } = await track(world, token);
    assert.equal(Date.parse(body.expiresAt ?? '') - world.clock.now().getTime(), 14 * DAY);
    assert.deepEqual(body.actions, ['renew', 'edit', 'withdraw']);
    await pass(11.75);
    assert.equal(await mailsOf(id, 'still-needed'), 0);
    await pass(2);
    assert.equal(await mailsOf(id, 'still-needed'), 1);
    assert.equal((await track(world, token)).body.status, 'open');
    await pass(1);
    const ended = (await track(world, token)).body;
    assert.equal(ended.status, 'expired');
    assert.deepEqual(ended.actions, ['withdraw']);
    assert.equal(await mailsOf(id, 'expired'), 1);
    assert.equal(ended.events.filter(({ what }) => what === 'expired').length, 1);
  });

  it('let it go on when it was renewed, and ask again in its time', async () => {
    const { id, token } = await open();
    await pass(13);
    const renewed = (await track(world, token, { action: 'renew' })).body;
    assert.equal(Date.parse(renewed.expiresAt ?? '') - world.clock.now().getTime(), 14 * DAY);
    assert.equal(renewed.events.at(-1)?.what, 'renewed');
    await pass(13.5);
    assert.equal((await track(world, token)).body.status, 'open');
    assert.equal(await mailsOf(id, 'still-needed'), 2);
  });

  it('ask nobody who renewed between the search and their turn, but in their time', async () => {
    const { id, token } = await open();
    await pass(13);
    assert.equal(await mailsOf(id, 'still-needed'), 1);
    await track(world, token, { action: 'renew' });
    await sweep(world.ports, { find: async () => [id], run: askStillNeeded });
    assert.equal(await mailsOf(id, 'still-needed'), 1);
    await pass(13);
    assert.equal(await mailsOf(id, 'still-needed'), 2);
  });

  it('ask two days later how it went, once', async () => {
    const { id } = await open();
    await world.database.query(
      `update submission set status = 'matched' where submission_id = $1`,
      [id],
    );
    await pass(1.75);
    assert.equal(await mailsOf(id, 'is-it-solved'), 0);
    await pass(2);
    assert.equal(await mailsOf(id, 'is-it-solved'), 1);
  });

  it('erase everything when its time is over, not a day later, and leave the history', async () => {
    world.decide({ retentionDays: { applications: 5, aides: 5, missionProposals: 5 } });
    const { token } = await open();
    const { body: receipt } = await apply(world, application({ person: byPhone() }));
    const purgeAt = Date.parse((await track(world, receipt.manageToken)).body.purgeAt);
    assert.equal(purgeAt, world.clock.now().getTime() + 5 * DAY);
    await pass(4.75);
    assert.equal((await track(world, receipt.manageToken)).status, 200);
    await pass(0.25);
    assert.equal((await track(world, receipt.manageToken)).status, 404);
    assert.equal((await track(world, token)).body.status, 'open');
    await pass(14.25);
    assert.equal((await track(world, token)).status, 404);
    const left = await world.database.query<{ count: number }>(
      'select count(*)::int as count from submission where sealed is not null',
    );
    assert.equal(left[0]?.count, 0);
    const events = await world.database.query<{ what: string }>(
      'select what from submission_event where submission_id = $1 order by event_id',
      [receipt.id],
    );
    assert.deepEqual(
      events.map(({ what }) => what),
      ['submitted', 'place-taken', 'purged'],
    );
    world.decide({});
  });

  it('count the days from the end itself, however late it was found out', async () => {
    const person = { name: 'Odile', email: 'tard@exemple.fr' };
    const over = new Date(world.clock.now().getTime() + DAY);
    await world.database.query('update mission set runs_until = $1', [over]);
    const { body } = await applyAndConfirm(world, application({ person }));
    const { purgeAt } = body;
    world.clock.advance(20 * DAY);
    await world.runJobs();
    const late = (await track(world, mailedToken(world, body.id))).body;
    assert.deepEqual([late.status, late.purgeAt], ['expired', purgeAt]);
  });

  it('forget keys after seven days', async () => {
    await apply(world, application(), 'to-forget');
    await pass(6.75);
    const count = async () =>
      (await world.database.query(`select 1 from idempotency where key = 'to-forget'`)).length;
    assert.equal(await count(), 1);
    await pass(0.5);
    assert.equal(await count(), 0);
  });

  it('go on after one that fails, and say what failed', async () => {
    const first = await open();
    const second = await open();
    const done: string[] = [];
    await assert.rejects(
      sweep(world.ports, {
        find: async () => ['nobody', first.id, second.id],
        async run({ held }) {
          if (held.row.submission_id === first.id) throw new Error('broken');
          done.push(held.row.submission_id);
        },
      }),
      (error) => error instanceof AggregateError && error.errors.length === 1,
    );
    assert.deepEqual(done, [second.id]);
  });
});

describe('isSaneHour', () => {
  for (const [moment, timeZone, expected] of [
    ['2026-11-22T07:59:00Z', 'Europe/Paris', false],
    ['2026-11-22T08:00:00Z', 'Europe/Paris', true],
    ['2026-11-22T18:59:00Z', 'Europe/Paris', true],
    ['2026-11-22T19:00:00Z', 'Europe/Paris', false],
    ['2026-11-21T23:30:00Z', 'Europe/Paris', false],
    ['2026-07-01T07:00:00Z', 'Europe/Paris', true],
    ['2026-11-22T06:00:00Z', 'Indian/Reunion', true],
    ['2026-11-22T08:00:00Z', 'America/Martinique', false],
  ] as const) {
    it(`is ${expected} at ${moment} in ${timeZone}`, () => {
      assert.equal(isSaneHour(new Date(moment), timeZone), expected);
    });
  }
});
