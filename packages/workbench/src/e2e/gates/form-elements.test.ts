import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { auditStill, auditWhole } from '../../accessibility/audit.ts';
import { auditLog } from '../../accessibility/audit-log.ts';
import type { Finding } from '../../accessibility/in-page/finding.ts';
import { openBrowser } from '../../testing/visitor.ts';
import { looks } from './audited-page.ts';
import { cellsLabel, dressed, wantsEveryCell } from './covering.ts';
import { type FormCell, formCells, formStates, wear, withFormCell } from './form-cells.ts';

const count = String(Object.values(formStates).flat().length);
const log = auditLog(cellsLabel(`${count} states of forms`));

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  log.report();
  await browser.close();
});

/** Every look in French and from right to left; what shows only when the page is driven, in French. */
async function findings(page: Page, { element, language }: FormCell): Promise<Finding[]> {
  const isDressed = wantsEveryCell
    ? dressed.includes(language)
    : language === 'fr' || language === 'ar';
  const found: Finding[] = [];
  for (const look of isDressed ? looks.slice(1) : []) {
    await wear(page, element, look);
    found.push(...(await auditStill(page)));
  }
  await wear(page, element, 'auto');
  return [...found, ...(await (language === 'fr' ? auditWhole(page) : auditStill(page)))];
}

describe('nothing is found in any state of a form', { concurrency: 2 }, () => {
  for (const cell of formCells()) {
    const name = `<${cell.element}>, ${cell.state.name}, ${cell.language}`;
    it(name, async () => {
      const found = await withFormCell(browser, cell, (page) => findings(page, cell));
      assert.deepEqual(log.note(name, found), []);
    });
  }
});
