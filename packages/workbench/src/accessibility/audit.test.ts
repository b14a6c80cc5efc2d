import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { reportFigure } from '../testing/report-figure.ts';
import { chromiumFlags, findChromium } from '../setup/chromium.ts';
import { auditWhole } from './audit.ts';
import type { Finding } from './in-page/finding.ts';
import { type SeededDefect, seededDefects } from './seeded-defects.ts';
import { goodContent, seededPage } from './seeded-page.ts';

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags() });
});
after(() => browser.close());

async function findingsOf(content: SeededDefect): Promise<Finding[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent(seededPage(content));
  const findings = await auditWhole(page);
  await page.close();
  return findings;
}

test('finds nothing on a good page', async () => {
  assert.deepEqual(await findingsOf(goodContent), []);
});

test('catches at least 34 of the 37 seeded defects', async (t) => {
  assert.equal(seededDefects.length, 37);
  const missed: string[] = [];
  for (const defect of seededDefects) {
    const engines = new Set(
      (await findingsOf(defect)).map(({ engine, rule }) => `${engine}:${rule}`),
    );
    if (engines.size === 0) missed.push(defect.name);
    t.diagnostic(`${defect.name}: ${[...engines].join(' ') || 'MISSED'}`);
  }

  const caught = seededDefects.length - missed.length;
  reportFigure({
    gate: 'seeded accessibility defects caught',
    bound: '≥ 34 of 37',
    measured: `${String(caught)} of ${String(seededDefects.length)}`,
    ok: caught >= 34,
    details: missed.map((name) => `missed: ${name}`),
  });
  assert.ok(caught >= 34, `missed: ${missed.join(', ')}`);
});
