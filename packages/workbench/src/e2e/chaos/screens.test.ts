/**
 * What people read at the end is what the database holds, with the real elements in a real browser. By default
 * a handful of people; more of them, with answers that never come, in some minutes:
 *
 *     CHAOS_SCREENS=40 CHAOS_KILLS=3 npm test -- screens
 *
 * `CHAOS_SEED` throws other dice.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../testing/visitor.ts';
import { visitInBrowser } from './browser-visit.ts';
import { type Chaos, unleash } from './chaos.ts';
import { type LastScreen, liesOf } from './last-screen.ts';
import type { Ledger } from './ledger.ts';
import { ownNetworks } from './networks.ts';
import { onEmbedded, onPostgres, type WatchedBackend } from './watched-backend.ts';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const large = process.env['CHAOS_SCREENS'] !== undefined;
const submissions = number('CHAOS_SCREENS', 8);
/** Those of `CHAOS_KILLS` are for many: a handful is not there long enough. */
const kills = large ? number('CHAOS_KILLS', 1) : 1;
/** Milliseconds; a machine with nothing else to do takes a fifth of it. */
const timeout = 120_000 + 15_000 * submissions + 10_000 * kills;

describe('chaos on screens', { timeout: 2 * timeout }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('leaves everybody with a screen that is true', { timeout }, async (t) => {
    await tellsTheTruth(t, await onEmbedded(t));
  });

  const skip = !large && 'CHAOS_SCREENS says how many people';
  it('leaves everybody with a true screen on PostgreSQL', { timeout, skip }, async (t) => {
    const watched = await onPostgres(t);
    if (watched) await tellsTheTruth(t, watched);
  });

  async function tellsTheTruth(
    t: TestContext,
    { backend, readStored }: WatchedBackend,
  ): Promise<void> {
    const network = ownNetworks(number('CHAOS_SEED', 1), { held: large });
    const options = { submissions, kills, network, crowd: 4 };
    const chaos = await unleash(backend, options, (person, arena) =>
      visitInBrowser(browser, person, arena),
    );
    t.after(() => chaos.proxy.close());
    await backend.stop();
    const ledger = await readStored();
    report(t, chaos, ledger);

    assert.deepEqual(liesOf(chaos.endings, ledger), []);
    assert.equal(ledger.twice, 0, 'duplicates');
    assert.equal(ledger.incomplete, 0, 'halves');
    assert.equal(chaos.endings.length, submissions);
    assert.equal(chaos.kills, kills);
    const screens = new Set(chaos.endings.map(({ screen }) => screen));
    for (const screen of ['sent', 'unknown', 'not-sent'] as const) {
      assert.ok(screens.has(screen), screen);
    }
  }
});

function report(
  t: TestContext,
  { endings, proxy, kills: died }: Chaos<LastScreen>,
  ledger: Ledger,
) {
  const counts = new Map<string, number>();
  for (const { screen } of endings) counts.set(screen, (counts.get(screen) ?? 0) + 1);
  const screens = [...counts].map(([screen, count]) => `${String(count)} ${screen}`);
  const met = Object.entries(proxy.met).map(([what, count]) => `${String(count)} ${what}`);
  t.diagnostic(`${String(died)} kills; ${met.join(', ')}; screens: ${screens.join(', ')}`);
  t.diagnostic(
    `${String(ledger.submissions)} stored, ${String(ledger.twice)} twice, ${String(liesOf(endings, ledger).length)} screens that disagree`,
  );
}
