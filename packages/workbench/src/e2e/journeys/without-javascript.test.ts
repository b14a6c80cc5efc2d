import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onTheTownSite } from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const visit = (path: string) => site.visit(path, { javaScriptEnabled: false });

describe('without JavaScript', () => {
  it('leads from the town’s page to the list', async () => {
    const { page, leave } = await visit('/');
    await page.getByRole('link', { name: 'Voir toutes les missions' }).click();
    await page.getByRole('heading', { name: 'Trouver une mission de bénévolat' }).waitFor();
    await leave();
  });

  it('searches by place, narrows, sorts and clears', async () => {
    const { page, leave } = await visit('/e/mission-list');
    const results = page.getByRole('heading', { name: /^\d+ missions?/ });
    const all = await results.innerText();
    await page.getByLabel('Où').fill('valence');
    await page.getByRole('button', { name: 'Rechercher' }).first().click();
    // Six communes have that name: the page asks which.
    await page.getByRole('link', { name: /^Valence \(Drôme\)/ }).click();
    assert.match(await results.innerText(), /autour de Valence/);

    await page.getByLabel(/^Garde/).check();
    await page.getByLabel('Ranger par').selectOption('soonest');
    await page.getByRole('button', { name: 'Rechercher' }).first().click();
    assert.match(page.url(), /category=exceptional-childcare/);
    assert.match(page.url(), /sort=soonest/);
    assert.notEqual(await results.innerText(), all);

    await page.getByRole('link', { name: /^Enlever le filtre Garde/ }).click();
    assert.doesNotMatch(page.url(), /exceptional-childcare/);
    await page.getByRole('link', { name: 'Tout effacer' }).click();
    assert.equal(await results.innerText(), all);
    await leave();
  });

  it('turns the pages to the last, no mission twice', async () => {
    const { page, leave } = await visit('/e/mission-list');
    const total = Number.parseInt(
      await page.getByRole('heading', { name: /^\d+ missions?/ }).innerText(),
      10,
    );
    const titles: string[] = [];
    const next = page.getByRole('link', { name: 'Page suivante' });
    for (;;) {
      titles.push(...(await page.locator('.card h3').allInnerTexts()));
      if ((await next.count()) === 0) break;
      await next.click();
    }
    assert.equal(titles.length, total);
    assert.equal(new Set(titles).size, total);
    await leave();
  });

  it('reads a mission whole, and goes back to the search', async () => {
    const { page, leave } = await visit('/e/mission-list?category=isolation-contact');
    const link = page.locator('.card h3 a').first();
    const title = await link.innerText();
    await link.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.ok((await page.getByRole('heading', { name: 'Participer' }).count()) > 0);
    const data = await page.locator('script[type="application/ld+json"]').first().textContent();
    assert.doesNotThrow(() => JSON.parse(data ?? ''));
    await page.getByRole('link', { name: 'Retour aux missions' }).click();
    assert.match(page.url(), /category=isolation-contact/);
    await leave();
  });
});
