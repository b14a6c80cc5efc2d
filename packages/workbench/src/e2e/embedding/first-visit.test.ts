/** What a first visit costs and leaves behind, on the real backend and the town's own pages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { atMost } from '../../check/figure.ts';
import type { Demonstration } from '../../setup/demonstration.ts';
import { reportFigure } from '../../testing/report-figure.ts';
import { startTown } from '../../testing/town.ts';
import { newVisitor, openBrowser } from '../../testing/visitor.ts';

/** What a visit leaves behind or asks of somebody else. */
interface Left {
  readonly path: string;
  /** Addresses of others. */
  readonly others: readonly string[];
  /** Names. */
  readonly cookies: readonly string[];
  readonly keys: readonly string[];
}

const visits: Left[] = [];

/** Elements that load only when they are near. */
const ours = 'mission-list, aide-hotline, aide-form, mission-apply, mission-form, aide-suivi';

const list = 'mission-list li.card';
const hotline = 'aide-hotline :is(.state, [data-open])';

/** Pages on which every element stands once at least, and what shows that it has begun. */
const pages: Readonly<Record<string, readonly string[]>> = {
  '/': [list, hotline],
  '/theme/': [list],
  '/ancien/': [list],
  '/strict/': [list],
  '/entraide/': ['aide-form form'],
  '/mediatheque/': ['mission-apply form'],
  '/associations/': ['mission-form form'],
  '/suivi/': ['aide-suivi #code'],
};

function report(gate: string, found: (left: Left) => readonly string[]): void {
  const details = visits.flatMap((left) => found(left).map((one) => `${left.path}: ${one}`));
  reportFigure({
    gate: `${gate} at load`,
    bound: '0',
    measured: `${String(details.length)} over ${String(visits.length)} pages`,
    ok: details.length === 0 && visits.length > 0,
    details,
  });
}

describe('a first visit', () => {
  let town: Demonstration;
  let browser: Browser;
  before(async () => {
    town = await startTown();
    browser = await openBrowser();
  });
  after(async () => {
    report('requests to others', ({ others }) => others);
    report('cookies', ({ cookies }) => cookies);
    report('storage keys', ({ keys }) => keys);
    await browser.close();
    await town.stop();
  });

  it('shows its first card after five requests at most, the list’s page among them', async () => {
    const { page, leave } = await newVisitor(browser);
    await page.addInitScript(() => {
      const look = (): void => {
        const card = document.querySelector('mission-list')?.shadowRoot?.querySelector('li.card');
        if (card) performance.mark('first card');
        else requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`${town.origin}/theme/`);
    await page.waitForFunction(() => performance.getEntriesByName('first card').length > 0);
    const before = await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('first card');
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < (mark?.startTime ?? 0))
        .map(({ name }) => new URL(name).pathname + new URL(name).search)
        .filter((path) => /^\/(?:w|v1)\//.test(path));
    });
    reportFigure({
      ...atMost('requests before the first card, in Chromium', {
        measured: before.length,
        bound: 5,
      }),
      details: before,
    });
    assert.ok(before.length > 2 && before.length <= 5, before.join('\n'));
    const asked = before.filter((path) => path.startsWith('/v1/'));
    assert.equal(asked.length, 1, asked.join('\n'));
    assert.match(asked[0] ?? '', /^\/v1\/\?preview=missions/);
    await leave();
  });

  for (const [path, ready] of Object.entries(pages)) {
    it(`asks nobody else and keeps nothing: ${path}`, async () => {
      const { page, context, requests, errors, violations, leave } = await newVisitor(browser);
      await page.goto(new URL(path, town.origin).href);
      for (const element of await page.locator(ours).all()) await element.scrollIntoViewIfNeeded();
      for (const selector of ready) await page.locator(selector).first().waitFor();
      await page.waitForLoadState('networkidle');

      const { origin } = new URL(town.origin);
      const left: Left = {
        path,
        others: requests.filter((url) => !url.startsWith(origin)),
        cookies: (await context.cookies()).map(({ name }) => name),
        keys: await page.evaluate(() => [localStorage, sessionStorage].flatMap(Object.keys)),
      };
      visits.push(left);
      assert.deepEqual(left, { path, others: [], cookies: [], keys: [] });
      assert.deepEqual(errors, []);
      assert.deepEqual(await violations(), []);
      await leave();
    });
  }
});
