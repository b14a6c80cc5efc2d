import { type BrowserContextOptions, devices, type Locator, type Page } from 'playwright-core';
import { buttonOf, choiceOf, fieldOf, type Hands, KEY_MS, proposalOf } from './hands.ts';

/** The least side of what a finger is to hit, in CSS pixels. */
const LEAST_TARGET = 44;

/** A small phone in the hand, 360 pixels wide: no mouse, a finger. */
export const phone: BrowserContextOptions = {
  userAgent: devices['Pixel 5']?.userAgent ?? '',
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/**
 * Somebody who has a finger alone: taps, and types on the keyboard that a tapped field brings.
 *
 * Every method throws when the control is smaller than a fingertip, when something else lies above it, or
 * when a tapped field does not get the focus: the control is named.
 */
export function byTouch(page: Page): Hands {
  async function tap(target: Locator, name: string): Promise<void> {
    await target.waitFor();
    const box = await target.boundingBox();
    // A hundredth of a pixel is how browsers round.
    const least = Math.min(box?.width ?? 0, box?.height ?? 0) + 0.01;
    if (least < LEAST_TARGET) {
      const size = `${String(box?.width)} × ${String(box?.height)}`;
      throw new Error(`${name} is ${size}: a finger needs ${String(LEAST_TARGET)} pixels.`);
    }
    await target.tap();
  }

  async function write(field: Locator, name: string, text: string): Promise<void> {
    await tap(field, name);
    if (!(await field.evaluate((one) => one.matches(':focus')))) {
      throw new Error(`${name} does not get the focus when it is tapped.`);
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text, { delay: KEY_MS });
  }

  return {
    async choose(answer, question) {
      const control = choiceOf(page, answer, question);
      const name = `the answer “${String(answer)}”`;
      await control.waitFor();
      if (await control.isChecked()) return;
      // What a finger hits is the whole line, not the small box in it.
      await tap(control.locator('xpath=ancestor::label'), name);
      if (!(await control.isChecked())) throw new Error(`A tap does not choose ${name}.`);
    },
    async type(label, text) {
      await write(fieldOf(page, label), `the field “${String(label)}”`, text);
    },
    async pick(label, text, place) {
      await write(fieldOf(page, label), `the field “${String(label)}”`, text);
      await tap(proposalOf(page, place), `the place ${String(place)}`);
    },
    async press(name) {
      await tap(buttonOf(page, name), `“${String(name)}”`);
    },
  };
}
