import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { renderMissionForm } from './testing/render-mission-form.ts';

describe('the draft of a proposal, without the tick', () => {
  forgetDrafts();

  const stored = (): string => JSON.stringify(sessionStorage);

  it('holds short facts, and nothing else that was typed', async () => {
    const page = await renderMissionForm({ attributes: { steps: 'one-page' } });
    const facts = {
      organization: 'Les Amis du quartier',
      siret: '123 456 789 00012',
      url: 'amis.example/nous',
      place: '26000',
      date: '2036-12-06',
      wanted: '27',
      name: 'Rose Mercier',
      email: 'rose@exemple.fr',
    };
    const texts = page.all('form .field input[id]:not([type=radio], [type=checkbox]), textarea');
    const others = texts.map(({ id }) => id).filter((id) => !(id in facts));
    for (const [name, text] of Object.entries(facts)) page.write(name, text);
    for (const name of others) page.write(name, `typed in ${name}`);

    expect(others).to.include.members(['description', 'street', 'phone']);
    for (const text of Object.values(facts)) expect(stored()).to.contain(text);
    expect(stored()).not.to.contain('typed in');
  });

  it('holds no name of an organisation in which a phone number was written, but one like a site', async () => {
    const page = await renderMissionForm();
    page.write('organization', 'Les Amis, 06 39 98 00 12');
    expect(stored()).not.to.contain('Les Amis');
    await page.go();
    expect(page.text('#organization-error')).to.contain('Enlevez');

    page.write('organization', 'amis.org');
    expect(stored()).to.contain('amis.org');
  });

  it('nor once the question is not asked any more', async () => {
    const page = await renderMissionForm({ attributes: { steps: 'one-page' } });
    page.write('street', '12 rue des Tilleuls');
    await page.choose('full');

    expect(page.all('#street')).to.deep.equal([]);
    expect(stored()).to.contain('full').and.not.to.contain('Tilleuls');
  });
});
