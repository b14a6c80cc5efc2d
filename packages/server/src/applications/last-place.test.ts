import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  byPhone,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

const MANY = 50;

describe(`the last place under ${MANY} at once`, () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.missions({ colis: { places: { count: 3, left: 1 } } }));
  after(() => world.close());

  const numbers = Array.from({ length: MANY }, (_, index) => index);
  const tally = (words: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
    return counts;
  };
  const held = async () => {
    const [row] = await world.database.query<{ places: number; left: number }>(
      `select (select count(*)::int from application where holds_place) as places,
              (select places_left from mission) as left`,
    );
    return row;
  };

  it('by phone: one has it, those who wish wait, the others are refused', async () => {
    const answers = await Promise.all(
      numbers.map((number) =>
        apply(world, application({ person: byPhone(number), waitingList: number % 2 === 0 })),
      ),
    );
    const words = tally(answers.map(({ body }) => body.code ?? body.status));
    assert.equal(words['pending'], 1);
    assert.equal(
      Object.values(words).reduce((sum, count) => sum + count),
      MANY,
    );
    assert.deepEqual(Object.keys(words).toSorted(), ['mission-full', 'pending', 'waitlisted']);
    assert.ok(words['waitlisted'] === 24 || words['waitlisted'] === 25);
    assert.deepEqual(await held(), { places: 1, left: 0 });
  });

  it('by e-mail: of all who prove their address at the same moment, one has it', async () => {
    const tokens: string[] = [];
    for (const number of numbers) {
      const person = { name: 'Lise', email: `lise${number}@exemple.fr` };
      const { body } = await apply(world, application({ person, waitingList: true }));
      tokens.push(mailedToken(world, body.id));
    }
    const answers = await Promise.all(
      tokens.map((token) => track(world, token, { action: 'confirm' })),
    );
    assert.deepEqual(tally(answers.map(({ body }) => body.status)), {
      pending: 1,
      waitlisted: MANY - 1,
    });
    assert.deepEqual(await held(), { places: 1, left: 0 });
  });

  it('comes and goes without one too many or too few', async () => {
    const receipts = await Promise.all(
      numbers
        .slice(0, 12)
        .map((number) => apply(world, application({ person: byPhone(number), waitingList: true }))),
    );
    const tokens = receipts.map(({ body }) => body.manageToken);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        tokens.flatMap((token, index) => [
          track(world, token, { action: 'accept-place' }),
          ...(index % 3 === round ? [track(world, token, { erase: true })] : []),
        ]),
      );
    }
    const [rest] = await world.database.query<{ count: number }>(
      'select count(*)::int as count from application',
    );
    assert.equal(rest?.count, 0);
    assert.deepEqual(await held(), { places: 0, left: 1 });
  });
});
