import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openOutbox, type Outbox } from './outbox.ts';
import { startTown, type Town } from './town.ts';
import { newVisitor, openBrowser, type Visitor } from './visitor.ts';
import { listCard } from './list-card.ts';

/** The demonstration town, a browser, and visitors who come to it. */
export interface TownSite {
  readonly origin: string;
  readonly browser: Browser;
  /** The mails that it has sent. */
  readonly outbox: Outbox;
  /** A visitor of their own who opens `path`; gone when the tests of the file are over. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visitor>;
}

/** Starts the town before the tests of a file and ends it after them. */
export function onTheTownSite(): TownSite {
  let town: Town | undefined;
  let browser: Browser | undefined;
  before(async () => {
    [town, browser] = await Promise.all([startTown(), openBrowser()]);
  });
  after(async () => {
    await Promise.all([browser?.close(), town?.stop()]);
  });
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The town is not there before its tests begin.');
    return value;
  };
  return {
    get origin() {
      return started(town).origin;
    },
    get browser() {
      return started(browser);
    },
    get outbox() {
      return openOutbox(started(town).mailFolder);
    },
    async visit(path, options) {
      const visitor = await newVisitor(started(browser), options);
      await visitor.page.goto(started(town).origin + path);
      return visitor;
    },
  };
}

/** The cards of the list on a page. */
export const cardsOf = (page: Page): Locator => page.locator(listCard);

/** The field in which a visitor says where. */
export const placeField = (page: Page): Locator => page.getByRole('combobox', { name: 'Où' });

/** How far away the first mission is that says so. */
export const firstDistance = (page: Page): Locator =>
  page
    .locator('mission-list')
    .getByText(/à (environ )?[\d,]+\sk?m/)
    .first();

/** How many missions the list says that there are. */
export async function countOf(page: Page): Promise<number> {
  const text = await page.locator('mission-list #count').innerText();
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** Resolves when the list has answered the action: neither before it began nor while it goes on. */
export async function untilAnswered(page: Page, action: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse((response) => /\/v1\/missions\?/.test(response.url()));
  await action();
  await answered;
  await page.locator('mission-list ol[aria-busy=false]').waitFor();
}

/** What has the focus, through every shadow root: its text, or its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (
      element?.textContent ||
      element?.getAttribute('aria-label') ||
      element?.id ||
      ''
    ).trim();
  });
}
