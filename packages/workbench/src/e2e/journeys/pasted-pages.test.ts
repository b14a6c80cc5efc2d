import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardsOf, firstDistance, onTheTownSite } from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const pages = ['/', '/theme/', '/ancien/', '/strict/', '/e/mission-list'];

describe('what a webmaster pastes', () => {
  it('becomes the list: a plain link in an article, with what the link asks for', async () => {
    const { page, errors, leave } = await site.visit('/theme/');
    await cardsOf(page).first().waitFor();
    for (const kind of await page.locator('mission-list .card .kind').allInnerTexts()) {
      assert.equal(kind.trim(), 'Aide alimentaire');
    }
    assert.deepEqual(errors, []);
    await leave();
  });

  it('becomes the list and the phone line: two div of an old page', async () => {
    const { page, errors, leave } = await site.visit('/ancien/');
    await cardsOf(page).first().waitFor();
    const line = page.locator('aide-hotline');
    // The element, not the number: the div's own link to it stays behind, hidden, once ours is drawn.
    await line.scrollIntoViewIfNeeded();
    await line.getByRole('link', { name: /04 65 71 00 42/ }).waitFor();
    assert.deepEqual(errors, []);
    await leave();
  });

  it('works under a strict policy without one violation, through a whole visit', async () => {
    const { page, errors, violations, leave } = await site.visit('/strict/');
    await cardsOf(page).first().waitFor();
    await page.getByRole('button', { name: 'Plus de filtres' }).click();
    await page.locator('mission-list #panel').waitFor();
    await page.getByRole('combobox', { name: 'Où' }).pressSequentially('valance');
    await page.locator('mission-list #places [role=option]').first().click();
    await page.waitForURL(/cdm-place=26362/);
    await firstDistance(page).waitFor();
    await cardsOf(page).first().getByRole('link').click();
    await page.locator('mission-list #detail-title').waitFor();
    await page.locator('aide-hotline').scrollIntoViewIfNeeded();
    await page.locator('aide-hotline').getByRole('link').waitFor();
    assert.deepEqual(await violations(), []);
    assert.deepEqual(errors, []);
    await leave();
  });
});

describe('a page with ours on it', () => {
  for (const path of pages) {
    it(`asks nobody else, and keeps nothing on the visitor’s machine: ${path}`, async () => {
      const { page, context, requests, leave } = await site.visit(path);
      await (path === '/e/mission-list' ? page.locator('.card') : cardsOf(page)).first().waitFor();
      await page.waitForLoadState('networkidle');
      const elsewhere = requests.filter((url) => new URL(url).origin !== site.origin);
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(await context.cookies(), []);
      const kept = await page.evaluate(async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(kept, { local: [], session: [], databases: [], caches: [], workers: 0 });
      await leave();
    });
  }
});
