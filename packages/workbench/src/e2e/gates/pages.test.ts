import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { auditStill, auditWhole } from '../../accessibility/audit.ts';
import { onTheTownSite } from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();

/**
 * Pages as they are served, with what must stand there first. The old site of the demonstration is left
 * out: its own faults are on purpose, and `hostile-page.test.ts` shows that ours look the same on it.
 */
const pages: Readonly<Record<string, string>> = {
  '/': 'mission-list li.card',
  '/theme/': 'mission-list li.card',
  '/strict/': 'mission-list li.card',
  '/e/mission-list': '.card',
  '/e/mission-list?where=valence': '.notice',
  '/e/mission-list?where=nulle-part-du-tout&from=hier': '.notice',
  '/e/mission-list?place=26362&category=other&minors=true&urgent=true': '.filters',
  '/e/mission-list?q=introuvable': '#resultats',
  '/e/mission-list?lang=en': '.card',
  '/e/mission/appel-amical': 'article',
  '/e/mission/sortie-au-marche': 'article',
  '/e/mission/appel-amical?lang=en': 'article',
  '/e/mission/nowhere': 'h1',
  '/e/aide-hotline': 'h1',
  '/docs/': 'h1',
};

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

describe('nothing is found on the pages that are served', { concurrency: 2 }, () => {
  for (const [path, ready] of Object.entries(pages)) {
    for (const [look, options] of Object.entries(looks)) {
      it(`${path}, ${look}`, async () => {
        const { page, leave } = await site.visit(path, { reducedMotion: 'reduce', ...options });
        await show(page, ready);
        assert.deepEqual(await auditStill(page), []);
        await leave();
      });
    }
  }
});

describe(
  'nothing is found on them by Tab, at 320 px and with spaced text',
  { concurrency: 2 },
  () => {
    for (const [path, ready] of Object.entries(pages)) {
      // The reference has hundreds of links to itself, all alike: walking them would take a minute.
      if (path === '/docs/') continue;
      it(path, async () => {
        const { page, leave } = await site.visit(path, { reducedMotion: 'reduce' });
        await show(page, ready);
        assert.deepEqual(await auditWhole(page), []);
        await leave();
      });
    }
  },
);

/** Waits for what the page is about, and for the phone line further down. */
async function show(page: Page, ready: string): Promise<void> {
  await page.locator(ready).first().waitFor();
  const hotline = page.locator('aide-hotline');
  if ((await hotline.count()) === 0) return;
  await hotline.scrollIntoViewIfNeeded();
  await hotline.getByRole('link', { name: /04 65/ }).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}
