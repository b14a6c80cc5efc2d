import type { Page } from 'playwright-core';
import type { Finding } from './in-page/finding.ts';

/** How a page is walked by Tab. */
export interface Walk {
  /** More Tab stops than the page has: a trap is reported instead of walked for ever. */
  readonly longest?: number;
  /** Of stops of one kind (same tag and class, same place in the page's outline) so many are looked at. */
  readonly alike?: number;
}

/**
 * Tab stops whose pixels do not change when they take the focus (RGAA 10.7), and keyboard traps. Every stop
 * is walked to; all are looked at unless `alike` says how many of a kind are enough.
 */
export async function unseenFocus(
  page: Page,
  { longest = 200, alike = Number.POSITIVE_INFINITY }: Walk = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  await page.evaluate(() => {
    globalThis.walkedStops = new WeakSet();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const kinds = new Map<string, number>();
  for (let stop = 0; stop < longest; stop += 1) {
    await page.keyboard.press('Tab');
    const active = await activeElement(page);
    if (active === undefined) return findings;
    const known = kinds.get(active.kind) ?? 0;
    kinds.set(active.kind, known + 1);
    if (known >= alike) continue;
    if (!(await changesPixels(page))) {
      findings.push({ engine: 'own', rule: 'unseen-focus', target: active.name });
    }
  }
  return [...findings, { engine: 'own', rule: 'keyboard-trap', target: 'document' }];
}

declare global {
  /** Tab stops of the walk so far, in the page that is walked. */
  var walkedStops: WeakSet<Element>;
}

interface Stop {
  /** What its looks hang on. */
  readonly kind: string;
  readonly name: string;
}

/** What has the focus; undefined when nothing has, or what had it before. */
async function activeElement(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return undefined;
    if (globalThis.walkedStops.has(element)) return undefined;
    globalThis.walkedStops.add(element);
    const outline: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      outline.push(`${at.localName}.${at.className}`);
    }
    return {
      kind: outline.join(' '),
      name: element.outerHTML.slice(0, 120),
    };
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
