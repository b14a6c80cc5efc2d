import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type HarmWatch, watchForHarm } from '../../testing/harm.ts';
import { townPage } from '../../testing/town-page.ts';
import { newVisitor } from '../../testing/visitor.ts';

/** A policy that lets nothing run but the elements. */
export const strictPolicy = `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-src 'self'; base-uri 'none'`;

/** Somebody whose browser is watched for what hostile texts do in it. */
export interface WatchedVisit {
  readonly page: Page;
  /** Opens a page of the town on which an element has been pasted; `after` comes after the address. */
  open(element: string, after?: string): Promise<void>;
  /** Looks for harm on the page as it stands. */
  look(what: string): Promise<void>;
  /** Makes sure that no harm was done at all. */
  leave(): Promise<void>;
}

/** @param policy content security policy of the pages with elements; by default none */
export async function watchedVisit(
  browser: Browser,
  origin: string,
  { policy, ...options }: BrowserContextOptions & { readonly policy?: string } = {},
): Promise<WatchedVisit> {
  const visitor = await newVisitor(browser, options);
  const { page, context } = visitor;
  const watch: HarmWatch = watchForHarm(visitor, origin);
  const address = `${origin}/page-of-the-town/`;
  let content = '';
  await context.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: policy === undefined ? {} : { 'content-security-policy': policy },
      body: townPage({ content }),
    }),
  );
  return {
    page,
    async open(element, after = '') {
      content = element;
      // An address that differs in its fragment alone loads nothing.
      await page.goto('about:blank');
      await page.goto(address + after);
    },
    look: (what) => watch.look(page, what),
    async leave() {
      watch.finish();
      await visitor.leave();
    },
  };
}
