import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { auditStill, auditWhole } from '../../accessibility/audit.ts';
import { auditLog } from '../../accessibility/audit-log.ts';
import { openBrowser } from '../../testing/visitor.ts';
import { type Cell, languages, looks, withCell } from './audited-page.ts';
import { cellsLabel, dressed, wantsEveryCell } from './covering.ts';
import { hotlineStates } from './hotline-states.ts';
import { listStates } from './list-states.ts';

/** States that are audited in every language and every look. */
const everywhere = ['filled', 'more filters open', 'detail', 'server error'];

/** Whether a cell is worth its second: every state in every look in French and in every language in the usual look. */
function isCovered({ list, language, look }: Cell): boolean {
  if (language === 'fr' || look === 'auto') return true;
  return (wantsEveryCell || everywhere.includes(list.name)) && dressed.includes(language);
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

const states = listStates.length + hotlineStates.length;
const log = auditLog(cellsLabel(`${String(states)} states`));

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  log.report();
  await browser.close();
});

const nameOf = ({ list, hotline, language, look }: Cell): string =>
  `${list.name}, hotline ${hotline.name}, ${language}, ${look}`;

describe('nothing is found in any state', { concurrency: 2 }, () => {
  for (const cell of cells) {
    it(nameOf(cell), async () => {
      const findings = await withCell(browser, cell, auditStill);
      assert.deepEqual(log.note(nameOf(cell), findings), []);
    });
  }
});

describe('nothing is found by Tab, at 320 px and with spaced text', { concurrency: 2 }, () => {
  for (const cell of whole) {
    it(nameOf(cell), async () => {
      const findings = await withCell(browser, cell, auditWhole);
      assert.deepEqual(log.note(nameOf(cell), findings), []);
    });
  }
});
