import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { canaryBodies } from './testing/canary-bodies.ts';
import { createMonthsWorld, RETENTION } from './testing/months-world.ts';
import type { MonthsWorld } from './testing/months-world.ts';
import { track } from './testing/submission-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { application, request, offer, 'mission-proposal': proposal } = canaryBodies;

/** A kind of submission in a state, how long it lives there untouched, and the mails that time sends. */
interface Case {
  readonly name: string;
  readonly path: string;
  readonly body: object;
  readonly retention: number;
  /** State that an agent brings it into. */
  readonly status?: string;
  readonly proven?: false;
  /** Days until it ends by itself; 0: it has ended, or nothing ends it but being forgotten. */
  readonly term: number;
  /** What is mailed because time has passed, each once. */
  readonly mails?: readonly string[];
}

const MISSION_DAYS = 81;
const common = {
  application: {
    path: '/applications',
    retention: RETENTION.applications,
    body: { ...application(1, 'fete'), acceptedPrerequisites: undefined, adult: true },
  },
  request: {
    path: '/aides',
    retention: RETENTION.aides,
    body: { ...request(1), proxy: undefined },
  },
  offer: { path: '/aides', retention: RETENTION.aides, body: offer(1) },
  proposal: {
    path: '/mission-proposals',
    retention: RETENTION.missionProposals,
    body: proposal(1),
  },
} as const;

type Kind = keyof typeof common;

function one(kind: Kind, status: string | undefined, rest: Pick<Case, 'term' | 'mails'>): Case {
  return { ...common[kind], ...rest, name: `${kind} ${status ?? ''}`, ...(status && { status }) };
}

const renewable = ['still-needed person', 'expired person'];
const byMail: readonly Case[] = [
  ...(['application', 'request', 'offer', 'proposal'] as const).map((kind) => ({
    ...one(kind, undefined, { term: 7 }),
    retention: 0,
    name: `${kind} unproven`,
    proven: false as const,
  })),
  one('application', 'in-progress', { term: MISSION_DAYS, mails: ['mission-reminder person'] }),
  one('application', 'accepted', { term: MISSION_DAYS, mails: ['mission-reminder person'] }),
  one('application', undefined, { term: MISSION_DAYS, mails: [] }),
  ...['declined', 'completed', 'cancelled'].map((status) =>
    one('application', status, { term: 0 }),
  ),
  one('request', undefined, { term: 14, mails: renewable }),
  one('request', 'proposed', { term: 14, mails: renewable }),
  one('request', 'matched', { term: 0, mails: ['is-it-solved person'] }),
  ...['pending-review', 'fulfilled', 'cancelled', 'closed'].map((status) =>
    one('request', status, { term: 0 }),
  ),
  one('offer', undefined, { term: 180, mails: renewable }),
  one('offer', 'paused', { term: 180, mails: renewable }),
  ...['suspended', 'withdrawn'].map((status) => one('offer', status, { term: 0 })),
  one('proposal', undefined, { term: 0 }),
  ...['published', 'declined', 'completed'].map((status) => one('proposal', status, { term: 0 })),
];

/** The same by phone: there is nothing to write to, so the agents are told to call who has to answer. */
const byPhone: readonly Case[] = byMail
  .filter(({ proven }) => proven !== false)
  .map((by) => ({
    ...by,
    name: `${by.name} by phone`,
    mails: by.mails === renewable ? ['call-still-needed site'] : [],
  }))
  // Requests by phone wait for an agent's call.
  .map((by) => (by.name === 'request  by phone' ? { ...by, term: 0, mails: [] } : by));

/** A body that nobody else has sent. */
function bodyOf({ body, name }: Case, number: number): object {
  const phone = `+336399801${String(number).padStart(2, '0')}`;
  const email = `personne${String(number)}@exemple.fr`;
  const reach = name.endsWith('by phone') ? { phone } : { email, phone };
  return { ...body, person: { name: 'Odile', ...reach }, contactPreference: undefined };
}

interface Life extends Case {
  readonly id: string;
  readonly bornAt: number;
}

