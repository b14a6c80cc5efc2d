import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { byKeyboard } from './by-keyboard.ts';
import { byTouch, phone } from './by-touch.ts';
import { newVisitor, openBrowser } from './visitor.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A page with this in it, which is gone after the task. */
async function onPage(content: string, task: (page: Page) => Promise<void>, options = {}) {
  const { page, leave } = await newVisitor(browser, options);
  await page.setContent(content);
  await task(page);
  await leave();
}

const form = `<label>Nom <input></label>
  <fieldset><legend>Âge</legend><label><input type="radio" name="a"> 1</label>
  <label><input type="radio" name="a"> 2</label></fieldset>
  <label style="display:block;padding:20px"><input type="checkbox"> Oui</label>
  <button style="min-width:44px;min-height:44px" onclick="this.textContent = 'Merci'">Envoyer</button>`;

describe('a keyboard alone', () => {
  it('writes, chooses by arrows, ticks and presses', async () => {
    await onPage(form, async (page) => {
      const hands = byKeyboard(page);
      await hands.type('Nom', 'Rose');
      await hands.choose('2', 'Âge');
      await hands.choose('Oui');
      await hands.press('Envoyer');
      await page.getByRole('button', { name: 'Merci' }).waitFor();
      assert.equal(await page.getByLabel('Nom').inputValue(), 'Rose');
      assert.ok(await page.getByLabel('2').isChecked());
      assert.equal(hands.stops, 4);
    });
  });

  it('says what Tab does not come to', async () => {
    await onPage('<p>Bonjour</p><button tabindex="-1">Envoyer</button>', async (page) => {
      await assert.rejects(byKeyboard(page).press('Envoyer'), {
        message: '“Envoyer” is not reached within 90 presses of Tab.',
      });
    });
  });

  it('says when the focus is lost, after what and before what', async () => {
    const content = '<button onclick="this.remove()">Continuer</button><button>Envoyer</button>';
    await onPage(content, async (page) => {
      const hands = byKeyboard(page);
      await hands.press('Continuer');
      await page.getByRole('button', { name: 'Continuer' }).waitFor({ state: 'detached' });
      await assert.rejects(hands.press('Envoyer'), {
        message: 'The focus was lost after “Continuer”, before “Envoyer”: give it to what is new.',
      });
    });
  });
});

describe('a finger alone', () => {
  it('writes, ticks and presses', async () => {
    const task = async (page: Page): Promise<void> => {
      const hands = byTouch(page);
      await hands.choose('Oui');
      await hands.press('Envoyer');
      await page.getByRole('button', { name: 'Merci' }).waitFor();
      assert.ok(await page.getByLabel('Oui').isChecked());
    };
    await onPage(form, task, phone);
  });

  it('says what is too small for it, and how small that is', async () => {
    const content = '<button style="width:80px;height:30px">Envoyer</button>';
    const task = async (page: Page): Promise<void> => {
      await assert.rejects(byTouch(page).press('Envoyer'), {
        message: '“Envoyer” is 80 × 30: a finger needs 44 pixels.',
      });
    };
    await onPage(`<meta name="viewport" content="width=device-width">${content}`, task, phone);
  });
});
