import type { Page } from 'playwright-core';

/** One state of `<aide-hotline>`, which every audited page shows below its list. */
export interface HotlineState {
  readonly name: string;
  /** Attributes of its tag. */
  readonly attributes: string;
  /** The moment that it takes for now, ISO 8601. */
  readonly now: string;
  /** What must stand there before the audit. */
  readonly shows: string;
}

const line =
  'number="04 65 71 00 42" hours="mon-fri 09:00-17:00" languages="fr ar" price="Appel gratuit"';

/** Somebody answers; nobody does; the page names no line and its backend is not there. */
export const hotlineStates: readonly HotlineState[] = [
  { name: 'open', attributes: line, now: '2026-11-18T10:00:00+01:00', shows: '[data-open]' },
  { name: 'closed', attributes: line, now: '2026-11-22T10:00:00+01:00', shows: '.state' },
  {
    name: 'no backend',
    // A port on which nobody listens: the browser is refused at once.
    attributes: 'backend="http://localhost:9/v1/"',
    now: '2026-11-18T10:00:00+01:00',
    shows: 'button',
  },
];

/** Sets the element's clock and waits until it shows what it should. */
export async function driveHotline(page: Page, { now, shows }: HotlineState): Promise<void> {
  const hotline = page.locator('aide-hotline');
  await hotline.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('aide-hotline') !== undefined);
  await hotline.evaluate((element, moment) => {
    Object.assign(element, { now: () => new Date(moment) });
  }, now);
  await hotline.locator(shows).first().waitFor();
}
