import type { Page } from 'playwright-core';
import type { Finding } from './in-page/finding.ts';

/** More Tab stops than any page of ours has: a trap is reported instead of walked for ever. */
const longestWalk = 200;

/** Tab stops whose pixels do not change when they take the focus (RGAA 10.7), and keyboard traps. */
export async function unseenFocus(page: Page): Promise<Finding[]> {
  const findings: Finding[] = [];
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const seen = new Set<string>();
  for (let stop = 0; stop < longestWalk; stop += 1) {
    await page.keyboard.press('Tab');
    const active = await activeElement(page);
    if (active === undefined || seen.has(active.key)) return findings;
    seen.add(active.key);
    if (!(await changesPixels(page))) {
      findings.push({ engine: 'own', rule: 'unseen-focus', target: active.name });
    }
  }
  return [...findings, { engine: 'own', rule: 'keyboard-trap', target: 'document' }];
}

async function activeElement(page: Page): Promise<{ key: string; name: string } | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    const path: string[] = [];
    while (element) {
      const siblings = [...(element.getRootNode() as ParentNode).querySelectorAll('*')];
      path.push(String(siblings.indexOf(element)));
      if (!element.shadowRoot?.activeElement) break;
      element = element.shadowRoot.activeElement;
    }
    if (!element || element === document.body) return undefined;
    return { key: path.join('/'), name: element.outerHTML.slice(0, 120) };
  });
}

async function changesPixels(page: Page): Promise<boolean> {
  const isShown = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return (element?.getBoundingClientRect().width ?? 0) > 0;
  });
  if (!isShown) return false;
  // The whole view: a link that is stretched over its card shows its focus around the card.
  const options = { caret: 'hide', animations: 'disabled' } as const;
  const focused = await page.screenshot(options);
  const element = await page.evaluateHandle(() => {
    let deepest = document.activeElement;
    while (deepest?.shadowRoot?.activeElement) deepest = deepest.shadowRoot.activeElement;
    (deepest as HTMLElement | null)?.blur();
    return deepest;
  });
  const blurred = await page.screenshot(options);
  await element.evaluate((deepest) => {
    (deepest as HTMLElement | null)?.focus({ preventScroll: true });
  });
  return !focused.equals(blurred);
}
