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
    const { page, requests, leave } = await newVisitor(browser);
    const upTo: string[] = [];
    await page.goto(town.origin);
    await page.locator('mission-list li.card').first().waitFor();
    upTo.push(...requests.filter((url) => /\/(w|v1)\//.test(url)));
    assert.equal(upTo.filter((url) => url.includes('/v1/?preview=missions')).length, 1);
    const lists = upTo.filter((url) => url.includes('/v1/missions?'));
    assert.deepEqual(lists, [], 'the page came with the discovery document');
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
