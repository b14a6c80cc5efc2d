import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { chromiumFlags, findChromium } from '../setup/chromium.ts';

/** Somebody with a browser of their own: nothing kept from before, everything that happens noted. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Address of every request, in order, of every page. */
  readonly requests: string[];
  /** What scripts failed with, uncaught. */
  readonly errors: string[];
  /** What the policy of a page refused: directive and address. */
  violations(): Promise<string[]>;
  leave(): Promise<void>;
}

/** The machine's Chromium, without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumFlags() });
}

/** A new visitor on a blank page: French, 1280 × 800, unless told otherwise. */
export async function newVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => errors.push(error.error().message));
  await context.addInitScript(noteViolations);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return {
    context,
    page,
    requests,
    errors,
    violations: () => page.evaluate(() => globalThis.refusedByPolicy),
    leave: () => context.close(),
  };
}

declare global {
  /** Set in the page before anything else runs. */
  var refusedByPolicy: string[];
}

function noteViolations(): void {
  globalThis.refusedByPolicy = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    globalThis.refusedByPolicy.push(`${violatedDirective} ${blockedURI}`);
  });
}
