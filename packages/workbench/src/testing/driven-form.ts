import type { Locator, Page } from 'playwright-core';

/** A form of ours on a page, driven by the names of its fields and answers: whatever its language. */
export interface DrivenForm {
  readonly page: Page;
  /** Something inside it. */
  part(selector: string): Locator;
  /** Waits until something stands there. */
  shows(selector: string): Promise<void>;
  /** Chooses or ticks, by the values of the options. */
  choose(...values: readonly string[]): Promise<void>;
  write(name: string, text: string): Promise<void>;
  /** Presses the main button of the page and waits for what must stand there then. */
  goTo(selector: string): Promise<void>;
  /** Answers a page by values, goes on, and waits until another one stands there; page after page. */
  walk(...pages: readonly (readonly string[])[]): Promise<void>;
  /** Presses what does `action`. */
  press(action: string): Promise<void>;
}

/** The element of that name on the page. */
export function drivenForm(page: Page, element: string): DrivenForm {
  const part = (selector: string): Locator => page.locator(`${element} ${selector}`);
  const main = part('form > .button[data-main]').first();
  const form: DrivenForm = {
    page,
    part,
    shows: (selector) => part(selector).first().waitFor(),
    async choose(...values) {
      for (const value of values) await part(`[value="${value}"]`).first().check();
    },
    async write(name, text) {
      await part(`#${name}`).fill(text);
      // Suggestions would lie over the button.
      await part(`#${name}`).press('Escape');
      await part(`#${name}`).press('Tab');
    },
    async goTo(selector) {
      await main.click();
      await form.shows(selector);
    },
    async walk(...pages) {
      for (const values of pages) {
        await form.choose(...values);
        const before = await part('#title').innerText();
        await main.click();
        await page.waitForFunction(
          ([name, old]) => {
            const title = document.querySelector(name)?.shadowRoot?.querySelector('#title');
            return title instanceof HTMLElement && title.innerText !== old;
          },
          [element, before] as const,
        );
      }
    },
    press: (action) => part(`[data-act="${action}"]`).first().click(),
  };
  return form;
}
