import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { widgetsFolder } from '../../testing/file-listener.ts';
import { hostedWords, mairie } from './mairie.ts';

declare global {
  /** Set by a chunk that somebody changed on its way, if it ever runs. */
  var tampered: boolean | undefined;
  var whyFailed: string | undefined;
}

const town = mairie();
const scripts = ['loader.js', 'frame.js', 'coup-de-main.iife.js'];
const chunks = readdirSync(join(widgetsFolder, 'v1')).filter((file) => !scripts.includes(file));

/** Visits that between them need every chunk: one for each language, each opening a mission. */
const languages = ['fr', 'fr-simple', 'en', 'es', 'pt', 'ar', 'uk', 'tr'];

function html(language: string, loader = town.loader()): string {
  return `<!doctype html><html lang="${language}"><title>Mairie</title>
<script>addEventListener('coup-de-main-failed', (event) => { whyFailed = event.reason; });</script>
${loader}<body><aide-hotline><a href="tel:+33199001234">Appeler</a></aide-hotline>
<mission-list><a href="/missions">Voir les missions</a></mission-list>`;
}

/** Goes as far as one gets: to the list and a click on a mission, or to what stands in for them. */
async function useTheList(page: Page): Promise<void> {
  const card = page.locator('mission-list li.card a').first();
  // No visible frame before the hosted page has said how high it is.
  const hosted = page.locator('mission-list iframe');
  const trouble = page.locator('mission-list').getByRole('button', { name: 'Réessayer' });
  await card.or(hosted).or(trouble).first().waitFor();
  if (!(await card.isVisible())) return;
  await card.click();
}

/** In which language a visit asks for a chunk. */
const neededIn = new Map<string, string>();

describe('a chunk that was changed on its way', () => {
  before(async () => {
    for (const language of languages) {
      const { page, requests, errors, leave } = await town.visit({ html: html(language) });
      await useTheList(page);
      await page.locator('mission-list li.card').first().waitFor({ state: 'hidden' });
      await page.waitForLoadState('networkidle');
      for (const chunk of chunks) {
        if (!neededIn.has(chunk) && requests.some((url) => url.endsWith(chunk))) {
          neededIn.set(chunk, language);
        }
      }
      assert.deepEqual(errors, []);
      await leave();
    }
  });

  for (const chunk of chunks) {
    it(`never runs: ${chunk.replace(/-[\w-]{8}\.js$/, '')}`, async () => {
      const language = neededIn.get(chunk);
      assert.ok(language, 'nothing ever asks for this chunk');
      let sent = 0;
      town.tamper = (file, content) => {
        if (!file.endsWith(chunk)) return content;
        sent += 1;
        return `globalThis.tampered=true;${content}`;
      };
      const { page, leave } = await town.visit({ html: html(language) });
      await useTheList(page);
      await page.waitForLoadState('networkidle');
      town.tamper = undefined;
      assert.ok(sent > 0, 'the changed chunk was never sent');
      assert.equal(await page.evaluate(() => globalThis.tampered), undefined);
      await leave();
    });
  }

  it('leaves the visitor the hosted page, and says why to the page', async () => {
    town.tamper = (file, content) => (file.includes('/shared-') ? `${content};` : content);
    const { page, leave } = await town.visit({ html: html('fr') });
    await page.frameLocator('mission-list iframe').getByText(hostedWords).waitFor();
    town.tamper = undefined;
    assert.equal(await page.evaluate(() => globalThis.whyFailed), 'chunk-refused');
    assert.ok(await page.getByRole('link', { name: 'Voir les missions' }).isVisible());
    const frame = page.locator('mission-list iframe');
    assert.equal(await frame.evaluate((element) => element.clientHeight), 777);
    await leave();
  });

  it('leaves the link where the policy refuses the frame too', async () => {
    town.tamper = (file, content) => (file.includes('/shared-') ? `${content};` : content);
    const { widgets } = town;
    const { page, leave } = await town.visit({
      html: html('fr'),
      headers: {
        'content-security-policy': `script-src ${widgets} 'unsafe-inline'; frame-src 'none'`,
      },
    });
    await page.waitForFunction(() => globalThis.whyFailed === 'chunk-refused');
    town.tamper = undefined;
    assert.ok(await page.getByRole('link', { name: 'Voir les missions' }).isVisible());
    const frame = page.locator('mission-list iframe');
    assert.equal(await frame.evaluate((element) => element.clientHeight), 0);
    await leave();
  });

  it('is not even asked for by a loader that was itself changed, where the tag has its hash', async () => {
    const sri = JSON.parse(readFileSync(join(widgetsFolder, 'sri.json'), 'utf8')) as Record<
      string,
      string
    >;
    const loader = town.loader(`integrity="${sri['loader.js'] ?? ''}" crossorigin`);
    const whole = await town.visit({ html: html('fr', loader) });
    await whole.page.locator('mission-list li.card').first().waitFor();
    await whole.leave();

    town.tamper = (file, content) => (file.endsWith('loader.js') ? `${content};` : content);
    const { page, requests, leave } = await town.visit({ html: html('fr', loader) });
    await page.waitForLoadState('networkidle');
    town.tamper = undefined;
    assert.equal(requests.length, 2, requests.join('\n'));
    assert.ok(await page.getByRole('link', { name: 'Voir les missions' }).isVisible());
    await leave();
  });
});
