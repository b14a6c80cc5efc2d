import assert from 'node:assert/strict';
import { normalizePhone } from '@coup-de-main/protocol';
import type { Page } from 'playwright-core';

/** What must not be left behind: everything personal that somebody has written, and their secret codes. */
export interface Traces {
  /** From now on nobody may find `text`; `unkept`: not even in the draft of this tab. */
  know(text: string, unkept?: boolean): void;
  /** Everything that is known so far. */
  readonly known: readonly string[];
  /** Makes sure that neither the address, nor cookies, nor what the browser keeps say any of it. */
  check(): Promise<void>;
  /** Makes sure that no request said any of it where servers and proxies write it down: in its address. */
  checkAddresses(addresses: readonly string[]): void;
}

/** Watches what a page leaves behind in its browser. */
export function openTraces(page: Page): Traces {
  const known = new Set<string>();
  const unkeptOnes = new Set<string>();
  const foundIn = (place: string, words: Iterable<string>): string[] =>
    [...words].filter((word) => place.includes(word) || decoded(place).includes(word));
  return {
    know(text, unkept = false) {
      for (const form of formsOf(text)) {
        known.add(form);
        if (unkept) unkeptOnes.add(form);
      }
    },
    get known() {
      return [...known];
    },
    async check() {
      const kept = await page.evaluate(() => ({
        address: location.href,
        device: JSON.stringify(Object.entries(localStorage)),
        tab: JSON.stringify(Object.entries(sessionStorage)),
        history: JSON.stringify(history.state),
      }));
      const cookies = JSON.stringify(await page.context().cookies());
      assert.deepEqual(
        {
          address: foundIn(kept.address, known),
          device: foundIn(kept.device, known),
          history: foundIn(kept.history, known),
          cookies: foundIn(cookies, known),
          tab: foundIn(kept.tab, unkeptOnes),
        },
        { address: [], device: [], history: [], cookies: [], tab: [] },
      );
    },
    checkAddresses(addresses) {
      const telling = addresses.filter((one) => foundIn(one.split('#')[0] ?? '', known).length > 0);
      assert.deepEqual(telling, []);
    },
  };
}

/** A phone number is found however it is written. */
function formsOf(text: string): readonly string[] {
  const phone = normalizePhone(text);
  return phone === undefined ? [text] : [text, text.replaceAll(/\s/g, ''), phone];
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '));
  } catch {
    // An address that is no encoded text says what it says.
    return address;
  }
}
