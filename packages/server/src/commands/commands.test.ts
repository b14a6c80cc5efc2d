import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  byPhone,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { audit } from './audit.ts';
import type { RunCommand } from './command.ts';
import { CommandError } from './command.ts';
import { letThrough, refuse } from './decide.ts';
import { renewLinks } from './renew-links.ts';
import { toCheck } from './to-check.ts';

let world: World;
let doubts: string[];
before(async () => {
  world = await createWorld({ assess: async () => ({ toCheck: doubts }) });
});
beforeEach(async () => {
  doubts = ['no-challenge', 'many-from-address'];
  await world.missions({ colis: { places: { count: 1 } } });
  await world.database.query('delete from submission');
  await world.database.query('delete from submission_event');
  await world.database.query('delete from outbox');
});
after(() => world.close());

/** Runs a command as the terminal does. */
async function run(command: RunCommand, ...args: string[]) {
  const said: string[] = [];
  const code = await command({ ports: world.ports, args, say: (line) => said.push(line) });
  return { code, said };
}

const refusal = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof CommandError);
  assert.match(error.message, sentence);
  return true;
};

describe('to-check', () => {
  it('says reference, kind, age and reasons of what waits, oldest first, and nothing personal', async () => {
    const { body: first } = await apply(world, application());
    world.clock.advance(3 * 86_400_000);
    doubts = ['trap'];
    const { body: second } = await apply(world, application({ person: byPhone(1) }));
    world.clock.advance(5 * 60_000);
    doubts = [];
    await apply(world, application({ person: byPhone(2) }));

    const { code, said } = await run(toCheck);

    assert.equal(code, 0);
    assert.deepEqual(said, [
      `${first.reference}  application        3 days  no-challenge, many-from-address`,
      `${second.reference}  application         5 min  trap`,
      '2 to check: "let-through <reference>" goes on with one, "refuse <reference>" erases it.',
    ]);
  });

  it('says when nothing waits', async () => {
    assert.deepEqual(await run(toCheck), { code: 0, said: ['Nothing waits to be checked.'] });
  });
});

