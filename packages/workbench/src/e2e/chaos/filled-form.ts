import type { Page } from 'playwright-core';
import { phoneOf } from './people.ts';

/** A form of the town, and what somebody writes into it. */
export interface Form {
  /** What the webmaster pasted. */
  readonly element: string;
  /** Answers what is asked, as far as it is not answered already, and goes on to the page that sends. */
  readonly fill: (page: Page) => Promise<void>;
}

/** Even people ask for groceries; odd ones apply to the mission, and wait only if they knew that it is full. */
export function formOf(person: number, missionId: string): Form {
  const name = `Alix Noël ${'abcdefghij'[person % 10] ?? ''}`;
  const phone = `0${phoneOf(person).slice('+33'.length)}`;
  const reach = async (page: Page): Promise<void> => {
    await page.locator('#name').fill(name);
    await page.locator('#phone').fill(phone);
  };
  if (person % 2 === 0) {
    return {
      element: '<aide-form mode="request" needs="groceries" steps="one-page"></aide-form>',
      fill: (page) =>
        goOn(page, async () => {
          await page.locator('#place').fill('26000');
          await reach(page);
        }),
    };
  }
  return {
    element: `<mission-apply mission="${missionId}" steps="one-page"></mission-apply>`,
    fill: (page) =>
      goOn(page, async () => {
        await reach(page);
        await page.locator('[name=adult][value=yes]').check({ force: true });
        const waiting = page.locator('#waiting');
        if ((await waiting.count()) > 0) await waiting.check({ force: true });
      }),
  };
}

/** A page that was loaded again stands where it was left, and asks once more for the phone: that is not kept. */
async function goOn(page: Page, answer: () => Promise<void>): Promise<void> {
  const answers = page.locator('dl.answers');
  const main = page.locator('form > .button[data-main]');
  await main.waitFor();
  if ((await answers.count()) > 0) {
    await main.click();
    await page.locator('#phone').waitFor();
  }
  await answer();
  await main.click();
  await answers.waitFor();
}
