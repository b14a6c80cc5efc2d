import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  application,
  apply,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

/** Numbers from 0 to below `limit`, the same for the same seed. Source: mulberry32. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

interface Seats {
  readonly count: number;
  readonly left: number;
  readonly held: number;
  readonly unoffered: number;
  readonly odd: readonly string[];
}

describe('places, whatever people do', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  const seats = async () => {
    const [row] = await world.database.query<Seats>(`
      select m.places_count as count, coalesce(m.places_left, m.places_count) as left,
        count(*) filter (where a.holds_place and s.erased_at is null)::int as held,
        count(*) filter (where a.waiting_since is not null and a.offered_until is null)::int as unoffered,
        coalesce(array_agg(s.status || ' ' || a.holds_place || ' ' || (a.waiting_since is not null)) filter (
          where not case s.status
            when 'pending' then a.holds_place and a.waiting_since is null
            when 'waitlisted' then a.waiting_since is not null and a.holds_place = (a.offered_until is not null)
            else not a.holds_place and a.waiting_since is null end), '{}') as odd
      from mission m
      left join application a on a.mission_id = m.mission_id and a.site_id = m.site_id
      left join submission s on s.submission_id = a.submission_id and s.site_id = a.site_id
      where m.mission_id = 'colis' group by m.places_count, m.places_left`);
    assert.ok(row);
    return row;
  };

  for (const seed of [1, 2, 3]) {
    it(`add up after every step of walk ${seed}`, async () => {
      await world.database.query('delete from submission');
      await world.missions({ colis: { places: { count: 2 } } });
      const below = randomNumbers(seed);
      const tokens: string[] = [];
      const done: Record<string, number> = {};
      const someone = () => tokens[below(tokens.length || 1)] ?? 'A'.repeat(43);
      const come = async (byMail: boolean) => {
        const number = tokens.length + 1;
        const reach = byMail
          ? { email: `p${seed}-${number}@exemple.fr` }
          : { phone: `+3363998${String(seed * 1000 + number).padStart(4, '0')}` };
        const input = application({
          person: { name: 'Lise', ...reach },
          waitingList: below(4) > 0,
        });
        const { body } = await apply(world, input);
        if (body.id === undefined) return body.code ?? '';
        tokens.push(byMail ? mailedToken(world, body.id) : body.manageToken);
        return body.status;
      };
      const step = async (): Promise<string> => {
        const die = below(12);
        if (die < 2) return come(true);
        if (die < 4) return come(false);
        if (die === 4)
          return (await track(world, someone(), { erase: true })).status === 204
            ? 'erased'
            : 'nobody';
        if (die === 5)
          return (await track(world, someone(), { action: 'decline-place' })).body.status;
        if (die < 8) return (await track(world, someone(), { action: 'accept-place' })).body.status;
        if (die < 10) return (await track(world, someone(), { action: 'confirm' })).body.status;
        if (die === 10) {
          world.clock.advance(20 * 3_600_000);
        } else if (below(3) === 0) {
          await world.database.query(
            `update mission set places_count = places_count + 1,
               places_left = coalesce(places_left, places_count) + 1 where mission_id = 'colis'`,
          );
        }
        await world.runJobs();
        return 'time passed';
      };
      for (let turn = 0; turn < 90; turn += 1) {
        const what = await step();
        done[what] = (done[what] ?? 0) + 1;
        const { count, left, held, unoffered, odd } = await seats();
        const told = `turn ${turn}, after ${what}`;
        assert.deepEqual(odd, [], told);
        assert.equal(held + left, count, told);
        assert.ok(left === 0 || unoffered === 0, `${told}: ${unoffered} wait for ${left} places`);
      }
      assert.ok((done['erased'] ?? 0) > 0 && (done['time passed'] ?? 0) > 0, JSON.stringify(done));
    });
  }
});
