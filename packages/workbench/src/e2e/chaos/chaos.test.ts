/**
 * Nothing is lost in silence and nothing arrives twice, whatever happens on the way. By default a small crowd;
 * the whole of it (2,000 submissions, 20 kills, a few minutes):
 *
 *     CHAOS_SUBMISSIONS=2000 CHAOS_KILLS=20 npm test -- chaos
 *
 * `CHAOS_SEED` throws other dice.
 */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createClient } from '@coup-de-main/client';
import { type Chaos as ChaosOf, unleash } from './chaos.ts';
import { faults } from './faulty-proxy.ts';
import { disagreements, type Ledger } from './ledger.ts';
import { sharedNetwork } from './networks.ts';
import { phoneOf, submissionOf } from './people.ts';
import { type Ending, visit } from './visit.ts';
import { onEmbedded, onPostgres, type WatchedBackend } from './watched-backend.ts';

type Chaos = ChaosOf<Ending>;

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const options = {
  submissions: number('CHAOS_SUBMISSIONS', 100),
  kills: number('CHAOS_KILLS', 3),
  network: sharedNetwork(number('CHAOS_SEED', 1)),
  crowd: 12,
};
/** Milliseconds; a machine with nothing else to do takes a fifth of it. */
const timeout = 60_000 + 1000 * options.submissions + 10_000 * options.kills;

describe('chaos', { timeout: 3 * timeout }, () => {
  it('on the embedded database', { timeout }, async (t) => {
    await survives(t, await onEmbedded(t));
  });

  it('on PostgreSQL', { timeout }, async (t) => {
    const watched = await onPostgres(t);
    if (watched) await survives(t, watched);
  });
});

async function survives(t: TestContext, { backend, readStored }: WatchedBackend): Promise<void> {
  const chaos = await unleash(backend, options, (person, { proxy, town, backAgain }) =>
    visit(person, submissionOf(person, town), { backend: `${proxy.origin}/v1/`, backAgain }),
  );
  t.after(() => chaos.proxy.close());
  const { endings } = chaos;
  report(t, chaos);
  happened(chaos);

  await backend.stop();
  const ledger = await readStored();
  whole(ledger);
  assert.deepEqual(disagreements(endings, ledger), []);

  backend.start();
  chaos.proxy.port = await backend.ready();
  const again = await pressAgain(chaos);
  await tellsEverybodyTheirOwn(again, chaos);
  await backend.stop();
  const settled = await readStored();
  whole(settled);
  assert.deepEqual(disagreements(again, settled), []);
  for (const [key, id] of ledger.byKey) assert.equal(settled.byKey.get(key), id, 'kept');
  const expected = again.filter(({ screen }) => screen === 'sent').length;
  assert.equal(settled.submissions, expected, 'one for everybody');
}

/** All of what this is about did happen. */
function happened({ endings, proxy, kills }: Chaos): void {
  assert.equal(endings.length, options.submissions);
  assert.equal(kills, options.kills);
  for (const fault of faults) assert.ok(proxy.met[fault] > 0, fault);
  const screens = new Set(endings.map(({ screen }) => screen));
  assert.ok(screens.has('sent') && screens.has('unknown'), [...screens].join());
  assert.ok(!screens.has('refused'), 'nobody sent anything to refuse');
}

function whole({ twice, incomplete, submissions, byKey }: Ledger): void {
  assert.equal(twice, 0, 'duplicates');
  assert.equal(incomplete, 0, 'halves');
  assert.equal(submissions, byKey.size);
}

/** Who does not know presses once more, on a good day: the stored one is found, and no second one is made. */
function pressAgain({ endings, town, proxy }: Chaos): Promise<Ending[]> {
  const client = createClient({ backend: `${proxy.origin}/v1/`, timeout: 60_000 });
  return Promise.all(
    endings.map(async (ending) => {
      if (ending.screen === 'sent') return ending;
      const submit = submissionOf(ending.person, town);
      const receipt = await ending.intent.send((key) => submit(client, key));
      return { ...ending, receipt, screen: 'sent' as const };
    }),
  );
}

/** What a receipt's token opens is what its owner sent. */
async function tellsEverybodyTheirOwn(endings: readonly Ending[], { proxy }: Chaos): Promise<void> {
  const client = createClient({ backend: `${proxy.origin}/v1/`, timeout: 60_000 });
  for (const { person, receipt } of endings.filter((_, index) => index % 7 === 0)) {
    assert.ok(receipt);
    const { data } = await client.track(receipt.manageToken);
    assert.equal((data['person'] as { phone?: string }).phone, phoneOf(person));
  }
}

function report(t: TestContext, { endings, proxy, kills }: Chaos): void {
  const counts = new Map<string, number>();
  for (const { screen } of endings) counts.set(screen, (counts.get(screen) ?? 0) + 1);
  const screens = [...counts].map(([screen, count]) => `${count} ${screen}`);
  const met = Object.entries(proxy.met).map(([what, count]) => `${count} ${what}`);
  const times = endings.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (part: number): string => `${Math.round(times[Math.floor(part * times.length)] ?? 0)}`;
  t.diagnostic(`${kills} kills; ${met.join(', ')}`);
  t.diagnostic(`${screens.join(', ')}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}
