import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  cardsOf,
  countOf,
  firstDistance,
  focused,
  onTheTownSite,
  placeField,
} from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const suggestions = (page: Page) => page.locator('mission-list #places [role=option]');

describe('saying where one lives', () => {
  for (const typed of ['26000', 'valance', 'Valence', 'VALENCE (26)', 'valense']) {
    it(`suggests Valence for "${typed}"`, async () => {
      const { page, leave } = await site.visit('/');
      await placeField(page).pressSequentially(typed);
      const first = suggestions(page).first();
      await first.waitFor();
      assert.match(await first.innerText(), /^Valence \(26\)/);
      await leave();
    });
  }

  it('says what to do when no commune has such a name', async () => {
    const { page, leave } = await site.visit('/');
    await placeField(page).pressSequentially('zzzzzzzz');
    await page.getByText('Essayez avec le code postal').first().waitFor();
    assert.equal(await suggestions(page).count(), 0);
    await leave();
  });

  it('goes by keyboard alone, from the address bar to an open mission', async () => {
    const { page, leave } = await site.visit('/');
    await cardsOf(page).first().waitFor();
    const all = await countOf(page);
    await tabTo(page, 'place');
    await page.keyboard.type('valance');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cdm-place=26362/);
    await firstDistance(page).waitFor();
    assert.equal(await placeField(page).inputValue(), 'Valence (26)');
    assert.ok((await countOf(page)) < all);

    const title = await cardsOf(page).first().getByRole('link').innerText();
    await tabTo(page, title);
    await page.keyboard.press('Enter');
    await page.locator('mission-list #detail-title').waitFor();
    assert.equal(await focused(page), title, 'the focus is on the heading of what opened');
    await leave();
  });

  it('goes by touch alone on a phone', async () => {
    const { page, leave } = await site.visit('/', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await placeField(page).tap();
    await page.keyboard.type('26000');
    await suggestions(page).first().tap();
    await page.waitForURL(/cdm-place=26362/);
    await firstDistance(page).waitFor();
    const title = await cardsOf(page).first().getByRole('link').innerText();
    // Anywhere on the card, as a thumb does it.
    await cardsOf(page)
      .first()
      .tap({ position: { x: 20, y: 20 } });
    await page.getByRole('heading', { name: title }).waitFor();
    await leave();
  });

  it('asks where the visitor is only when told to, and keeps that out of the address', async () => {
    const { page, requests, leave } = await site.visit('/', {
      geolocation: { latitude: 44.9334, longitude: 4.8917 },
      permissions: ['geolocation'],
    });
    await cardsOf(page).first().waitFor();
    assert.ok(!requests.some((url) => url.includes('near=')));
    await page.getByRole('button', { name: 'Autour de moi' }).click();
    await firstDistance(page).waitFor();
    assert.ok(requests.some((url) => url.includes('near=44.93')));
    assert.doesNotMatch(page.url(), /44\.93/);
    await leave();
  });
});

/** Presses Tab until the focus is on what has that name, as long as a person would. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  assert.fail(`Tab never reaches "${name}"`);
}
