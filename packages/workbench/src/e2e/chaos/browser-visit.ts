import { type Browser, type BrowserContext, errors, type Page } from 'playwright-core';
import { townPage } from '../../testing/town-page.ts';
import { newVisitor } from '../../testing/visitor.ts';
import type { Arena } from './chaos.ts';
import { type Form, formOf } from './filled-form.ts';
import { GIVE_UP_MS, type LastScreen, readScreen } from './last-screen.ts';
import { personHeader } from './networks.ts';

/** What somebody does when the answer does not come. */
const habits = ['leaves', 'taps twice', 'reloads', 'has two tabs', 'tries again'] as const;

/** How often somebody presses the button before they go. */
const PRESSES = 3;

/** How often somebody loads a page whose form does not come. */
const LOOKS = 5;

/**
 * Somebody opens the real form of the town in a real browser, fills it in and sends it, each in their own way.
 * Even people ask for help, odd ones want the mission's places, of which there are too few.
 */
export async function visitInBrowser(
  browser: Browser,
  person: number,
  { proxy, town, backAgain }: Arena,
): Promise<LastScreen> {
  const { context, page, leave } = await newVisitor(browser);
  page.setDefaultTimeout(20_000);
  await context.setExtraHTTPHeaders({ [personHeader]: String(person) });
  const keys = new Set<string>();
  context.on('request', (request) => {
    const key = request.headers()['idempotency-key'];
    if (request.method() === 'POST' && key !== undefined) keys.add(key);
  });
  const form = formOf(person, town.missionId);
  const address = `${proxy.origin}/formulaire/`;
  await context.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: townPage({ content: form.element }) }),
  );
  try {
    const shown = await send({ context, page, form, address, backAgain, habit: habitOf(person) });
    return { person, keys, ...shown };
  } finally {
    await leave();
  }
}

function habitOf(person: number): (typeof habits)[number] {
  return habits[Math.floor(person / 2) % habits.length] ?? 'leaves';
}

interface Sending {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly form: Form;
  readonly address: string;
  readonly backAgain: () => Promise<unknown>;
  readonly habit: (typeof habits)[number];
}

type Shown = Omit<LastScreen, 'person' | 'keys'>;

async function send(sending: Sending): Promise<Shown> {
  const { page, backAgain, habit } = sending;
  await prepare(page, sending);
  if (habit === 'has two tabs') return sendTwice(sending);
  await sendButton(page).click({ clickCount: habit === 'taps twice' ? 2 : 1 });
  let shown = await readScreen(page);
  const presses = habit === 'leaves' ? 1 : PRESSES;
  for (let press = 1; press < presses && isOpen(shown); press += 1) {
    await backAgain();
    if (habit === 'reloads') await prepare(page, sending);
    await sendButton(page).click();
    shown = await readAgain(page);
  }
  return shown;
}

/** The tab is duplicated, and the button pressed in both. */
async function sendTwice(sending: Sending): Promise<Shown> {
  const { context, page, address } = sending;
  const opened = context.waitForEvent('page');
  await page.evaluate((url) => void window.open(url), address);
  const second = await opened;
  second.setDefaultTimeout(20_000);
  await prepare(second, sending);
  await Promise.all([sendButton(page).click(), sendButton(second).click()]);
  const shown = await Promise.all([readScreen(page), readScreen(second)]);
  const [receipt] = shown.filter(({ screen }) => screen === 'sent');
  const references = new Set(shown.flatMap(({ reference }) => reference ?? []));
  if (references.size > 1) throw new Error(`Two tabs, two receipts: ${[...references].join()}`);
  return receipt ?? shown.find(({ screen }) => screen === 'unknown') ?? shown[0];
}

const isOpen = ({ screen }: Shown): boolean => screen === 'unknown' || screen === 'not-sent';

const sendButton = (page: Page) => page.locator('form > .button[data-main]');

/** Reads what the last press came to: while it is on its way, what was known before stays on the screen. */
async function readAgain(page: Page): Promise<Shown> {
  const busy = page.locator('form > .button[aria-disabled=true]');
  await busy.waitFor({ state: 'detached', timeout: GIVE_UP_MS });
  return readScreen(page);
}

/**
 * Loads the page and fills in the form, again when something of it does not come: the backend may be away, or
 * die meanwhile.
 */
async function prepare(
  page: Page,
  { address, form, backAgain }: Pick<Sending, 'address' | 'form' | 'backAgain'>,
): Promise<void> {
  for (let look = 1; ; look += 1) {
    await backAgain();
    await page.goto(address);
    try {
      await form.fill(page);
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      if (look === LOOKS)
        throw new Error(`The form stays at: ${await textOf(page)}`, { cause: error });
    }
  }
}

async function textOf(page: Page): Promise<string> {
  const form = page.locator('aide-form, mission-apply');
  const text = await form.evaluate(({ shadowRoot }) => shadowRoot?.textContent ?? '');
  return text.replaceAll(/\s+/g, ' ').slice(0, 1500);
}
