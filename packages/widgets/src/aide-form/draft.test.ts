import { expect } from '@open-wc/testing';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { forgetDrafts, renderAideForm } from './testing/render-aide-form.ts';

const stored = (): string => JSON.stringify([localStorage, sessionStorage]);

/** Back to a page that is some pages before. */
async function backTo(page: FormPage, heading: string): Promise<void> {
  for (let left = 12; page.heading !== heading && left > 0; left -= 1) await page.press('back');
  expect(page.heading).to.equal(heading);
}

/** Walks a request for groceries to its details, and writes a note there. */
async function toNote(page: FormPage): Promise<void> {
  await page.choose('request');
  await page.goTo('De quelle aide avez-vous besoin ?');
  await page.choose('groceries');
  await page.goTo('Quelques précisions');
  page.write('note-groceries', 'porte rouge');
}

/** From the details on, walks a request for somebody else to its last question; whom to reach is written. */
async function toContact(page: FormPage): Promise<void> {
  await page.goTo('Pour qui est cette aide ?');
  await page.choose('other');
  await page.goTo('Dans quelle commune ?');
  page.write('place', '26000');
  await page.goTo('Quand ?');
  await page.goTo('La personne à aider');
  page.write('person', 'Rose Mercier');
  page.write('person-phone', '06 39 98 00 12');
  page.write('person-email', 'rose@exemple.fr');
  await page.goTo('Comment vous joindre ?');
  page.write('name', 'Camille Martin');
  page.write('phone', '06 39 98 00 13');
  page.write('email', 'camille@exemple.fr');
  page.write('relation', 'sa voisine du dessus');
}

/** What of a text only its owner may have written down. */
const delicate = ['porte rouge', '06 39', 'voisine'];

function expectNothingDelicate(): void {
  for (const text of delicate) expect(stored()).not.to.contain(text);
}

describe('a draft without the tick', () => {
  forgetDrafts();

  it('holds no free text and no phone, on whatever page they were asked', async () => {
    const page = await renderAideForm();
    await toNote(page);
    await toContact(page);

    expectNothingDelicate();
    for (const text of ['26000', 'Camille Martin', 'rose@exemple.fr', 'camille@exemple.fr']) {
      expect(stored()).to.contain(text);
    }
  });

  it('nor when another answer has put their questions away; they come back with them', async () => {
    const page = await renderAideForm();
    await toNote(page);
    await toContact(page);
    await backTo(page, 'Pour qui est cette aide ?');
    await page.choose('me');
    expectNothingDelicate();
    await backTo(page, 'De quelle aide avez-vous besoin ?');
    await page.choose('groceries', 'pharmacy');
    expectNothingDelicate();
    await backTo(page, 'Que voulez-vous faire ?');
    await page.choose('offer');
    expectNothingDelicate();

    await page.choose('request');
    await page.goTo('De quelle aide avez-vous besoin ?');
    await page.choose('groceries');
    await page.goTo('Quelques précisions');
    expect(page.one<HTMLTextAreaElement>('#note-groceries').value).to.equal('porte rouge');
  });

  it('nor when the tick goes after a reload, from a question that is not asked any more', async () => {
    const first = await renderAideForm();
    await toNote(first);
    await first.press('keep');
    await backTo(first, 'Que voulez-vous faire ?');
    await first.choose('offer');
    await first.goTo('Quelle aide pouvez-vous donner ?');
    await first.goTo('Où pouvez-vous aider ?');
    first.write('place', '26000');
    await first.goTo('Quand ?');
    await first.goTo('À propos de vous');
    expect(stored()).to.contain('porte rouge');
    first.element.remove();
    const page = await renderAideForm();
    await page.press('keep');

    expectNothingDelicate();
    expect(stored()).to.contain('26000');
  });

  it('holds no name and no place in which a phone number was written', async () => {
    const page = await renderAideForm({ attributes: { mode: 'request', steps: 'one-page' } });
    page.write('place', 'chez Rose, 06 39 98 00 12');
    page.write('name', 'Rose 06 39 98 00 12');

    expect(stored()).not.to.contain('Rose');
  });
});
