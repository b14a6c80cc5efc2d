/** What a visitor sees when the code of a further step does not come: a cut network, a proxy that meddles. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../../testing/visitor.ts';
import { mairie } from './mairie.ts';
import { listCard } from '../../testing/list-card.ts';

const town = mairie();
const firstCard = (page: Page): Locator => page.locator(`${listCard} a`).first();
const openMission = (page: Page): Locator => page.getByText('prend des nouvelles');
const notice = (page: Page): Locator =>
  page.locator('mission-list .notice').getByText('Cela n’a pas pu se charger');
const retry = (page: Page): Locator => page.getByRole('button', { name: 'Réessayer' });

/** A list on a page to which the chunk whose name begins with `chunk` never comes whole. */
async function visitWithout(chunk: string, query = ''): Promise<Visitor> {
  town.tamper = (file, content) => (file.includes(`/${chunk}-`) ? `${content};` : content);
  return town.visit({
    html: `<!doctype html><html lang="fr"><title>Mairie</title>${town.loader()}<body><h1>Mairie</h1><mission-list></mission-list>`,
    query,
  });
}

describe('a chunk that does not come', () => {
  afterEach(() => {
    town.tamper = undefined;
  });

  it('leaves a click on a card words and a retry, which opens the mission', async () => {
    const { page, leave } = await visitWithout('interaction');
    await firstCard(page).click();
    await notice(page).waitFor();
    await page.getByRole('link', { name: 'Vous pouvez appeler le 04 65' }).waitFor();
    assert.match(await page.locator('[aria-live=assertive]').innerText(), /pas pu se charger/);

    const refused = page.waitForEvent('console', (line) => line.text().includes('digest'));
    await retry(page).click();
    await refused;
    await notice(page).waitFor();
    town.tamper = undefined;
    await retry(page).click();
    await openMission(page).waitFor();
    await page.getByRole('button', { name: 'Retour aux missions' }).click();
    await firstCard(page).waitFor();
    assert.equal(await retry(page).count(), 0);
    await leave();
  });

  it('has a second click on the card follow its link, which opens the mission on a new page', async () => {
    const { page, leave } = await visitWithout('interaction');
    await firstCard(page).click();
    await retry(page).waitFor();
    town.tamper = undefined;
    await Promise.all([page.waitForEvent('load'), firstCard(page).click()]);
    await openMission(page).waitFor();
    await leave();
  });

  it('leaves a shared address words and a retry instead of an empty frame', async () => {
    const { page, errors, leave } = await visitWithout('interaction', '?cdm-q=lire');
    await page.locator('.notice').getByText('Les missions ne s’affichent pas').waitFor();
    town.tamper = undefined;
    await retry(page).click();
    await firstCard(page).waitFor();
    assert.deepEqual(errors, []);
    await leave();
  });

  it('says that the network failed, not that there is no backend, when a mission cannot open', async () => {
    const { page, errors, leave } = await visitWithout('mission-detail');
    await firstCard(page).click();
    await page.getByText('ne répond pas').waitFor();
    await page.getByRole('link', { name: 'Vous pouvez appeler le 04 65' }).waitFor();
    town.tamper = undefined;
    await retry(page).click();
    await openMission(page).waitFor();
    assert.deepEqual(errors, []);
    await leave();
  });

  it('comes also where the policy lets nothing be fetched from where the code is', async () => {
    const { page, leave } = await town.visit({
      html: `<!doctype html><html lang="en"><title>Mairie</title>${town.loader()}<body><h1>Mairie</h1><aide-hotline number="3919"></aide-hotline>`,
      headers: { 'content-security-policy': `connect-src 'self'` },
    });
    await page.getByRole('link', { name: 'Call 3919' }).waitFor();
    await leave();
  });
});
