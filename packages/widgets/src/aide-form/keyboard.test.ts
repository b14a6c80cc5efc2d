import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { takingClient } from '../shared/form/testing/fake-backend.ts';
import { forgetDrafts, renderAideForm } from './testing/render-aide-form.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

/** Presses Tab until the focus is on what `selector` finds. */
async function tabTo(page: FormPage, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (page.element.shadowRoot?.activeElement?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never reaches ${selector}`);
}

/** Presses Enter on "Continuer", and waits for the page with this heading, which takes the focus. */
async function goOn(page: FormPage, heading: string): Promise<void> {
  await tabTo(page, 'form > .button[data-main]');
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => page.heading === heading && page.focused === 'title', heading);
}

describe('<aide-form> by keyboard alone', () => {
  forgetDrafts();

  it('goes from the first question to the receipt', async () => {
    const client = takingClient();
    const page = await renderAideForm({ client });
    await tabTo(page, '#kind');
    await sendKeys({ press: 'Space' });
    await goOn(page, 'De quelle aide avez-vous besoin ?');
    await tabTo(page, '#needs');
    await sendKeys({ press: 'Space' });
    await goOn(page, 'Quelques précisions');
    await goOn(page, 'Pour qui est cette aide ?');
    await goOn(page, 'Dans quelle commune ?');

    await tabTo(page, '#place');
    await sendKeys({ type: 'val' });
    await waitUntil(() => page.all('[role=option]').length > 0);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(page.one<HTMLInputElement>('#place').value).to.equal('Valence (26000)');

    await goOn(page, 'Quand ?');
    await goOn(page, 'Comment vous joindre ?');
    await tabTo(page, '#name');
    await sendKeys({ type: 'Rose Mercier' });
    await tabTo(page, '#phone');
    await sendKeys({ type: '06 39 98 00 12' });
    // Enter in a field is "Continuer", as everywhere on the web.
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => page.heading === 'Vérifiez vos réponses');

    await tabTo(page, '[data-act=change]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => page.heading === 'Que voulez-vous faire ?');
    await goOn(page, 'Vérifiez vos réponses');
    await goOn(page, 'C’est enregistré');
    expect(client.sent.map(({ input }) => input)[0]).to.deep.include({
      place: { inseeCode: '26362', postalCode: '26000', city: 'Valence' },
    });
  });

  it('leads from the summary to what is to be mended', async () => {
    const page = await renderAideForm();
    await tabTo(page, 'form > .button[data-main]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => page.focused === 'summary');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });

    await waitUntil(() => page.focused === 'kind');
  });

  it('never stops at the field that is for robots', async () => {
    const page = await renderAideForm();
    const trap = page.one<HTMLInputElement>('#trap');

    expect(trap.checkVisibility()).to.equal(false);
    expect([trap.tabIndex, trap.autocomplete]).to.deep.equal([-1, 'off']);
    expect(page.one('.trap').ariaHidden).to.equal('true');
  });
});
