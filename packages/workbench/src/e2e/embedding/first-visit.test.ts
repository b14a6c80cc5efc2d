/** What a first visit costs and leaves behind, on the real backend and the town's own pages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demonstration } from '../../setup/demonstration.ts';
import { startTown } from '../../testing/town.ts';
import { newVisitor, openBrowser } from '../../testing/visitor.ts';

describe('a first visit', () => {
  let town: Demonstration;
  let browser: Browser;
  before(async () => {
    town = await startTown();
    browser = await openBrowser();
  });
  after(async () => {
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
    assert.ok(before.length > 2 && before.length <= 5, before.join('\n'));
    const asked = before.filter((path) => path.startsWith('/v1/'));
    assert.equal(asked.length, 1, asked.join('\n'));
    assert.match(asked[0] ?? '', /^\/v1\/\?preview=missions/);
    await leave();
  });

  for (const path of ['/', '/theme/', '/ancien/', '/strict/']) {
    it(`asks nobody else and keeps nothing: ${path}`, async () => {
      const { page, context, requests, errors, violations, leave } = await newVisitor(browser);
      await page.goto(new URL(path, town.origin).href);
      await page.locator('mission-list li.card').first().waitFor();
      await page.waitForLoadState('networkidle');

      const { origin } = new URL(town.origin);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(origin)),
        [],
      );
      assert.deepEqual(await context.cookies(), []);
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
      assert.deepEqual(kept, [0, 0]);
      assert.deepEqual(errors, []);
      assert.deepEqual(await violations(), []);
      await leave();
    });
  }
});
