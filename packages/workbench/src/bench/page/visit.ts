import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumFlags } from '../../setup/chromium.ts';
import { probe } from './probe.ts';

/** What one cold visit of a page gave: milliseconds, megabytes, kilobytes on the wire, counts. */
export interface Visit {
  readonly firstCard: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
  readonly blocking: number;
  readonly heap: number;
  readonly requests: number;
  readonly kilobytes: number;
  /** From a click on a filter to the paint of other cards; absent where there is no filter. */
  readonly filter?: number;
}

/** What to visit, and how to know its cards. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  /** CSS selector of a card, inside whichever shadow root. */
  readonly cards: string;
  /** CSS selector (shadow roots are pierced) of a filter to click. */
  readonly filter?: string;
}

/** How the visits are made. */
export interface Conditions {
  readonly executablePath: string;
  readonly proxyPort?: number;
  readonly cpuSlowdown: number;
  /** Milliseconds after which a card that did not come counts as absent. */
  readonly patience: number;
}

/** One cold visit in a fresh browser: new profile, empty cache, phone-like viewport. */
export async function visit(subject: Subject, conditions: Conditions): Promise<Visit> {
  const browser = await launch(conditions);
  try {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    return await measure(page, subject, conditions);
  } finally {
    await browser.close();
  }
}

/**
 * Certificates made for the run are not judged at all: judged and then forgiven, each connection would be
 * made twice, and every page would pay for it.
 */
const certificates = ['--ignore-certificate-errors'];

function launch({ executablePath, proxyPort }: Conditions): Promise<Browser> {
  const proxy =
    proxyPort === undefined
      ? []
      : [
          `--proxy-server=socks5://127.0.0.1:${String(proxyPort)}`,
          '--proxy-bypass-list=<-loopback>',
        ];
  return chromium.launch({ executablePath, args: [...chromiumFlags(), ...certificates, ...proxy] });
}

async function measure(page: Page, subject: Subject, conditions: Conditions): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  const wire = await watchNetwork(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
  const seen = await watchFirstCard(session, conditions.patience);
  await page.addInitScript(probe, subject.cards);
  await page.goto(subject.url, { waitUntil: 'load', timeout: conditions.patience });
  await seen();
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => window.benchTimes);
  const heap = await heapAfterCollection(session);
  const counted = { requests: wire.requests, kilobytes: wire.bytes / 1024 };
  const filter = subject.filter === undefined ? undefined : await timeFilter(page, subject.filter);
  return {
    ...times,
    firstCard: times.firstCard ?? Number.NaN,
    heap,
    ...counted,
    ...(filter !== undefined && { filter }),
  };
}

/**
 * Resolves when the page says that its first card is there. The page is told to say so, not asked again and
 * again: a script that the test tool sends into it costs a slowed page a tenth of a second just then.
 */
async function watchFirstCard(session: CDPSession, patience: number): Promise<() => Promise<void>> {
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchFirstCard' });
  const seen = new Promise<void>((resolve, reject) => {
    session.once('Runtime.bindingCalled', () => resolve());
    setTimeout(() => reject(new Error(`No card after ${String(patience)} ms`)), patience).unref();
  });
  seen.catch(() => undefined);
  return () => seen;
}

async function watchNetwork(session: CDPSession): Promise<{ requests: number; bytes: number }> {
  const wire = { requests: 0, bytes: 0 };
  session.on('Network.requestWillBeSent', () => (wire.requests += 1));
  session.on(
    'Network.loadingFinished',
    ({ encodedDataLength }) => (wire.bytes += encodedDataLength),
  );
  await session.send('Network.enable');
  return wire;
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

async function timeFilter(page: Page, selector: string): Promise<number> {
  const target = await page.locator(selector).first().elementHandle();
  return page.evaluate(
    (element) =>
      new Promise<number>((done) => {
        const before = window.benchCards();
        const start = performance.now();
        (element as HTMLElement).click();
        const look = (): void => {
          const now = window.benchCards();
          if (now !== before && now !== '') done(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    target,
  );
}