describe('let-through', () => {
  it('mails the link that proves the address, however the reference is typed', async () => {
    const { body } = await apply(world, application());
    const { said } = await run(letThrough, body.reference.toLowerCase().replace('-', ' '));
    assert.match(said.join(), new RegExp(`^${body.reference} goes on: the link`));
    assert.deepEqual(await waitingMails(world, body.id), ['confirm-email person']);
    const token = mailedToken(world, body.id);
    assert.equal((await track(world, token, { action: 'confirm' })).body.status, 'pending');
    await assert.rejects(run(letThrough, body.reference), refusal(/does not wait to be checked/));
  });

  it('lets count what came by phone, unless there is no place any more', async () => {
    const { body: first } = await apply(world, application({ person: byPhone(1) }));
    const { body: second } = await apply(world, application({ person: byPhone(2) }));
    assert.match((await run(letThrough, first.reference)).said.join(), /so call the person/);
    assert.equal((await track(world, first.manageToken)).body.status, 'pending');
    await assert.rejects(
      run(letThrough, second.reference),
      refusal(/cannot go on: .+ \(mission-full\)\. Call the person, or "refuse /),
    );
  });

  it('asks for one reference, and knows those that are there', async () => {
    await assert.rejects(run(letThrough), refusal(/^Give one reference/));
    await assert.rejects(run(letThrough, 'A', 'B'), refusal(/^Give one reference/));
    await assert.rejects(run(letThrough, 'ZZZZ-ZZZZ'), refusal(/no submission ZZZZ-ZZZZ/));
  });
});

describe('refuse', () => {
  it('erases everything but the history, and writes to nobody', async () => {
    const { body } = await apply(world, application());
    const { said } = await run(refuse, body.reference);
    assert.match(said.join(), new RegExp(`^${body.reference} is erased`));
    assert.deepEqual(await waitingMails(world), []);
    assert.equal((await track(world, body.manageToken)).status, 404);
    const rows = await world.database.query('select sealed, email_index from submission');
    assert.deepEqual(rows, [{ sealed: null, email_index: null }]);
    const events = await world.database.query('select what, actor from submission_event');
    assert.deepEqual(events.at(-1), { what: 'refused', actor: 'agent' });
    await assert.rejects(run(refuse, body.reference), refusal(/no submission/));
  });

  it('leaves alone what does not wait', async () => {
    doubts = [];
    const { body } = await apply(world, application());
    await assert.rejects(run(refuse, body.reference), refusal(/does not wait to be checked/));
    assert.equal((await track(world, body.manageToken)).status, 200);
  });
});

describe('renew-links', () => {
  const opens = async (token: string) => (await track(world, token)).status;

  it('ends every link, that of the receipt too, and mails new ones', async () => {
    doubts = [];
    const { body } = await apply(world, application());
    const mailed = mailedToken(world, body.id);
    await track(world, mailed, { action: 'confirm' });
    const { said } = await run(renewLinks, body.reference);
    assert.match(said[0] ?? '', /open nothing any more; new ones are mailed/);
    assert.deepEqual([await opens(body.manageToken), await opens(mailed)], [401, 401]);
    assert.equal(await opens(world.ports.vault.token(body.id, 'manage', 2)), 200);
    assert.equal((await waitingMails(world, body.id)).at(-1), 'links person');
  });

  it('mails the link that proves the address anew, where it is not proven', async () => {
    doubts = [];
    const { body } = await apply(world, application());
    await run(renewLinks, body.reference);
    const old = await track(world, mailedToken(world, body.id), { action: 'confirm' });
    assert.equal(old.status, 401);
    const { body: confirmed } = await track(world, mailedToken(world, body.id, 2), {
      action: 'confirm',
    });
    assert.equal(confirmed.status, 'pending');
  });

  it('mails the link that proves a changed address, which is all that it may be written', async () => {
    doubts = [];
    const { body } = await apply(world, application());
    await track(world, mailedToken(world, body.id), { action: 'confirm' });
    const patch = { person: { email: 'autre@exemple.fr' } };
    await track(world, body.manageToken, { patch });
    const { said } = await run(renewLinks, body.reference);
    assert.match(said[0] ?? '', /new ones are mailed/);
    assert.deepEqual((await waitingMails(world, body.id)).slice(-2), [
      'confirm-address person',
      'confirm-address person',
    ]);
  });

  it('mails nothing to who is held back, and says so', async () => {
    doubts = ['no-challenge'];
    const { body } = await apply(world, application());
    const { said } = await run(renewLinks, body.reference);
    assert.doesNotMatch(said[0] ?? '', /new ones are mailed/);
    assert.deepEqual(await waitingMails(world, body.id), []);
  });

  it('says to call who left but a phone number, and where references are to be read', async () => {
    doubts = [];
    const { body } = await apply(world, application({ person: byPhone(1) }));
    assert.match((await run(renewLinks, body.reference)).said[0] ?? '', /call the person/);
    assert.equal(await opens(body.manageToken), 401);
    await assert.rejects(run(renewLinks, 'ZZZZ-ZZZZ'), refusal(/There is no submission.*receipt/));
  });
});

describe('audit', () => {
  const twoHistories = async () => {
    const { body: kept } = await apply(world, application());
    await run(letThrough, kept.reference);
    const { body: erased } = await apply(world, application());
    await run(refuse, erased.reference);
    return kept;
  };

  it('finds every history as it was written, those of the erased included', async () => {
    await twoHistories();
    assert.deepEqual(await run(audit), {
      code: 0,
      said: ['4 events of 2 submissions: every history is as it was written.'],
    });
  });

  const crimes: [string, string, RegExp][] = [
    ['changed', `update submission_event set actor = 'person' where event_id = 2`, /, event 2\.$/],
    ['moved in time', `update submission_event set at = at - interval '1 day'`, /, event 1\.$/],
    ['cut off its first', 'delete from submission_event where event_id = 1', /, event 2\.$/],
    ['removed', 'delete from submission_event', /, its history is gone\.$/],
  ];
  for (const [name, sql, place] of crimes) {
    it(`says which event was ${name}, and ends with 1`, async () => {
      const { id, reference } = await twoHistories();
      await world.database.query(
        `${sql} ${sql.includes('where') ? 'and' : 'where'} submission_id = $1`,
        [id],
      );
      const { code, said } = await run(audit);
      assert.equal(code, 1);
      assert.match(said[0] ?? '', new RegExp(`^Tampered: ${reference} \\(site .+${id}\\)`));
      assert.match(said[0] ?? '', place);
      assert.match(said[1] ?? '', /: 1 not as written/);
    });
  }
});

describe('the agents', () => {
  const told = async () =>
    (await waitingMails(world)).filter((mail) => mail.startsWith('to-check'));

  it('are told once a day, by day, as long as something waits', async () => {
    const { body } = await apply(world, application());
    await world.runJobs();
    await world.runJobs();
    assert.deepEqual(await told(), ['to-check site']);
    world.clock.advance(12 * 3_600_000);
    await world.runJobs();
    assert.deepEqual(await told(), ['to-check site'], 'not at night');
    world.clock.advance(12 * 3_600_000);
    await world.runJobs();
    assert.deepEqual(await told(), ['to-check site', 'to-check site']);
    await run(refuse, body.reference);
    world.clock.advance(24 * 3_600_000);
    await world.database.query('delete from outbox');
    await world.runJobs();
    assert.deepEqual(await told(), []);
  });
});
