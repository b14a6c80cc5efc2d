import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { unseenFocus, type Walk } from './focus.ts';
import type { Finding } from './in-page/finding.ts';
import { bundlePageScript } from './page-script.ts';

declare global {
  var axe: {
    run(
      context: unknown,
      options: unknown,
    ): Promise<{ violations: { id: string; nodes: { target: unknown; html: string }[] }[] }>;
  };
  var ace: {
    Checker: new () => {
      check(
        node: Node,
        policies: string[],
      ): Promise<{
        results: { ruleId: string; value: string[]; snippet: string; node: Element }[];
      }>;
    };
  };
}

const resolve = createRequire(import.meta.url).resolve;
const axeSource = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const ibmSource = readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8');
const ownSource = bundlePageScript(fileURLToPath(new URL('in-page/index.ts', import.meta.url)));

/** Everything the three engines find on the page as it stands; nothing is left out or tolerated. */
export async function auditStill(page: Page): Promise<Finding[]> {
  return [...(await axeFindings(page)), ...(await ibmFindings(page)), ...(await ownFindings(page))];
}

/**
 * Everything, including what shows only when the page is driven: focus at each Tab stop, 320 × 256
 * (400 % zoom), text spacing. Leaves the page narrow and spaced: load it anew afterwards.
 */
export async function auditWhole(page: Page, walk?: Walk): Promise<Finding[]> {
  const still = await auditStill(page);
  const focus = await unseenFocus(page, walk);
  await page.setViewportSize({ width: 320, height: 256 });
  const narrow = await squeezedFindings(page);
  await page.evaluate(() => {
    ownChecks.applyTextSpacing();
  });
  return [...still, ...focus, ...narrow, ...(await squeezedFindings(page))];
}

async function axeFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'],
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({ engine: 'axe', rule: id, target: html.slice(0, 120) })),
  );
}

async function ibmFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(ibmSource);
  const results = await page.evaluate(async () => {
    // The engine looks for `aria-controls` in the document only, so to it a list of options inside a
    // shadow root has no combobox that brings the keyboard to it.
    const isDrivenByCombobox = (list: Element): boolean =>
      (list.getRootNode() as ParentNode).querySelector(
        `[role=combobox][aria-controls="${list.id}"]`,
      ) !== null;
    const report = await new ace.Checker().check(document, ['WCAG_2_2']);
    return report.results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .filter(({ ruleId, node }) => ruleId !== 'aria_child_tabbable' || !isDrivenByCombobox(node))
      .map(({ ruleId, snippet }) => ({ ruleId, snippet }));
  });
  return results.map(({ ruleId, snippet }) => ({
    engine: 'ibm',
    rule: ruleId,
    target: snippet.slice(0, 120),
  }));
}

async function ownFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(await ownSource);
  return page.evaluate(() => ownChecks.still());
}

async function squeezedFindings(page: Page): Promise<Finding[]> {
  return page.evaluate(() => ownChecks.squeezed());
}
