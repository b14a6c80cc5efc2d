import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { byKeyboard } from './by-keyboard.ts';
import { byTouch, phone } from './by-touch.ts';
import type { Hands, Name } from './hands.ts';
import { focused, type TownSite } from './on-the-town-site.ts';
import type { Outbox } from './outbox.ts';
import { openTraces, type Traces } from './traces.ts';

/** A way to use a page: the device, and what one does with it. */
export interface Means {
  /** A word that may stand in an e-mail address: everybody has their own. */
  readonly word: string;
  readonly options: BrowserContextOptions;
  readonly hands: (page: Page) => Hands;
}

/** Each journey is made by each of them. */
export const everyMeans: Readonly<Record<string, Means>> = {
  'by keyboard alone': { word: 'clavier', options: {}, hands: byKeyboard },
  'by touch alone': { word: 'tactile', options: phone, hands: byTouch },
};

/** Somebody on the town's site who uses one means alone, and whose every page is looked at. */
export interface Journey extends Omit<Hands, 'type'> {
  readonly page: Page;
  readonly outbox: Outbox;
  readonly origin: string;
  /** An address that nobody else has. */
  address(name: string): string;
  /** Writes something about a person, which must show up nowhere: `unkept` not even in this tab. */
  type(label: Name, text: string, options?: { readonly unkept?: boolean }): Promise<void>;
  /** Writes what is about nobody, and may stand anywhere. */
  enter(label: Name, text: string): Promise<void>;
  /** Makes sure that the page with that heading is there, fits into the window, and leaves no trace. */
  at(heading: Name): Promise<void>;
  /** Presses, and comes to the page with that heading, which has the focus. */
  turn(name: Name, heading: Name): Promise<void>;
  /** Follows a link that came by mail, or stood on a receipt: it opens in the tab as any link does. */
  follow(link: string, heading: Name): Promise<void>;
  readonly traces: Traces;
  /** Makes sure that nothing failed and nothing personal was left or asked for by address; goes. */
  leave(): Promise<void>;
}

/** A visitor who opens the town's first page, and goes on by the menu. */
export async function beginJourney(site: TownSite, means: Means, menu: Name): Promise<Journey> {
  const visitor = await site.visit('/', means.options);
  const { page, errors, requests } = visitor;
  const hands = means.hands(page);
  const traces = openTraces(page);
  const at = async (heading: Name): Promise<void> => {
    await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
    await traces.check();
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok((width[0] ?? 0) <= (width[1] ?? 0), `wider than the window: ${width.join(' > ')}`);
  };
  await hands.press(menu);
  return {
    ...hands,
    enter: hands.type,
    at,
    page,
    traces,
    outbox: site.outbox,
    origin: site.origin,
    address: (name) => `${name}.${means.word}@exemple.fr`,
    async type(label, text, { unkept = false } = {}) {
      traces.know(text, unkept);
      await hands.type(label, text);
    },
    async turn(name, heading) {
      await hands.press(name);
      await at(heading);
      const words = flat(await focused(page));
      const fits = heading instanceof RegExp ? heading.test(words) : words.includes(flat(heading));
      assert.ok(fits, `“${words}” has the focus, not the heading “${String(heading)}”`);
    },
    async follow(link, heading) {
      traces.know(new URL(link).hash.slice('#t='.length));
      // From a page elsewhere, as from a mail: an address that differs in its fragment alone loads nothing.
      await page.goto('about:blank');
      await page.goto(link);
      await at(heading);
    },
    async leave() {
      traces.checkAddresses(requests);
      assert.deepEqual([errors, await visitor.violations()], [[], []]);
      await visitor.leave();
    },
  };
}

/** Spaces that do not break are spaces. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
