import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Visitor } from '../../testing/visitor.ts';
import { mairie } from './mairie.ts';
import { listCard } from '../../testing/list-card.ts';

declare global {
  /** Sum of the shifts so far, each as the browser weighs it. */
  var shifts: number;
}

const town = mairie({ previews: true });

/** The line that the guide gives to a site whose text stands below the list. */
const reserve =
  '<style>@media (scripting:enabled){mission-list:not(:defined){display:block;min-height:100vh}}</style>';

const html = (head: string): string =>
  `<!doctype html><html lang="fr"><title>Mairie</title>${head}${town.loader()}
<body><h1>Mairie</h1><p>Donnez un coup de main.</p>
<mission-list><p>Ou appelez la mairie.</p><p><a href="/missions">Voir les missions</a></p></mission-list>
<h2>La mairie</h2><p>Ouverte du lundi au vendredi.</p>`;

/** Sums the shifts, and lets the loader come only when the page without it has been painted. */
async function paintFirst({ page }: Visitor): Promise<void> {
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        globalThis.shifts += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/loader.js', async (route) => {
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    await route.continue();
  });
}

async function shiftsOf(page: Page): Promise<number> {
  await page.locator(listCard).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => globalThis.shifts);
}

describe('layout shift', () => {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    it(`is none at ${String(viewport.width)} px where the site keeps the room, however late the loader`, async () => {
      const { page, leave } = await town.visit({ html: html(reserve) }, async (visitor) => {
        await visitor.page.setViewportSize(viewport);
        await paintFirst(visitor);
      });
      assert.equal(await shiftsOf(page), 0);
      await leave();
    });
  }

  it('is none where first cards give way to the list', async () => {
    const { page, leave } = await town.visit({ html: html(reserve) }, async (visitor) => {
      await paintFirst(visitor);
      await visitor.page.route(/\/mission-list-[^/]*\.js$/, async (route) => {
        await visitor.page.locator('[data-first] li.card').first().waitFor();
        await route.continue();
      });
    });
    assert.equal(await shiftsOf(page), 0);
    await leave();
  });

  it('is seen by this test where the site keeps no room and the loader comes late', async () => {
    const { page, leave } = await town.visit({ html: html('') }, paintFirst);
    assert.ok((await shiftsOf(page)) > 0);
    await leave();
  });
});
