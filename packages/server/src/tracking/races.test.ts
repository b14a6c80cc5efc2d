import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

const MANY = 6;

describe('what comes at the same moment', () => {
  let world: World;
  let id: string;
  let token: string;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.missions({ colis: { places: { count: 2 } } });
    await world.database.query('delete from submission');
    id = (await apply(world, application())).body.id;
    token = mailedToken(world, id);
  });
  after(() => world.close());

  const many = <Result>(run: (index: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: MANY }, (_, index) => run(index)));
  const events = async () =>
    (
      await world.database.query<{ what: string }>(
        'select what from submission_event where submission_id = $1 order by event_id',
        [id],
      )
    ).map(({ what }) => what);
  const left = async () => {
    const [row] = await world.database.query<{ left: number }>(
      'select coalesce(places_left, places_count) as left from mission',
    );
    return row?.left;
  };

  it('one link opened many times counts once', async () => {
    const answers = await many(() => track(world, token, { action: 'confirm' }));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.deepEqual(await events(), ['submitted', 'place-taken']);
    assert.equal(await left(), 1);
    const mails = await waitingMails(world, id);
    assert.deepEqual(mails, ['confirm-email person', 'receipt person', 'new-submission site']);
  });

  it('proving and erasing: erased in the end, and no place is lost', async () => {
    const answers = await many((index) =>
      track(world, token, index % 2 === 0 ? { action: 'confirm' } : { erase: true }),
    );
    for (const { status } of answers) assert.ok([200, 204, 404].includes(status), String(status));
    assert.equal((await track(world, token)).status, 404);
    assert.equal(await left(), 2);
    assert.equal((await events()).at(-1), 'erased');
  });

  it('changing and erasing: nothing comes back', async () => {
    await many((index) =>
      index === 2
        ? track(world, token, { erase: true })
        : track(world, token, { patch: { message: `CANARY ${index}` } }),
    );
    const [row] = await world.database.query<{ sealed: unknown; email_index: unknown }>(
      'select sealed, email_index from submission where submission_id = $1',
      [id],
    );
    assert.deepEqual(row, { sealed: null, email_index: null });
  });

  it('jobs of several processes: everything once', async () => {
    world.clock.advance(7 * 86_400_000);
    await many(() => world.runJobs());
    assert.deepEqual(await events(), ['submitted', 'purged']);
  });

  it('ending and proving: one of them, never both', async () => {
    world.clock.advance(7 * 86_400_000);
    const [answer] = await Promise.all([
      track(world, token, { action: 'confirm' }),
      world.runJobs(),
    ]);
    const { status } = (await track(world, token)).body;
    const history = await events();
    assert.equal(history.length, 2);
    assert.equal(answer.status, status === 'pending' ? 200 : 404);
    assert.equal(history[1], status === 'pending' ? 'place-taken' : 'purged');
    assert.equal(await left(), status === 'pending' ? 1 : 2);
  });
});
