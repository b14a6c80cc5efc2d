import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { auditStill, auditWhole } from '../../accessibility/audit.ts';
import { auditLog } from '../../accessibility/audit-log.ts';
import type { Walk } from '../../accessibility/focus.ts';
import { onTheTownSite } from '../../testing/on-the-town-site.ts';
import { listCard } from '../../testing/list-card.ts';

const site = onTheTownSite();
const log = auditLog('pages that are served');
after(() => {
  log.report();
});

/**
 * Pages as they are served, with what must stand there first. The old site of the demonstration is left
 * out: its own faults are on purpose, and `hostile-page.test.ts` shows that ours look the same on it.
 */
const pages: Readonly<Record<string, string>> = {
  '/': listCard,
  '/theme/': listCard,
  '/strict/': listCard,
  '/entraide/': 'aide-form form',
  '/associations/': 'mission-form form',
  '/suivi/': 'aide-suivi form',
  '/mediatheque/': 'mission-apply form',
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

/** The reference has more than a thousand links to itself: all are walked, three of each kind looked at. */
const walks: Readonly<Record<string, Walk>> = { '/docs/': { longest: 5000, alike: 3 } };

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
        assert.deepEqual(log.note(`${path}, ${look}`, await auditStill(page)), []);
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
      it(path, async () => {
        const { page, leave } = await site.visit(path, { reducedMotion: 'reduce' });
        await show(page, ready);
        assert.deepEqual(log.note(`${path}, light`, await auditWhole(page, walks[path])), []);
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
