import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { focused, onTheTownSite } from '../../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const CHUNK = '**/mission-apply-*.js';

describe('the form to apply, when its code does not come', () => {
  it('says so beside the button, which opens it once the network is back', async () => {
    const { page, leave } = await site.visit('/?cdm-mission=histoires-du-mercredi');
    const press = page.getByRole('button', { name: 'Je participe' });
    await press.waitFor();
    await page.route(CHUNK, (route) => route.abort());
    await press.click();
    await page.locator('.apply').getByText('Cela n’a pas marché').waitFor();
    assert.equal(await focused(page), 'Participer');
    assert.match(
      await page.locator('mission-list [aria-live=assertive]').innerText(),
      /pas marché/,
    );

    await page.unroute(CHUNK);
    await press.click();
    await page.getByRole('heading', { name: 'Qui êtes-vous ?' }).waitFor();
    assert.equal(await page.locator('.apply').getByText('Cela n’a pas marché').count(), 0);
    await leave();
  });
});
