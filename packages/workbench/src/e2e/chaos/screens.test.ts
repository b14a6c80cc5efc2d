/**
 * What people read at the end is what the database holds, with the real elements in a real browser. It takes
 * minutes, so it runs when it is asked for:
 *
 *     CHAOS_SCREENS=40 CHAOS_KILLS=3 npm test -- screens
 */
import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../testing/visitor.ts';
import { visitInBrowser } from './browser-visit.ts';
import { type Chaos, unleash } from './chaos.ts';
import { type LastScreen, liesOf } from './last-screen.ts';
import { readLedger } from './ledger.ts';
import { startMortalBackend } from './mortal-backend.ts';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const options = {
  submissions: number('CHAOS_SCREENS', 40),
  kills: number('CHAOS_KILLS', 3),
  seed: number('CHAOS_SEED', 1),
  crowd: 4,
};
/** Milliseconds; a machine with nothing else to do takes a fifth of it. */
const timeout = 120_000 + 15_000 * options.submissions + 10_000 * options.kills;

const skip = process.env['CHAOS_SCREENS'] === undefined && 'CHAOS_SCREENS says how many people';

describe('chaos on screens', { timeout, skip }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('leaves everybody with a screen that is true', { timeout }, async (t) => {
    const backend = await startMortalBackend();
    t.after(() => backend.remove());
    const chaos = await unleash(backend, options, (person, arena) =>
      visitInBrowser(browser, person, arena),
    );
    t.after(() => chaos.proxy.close());
    report(t, chaos);
    await backend.stop();
    const ledger = await readLedger({ directory: backend.dataDirectory });

    assert.deepEqual(liesOf(chaos.endings, ledger), []);
    assert.equal(ledger.twice, 0, 'duplicates');
    assert.equal(ledger.incomplete, 0, 'halves');
    assert.equal(chaos.endings.length, options.submissions);
    assert.equal(chaos.kills, options.kills);
    const screens = new Set(chaos.endings.map(({ screen }) => screen));
    for (const screen of ['sent', 'unknown'] as const) assert.ok(screens.has(screen), screen);
  });
});

function report(t: TestContext, { endings, proxy, kills }: Chaos<LastScreen>): void {
  const counts = new Map<string, number>();
  for (const { screen } of endings) counts.set(screen, (counts.get(screen) ?? 0) + 1);
  const screens = [...counts].map(([screen, count]) => `${String(count)} ${screen}`);
  const met = Object.entries(proxy.met).map(([what, count]) => `${String(count)} ${what}`);
  t.diagnostic(`${String(kills)} kills; ${met.join(', ')}; screens: ${screens.join(', ')}`);
}
