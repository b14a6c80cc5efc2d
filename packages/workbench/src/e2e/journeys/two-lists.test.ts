import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LocalServer, startLocalServer } from '../../testing/local-server.ts';
import { newVisitor } from '../../testing/visitor.ts';
import { onTheTownSite } from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();
/** A site of its own: script and data come from the backend's origin, as on any real town's page. */
function startOtherSite(): Promise<LocalServer> {
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Deux listes</title>
<script src="${site.origin}/w/v1/loader.js" defer></script>
<main><h1>Deux listes</h1><mission-list id="one"></mission-list>
<mission-list id="two" category="emergency-food-aid exceptional-childcare"></mission-list></main></html>`;
  return startLocalServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
}

describe('two lists on a page of another origin', () => {
  it('do not mix: each has its own keys, filters, mission and way back', async () => {
    const other = await startOtherSite();
    const { page, errors, leave } = await newVisitor(site.browser);
    await page.goto(`${other.origin}/?utm_source=bulletin`);
    const [one, two] = [page.locator('#one'), page.locator('#two')];
    await one.locator('li.card').first().waitFor();
    await two.scrollIntoViewIfNeeded();
    await two.locator('li.card').first().waitFor();
    const before = await one.locator('a[data-id]').allInnerTexts();

    await two.getByRole('button', { name: /^Garde d’enfants/ }).click();
    await two.getByRole('button', { name: 'Enlever Garde d’enfants' }).waitFor();
    await two.locator('ol[aria-busy=false]').waitFor();
    assert.match(page.url(), /\?utm_source=bulletin&cdm2-category=exceptional-childcare$/);
    assert.deepEqual(await one.locator('a[data-id]').allInnerTexts(), before);

    await one.locator('a[data-id]').first().click();
    await one.locator('#detail-title').waitFor();
    assert.equal(await two.locator('#detail-title').count(), 0);
    assert.match(page.url(), /cdm2-category=exceptional-childcare&cdm-mission=/);

    await page.goBack();
    await one.locator('li.card').first().waitFor();
    assert.equal(await two.getByRole('button', { name: 'Enlever Garde d’enfants' }).count(), 1);
    await page.goBack();
    await two
      .getByRole('button', { name: 'Enlever Garde d’enfants' })
      .waitFor({ state: 'detached' });
    assert.match(page.url(), /\/\?utm_source=bulletin$/);
    assert.deepEqual(errors, []);
    await leave();
    await other.close();
  });
});