describe('months go by', () => {
  let world: MonthsWorld;
  before(async () => {
    world = await createMonthsWorld();
  });
  after(() => world.close());

  const lives: Life[] = [];
  const erasedAt = new Map<string, number>();
  let steps = 0;

  async function begin(cases: readonly Case[]): Promise<void> {
    for (const by of cases) {
      const options = by.proven === false ? { proven: false as const } : {};
      const { id } = await world.submit(by.path, bodyOf(by, lives.length), options);
      if (by.status !== undefined) await world.decide(id, by.status);
      lives.push({ ...by, id, bornAt: world.clock.now().getTime() });
    }
  }

  /** In the morning and in the evening, and every hour around the nights in which clocks change. */
  async function pass(days: number): Promise<void> {
    const end = world.clock.now().getTime() + days * DAY;
    while (world.clock.now().getTime() < end) {
      const day = world.clock.now().toISOString().slice(0, 10);
      const changes = ['2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28'].includes(day);
      world.clock.advance(changes ? HOUR : 12 * HOUR);
      await world.live();
      steps += 1;
      // Run again although they have run, e.g. by somebody who lost their notes.
      if (steps % 20 === 0) {
        for (const job of world.jobs) await job.run(world.clock.now());
        await world.live();
      }
      await nothingIsOld();
    }
  }

  async function nothingIsOld(): Promise<void> {
    const now = world.clock.now();
    const old = await world.database.query<{ what: string }>(
      `select 'submission ' || submission_id as what from submission
         where erased_at is null and purge_at <= $1::timestamptz - interval '1 day'
       union all select 'unended ' || submission_id from submission
         where erased_at is null and expires_at <= $1::timestamptz - interval '1 day'
       union all select 'key ' || key from idempotency
         where created_at <= $1::timestamptz - interval '8 days'
       union all select 'mail ' || once_key from outbox
         where status <> 'waiting' and ended_at <= $1::timestamptz - interval '31 days'
           and not exists (select from submission s where s.submission_id = outbox.submission_id
             and s.erased_at is null)
       union all select 'waiting ' || once_key from outbox where status = 'waiting'
       union all select 'challenge' from challenge_used
         where expires_at <= $1::timestamptz - interval '1 day'
       union all select 'detail ' || s.submission_id from submission s
         where s.erased_at is not null and (
           exists (select from application d where d.submission_id = s.submission_id)
           or exists (select from aide_request d where d.submission_id = s.submission_id)
           or exists (select from aide_need d where d.submission_id = s.submission_id)
           or exists (select from aide_offer d where d.submission_id = s.submission_id)
           or exists (select from aide_capability d where d.submission_id = s.submission_id)
           or exists (select from mission_proposal d where d.submission_id = s.submission_id)
           or s.sealed is not null or s.email_index is not null or s.postal_code is not null)`,
      [now],
    );
    assert.deepEqual(old, [], now.toISOString());
    const gone = await world.database.query<{ submission_id: string }>(
      'select submission_id from submission where erased_at is not null',
    );
    for (const { submission_id: id } of gone)
      if (!erasedAt.has(id)) erasedAt.set(id, now.getTime());
  }

  function timesOf(id: string): readonly string[] {
    return [...world.delivered]
      .filter(([subject]) => subject.endsWith(id))
      .flatMap(([subject, times]) => Array.from({ length: times }, () => subject.slice(0, -37)))
      .filter((mail) => !/^(?:receipt|confirm-email|new-submission)/.test(mail))
      .toSorted();
  }

  it('each is reminded, ended and forgotten when it should be', async () => {
    await begin([...byMail, ...byPhone]);
    await pass(250);
    assert.deepEqual(world.failures, []);
    for (const { id, name, bornAt, term, retention, mails = [] } of lives) {
      const days = ((erasedAt.get(id) ?? Infinity) - bornAt) / DAY;
      assert.ok(days >= term + retention - 0.1, `${name} lived ${String(days)} days`);
      assert.ok(days <= term + retention + 1, `${name} lived ${String(days)} days`);
      assert.deepEqual(timesOf(id), [...mails].toSorted(), name);
    }
  });

  it('each thing happened once', async () => {
    const doubled = await world.database.query(
      `select submission_id, what, count(*)::int from submission_event
       where what in ('expired', 'purged', 'completed') group by 1, 2 having count(*) > 1`,
    );
    assert.deepEqual(doubled, []);
    const twice = [...world.delivered].filter(([, times]) => times > 1);
    assert.deepEqual(twice, []);
  });

  it('left nothing but the history', async () => {
    const tables = await world.database.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const filled: string[] = [];
    for (const { name } of tables) {
      const [row] = await world.database.query<{ some: boolean }>(
        `select exists (select from "${name}") as some`,
      );
      if (row?.some) filled.push(name);
    }
    const facts = [
      'commune',
      'kysely_migration',
      'kysely_migration_lock',
      'mission',
      'organization',
    ];
    const history = ['job_run', 'site', 'submission', 'submission_event', 'submission_token'];
    assert.deepEqual(
      filled.filter((name) => ![...facts, ...history].includes(name)),
      [],
    );
    const missions = await world.database.query<{ mission_id: string }>(
      'select mission_id from mission',
    );
    assert.deepEqual(
      missions.map(({ mission_id }) => mission_id),
      ['fete'],
    );
    assert.ok(erasedAt.size === lives.length && lives.length > 40);
  });

  it('a week without a server: what ended meanwhile is first asked about, and nothing comes twice', async () => {
    const first = lives.length;
    await begin([one('request', undefined, { term: 14, mails: renewable })]);
    await begin([
      { ...one('request', 'matched', { term: 0 }), mails: ['is-it-solved person'] },
      { ...one('request', undefined, { term: 7 }), name: 'request unproven', proven: false },
    ]);
    await pass(1);
    const life = lives[first];
    assert.ok(life);
    await pass(9);
    world.clock.advance(7 * DAY);
    await pass(1);
    const token = world.ports.vault.token(life.id, 'manage', 1);
    assert.equal((await track(world, token)).body.status, 'open');
    assert.deepEqual(timesOf(life.id), ['still-needed person']);
    await pass(2);
    assert.equal((await track(world, token)).body.status, 'expired');
    await pass(75);
    for (const { id, mails = [] } of lives.slice(first)) {
      assert.deepEqual(timesOf(id), [...mails].toSorted());
      assert.ok(erasedAt.has(id));
    }
    assert.deepEqual(world.failures, []);
  });
});

describe('years without a server', () => {
  let world: MonthsWorld;
  before(async () => {
    world = await createMonthsWorld();
  });
  after(() => world.close());

  it('keep nothing longer, ask nobody, and give no place to who is forgotten', async () => {
    await world.database.query(
      `update mission set places_count = 1, places_left = 1, runs_until = 'infinity'`,
    );
    const cases = [...byMail, ...byPhone].filter(({ status }) => status === undefined);
    const bodies = cases.map((by, number) => ({ by, body: bodyOf(by, number) }));
    for (const { by, body } of bodies) {
      const options = by.proven === false ? { proven: false as const } : {};
      await world.submit(by.path, body, options);
    }
    await world.live();
    world.delivered.clear();
    world.clock.advance(730 * DAY);
    await world.live();
    const left = await world.database.query(
      'select type, status, purge_at from submission where erased_at is null',
    );
    assert.deepEqual(left, []);
    assert.deepEqual([...world.delivered], []);
    assert.deepEqual(world.failures, []);
  });
});
