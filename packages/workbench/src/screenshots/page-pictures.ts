import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTown } from '../testing/town.ts';
import { newVisitor } from '../testing/visitor.ts';
import { sizes } from './sizes.ts';
import { listCard } from '../testing/list-card.ts';

const card = listCard;

/** Pages as a visitor meets them: file name, address, and what must stand there first. */
const pages: readonly (readonly [name: string, path: string, ready: string])[] = [
  ['home', '/', card],
  ['home-valence', '/?cdm-place=26362', card],
  ['home-mission', '/?cdm-mission=portage-de-repas', '#detail-title'],
  ['article', '/theme/', card],
  ['old-site', '/ancien/', card],
  ['old-site-mission', '/ancien/?cdm-mission=portage-de-repas', '#detail-title'],
  ['strict', '/strict/', card],
  ['hosted-list', '/e/mission-list', '.card'],
  ['hosted-which-place', '/e/mission-list?where=valence', '.notice'],
  ['hosted-empty', '/e/mission-list?q=introuvable', '#resultats'],
  ['hosted-mission', '/e/mission/portage-de-repas', 'article'],
  ['hosted-gone', '/e/mission/nulle-part', 'h1'],
  ['hosted-phone', '/e/aide-hotline', 'h1'],
  ['help', '/entraide/', 'aide-form form'],
  ['associations', '/associations/', 'mission-form form'],
  ['library', '/mediatheque/', 'mission-apply form'],
  ['following', '/suivi/', 'aide-suivi #code'],
  ['hosted-help', '/e/aide-form', 'h1'],
  ['hosted-request', '/e/aide-form?mode=request', 'form'],
  ['hosted-offer', '/e/aide-form?mode=offer', 'form'],
  ['hosted-frontline', '/e/aide-form?mode=frontline', 'form'],
  ['hosted-proposal', '/e/mission-form', 'form'],
  ['hosted-apply', '/e/mission-apply/histoires-du-mercredi', 'form'],
  ['hosted-following', '/e/suivi', 'form'],
  ['reference', '/docs/', 'h1'],
];

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  ...sizes,
  dark: { colorScheme: 'dark' },
  'forced-colors': { forcedColors: 'active' },
};

/** Takes every page at every size and in every look into `folder`, and prints one mission. Returns how many. */
export async function takePagePictures(browser: Browser, folder: string): Promise<number> {
  const town = await startTown();
  let taken = 0;
  try {
    for (const [name, path, ready] of pages) {
      for (const [look, options] of Object.entries(looks)) {
        const { page, leave } = await newVisitor(browser, { reducedMotion: 'reduce', ...options });
        await page.goto(town.origin + path);
        await show(page, ready);
        await page.screenshot({ path: join(folder, `${name}.${look}.png`), fullPage: true });
        await leave();
        taken += 1;
      }
    }
    for (const [name, path, ready] of pages.filter(([name]) => name.includes('mission'))) {
      const { page, leave } = await newVisitor(browser);
      await page.goto(town.origin + path);
      await show(page, ready);
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: join(folder, `${name}.print.png`), fullPage: true });
      await leave();
      taken += 1;
    }
  } finally {
    await town.stop();
  }
  return taken;
}

/** Has everything of ours load, which comes only when it is near, and goes back to the top. */
async function show(page: Page, ready: string): Promise<void> {
  const ours = page.locator(
    'mission-list, aide-hotline, aide-form, mission-apply, mission-form, aide-suivi',
  );
  for (const element of await ours.all()) await element.scrollIntoViewIfNeeded();
  await page.locator(ready).first().waitFor();
  const hotline = page.locator('aide-hotline');
  if ((await hotline.count()) > 0) await hotline.getByRole('link').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}
