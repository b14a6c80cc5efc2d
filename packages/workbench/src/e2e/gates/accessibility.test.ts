import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { auditStill, auditWhole } from '../../accessibility/audit.ts';
import { openBrowser } from '../../testing/visitor.ts';
import { type Cell, languages, looks, withCell } from './audited-page.ts';
import { hotlineStates } from './hotline-states.ts';
import { listStates } from './list-states.ts';

/** States that are audited in every language and every look. */
const everywhere = ['filled', 'more filters open', 'detail', 'server error'];

/** Languages whose words also meet every look: the longest, the one from right to left. */
const dressed = ['fr', 'fr-simple', 'en', 'ar'];

/** Whether a cell is worth its second: every state in every look in French and in every language in the usual look. */
function isCovered({ list, language, look }: Cell): boolean {
  if (language === 'fr' || look === 'auto') return true;
  return everywhere.includes(list.name) && dressed.includes(language);
}

const cells = languages
  .flatMap((language) => looks.map((look) => ({ language, look })))
  .flatMap(({ language, look }, turn) =>
    listStates.map((list, index) => {
      const hotline = hotlineStates[(turn + index) % hotlineStates.length];
      assert.ok(hotline);
      return { list, hotline, language, look };
    }),
  )
  .filter(isCovered);
const whole = cells.filter(({ language, look }) => language === 'fr' && look === 'auto');

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const nameOf = ({ list, hotline, language, look }: Cell): string =>
  `${list.name}, hotline ${hotline.name}, ${language}, ${look}`;

describe('nothing is found in any state', { concurrency: 2 }, () => {
  for (const cell of cells) {
    it(nameOf(cell), async () => {
      assert.deepEqual(await withCell(browser, cell, auditStill), []);
    });
  }

  after(() => {
    // The one line that says what stands behind the word "accessible".
    process.stdout.write(
      `Accessibility: ${String(cells.length)} pages (${String(listStates.length)} states of the list, ${String(hotlineStates.length)} of the hotline, ` +
        `${String(languages.length)} languages, ${String(looks.length)} looks), ${String(whole.length)} of them driven\n`,
    );
  });
});

describe('nothing is found by Tab, at 320 px and with spaced text', { concurrency: 2 }, () => {
  for (const cell of whole) {
    it(nameOf(cell), async () => {
      assert.deepEqual(await withCell(browser, cell, auditWhole), []);
    });
  }
});
