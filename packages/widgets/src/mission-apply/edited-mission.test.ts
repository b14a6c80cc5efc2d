import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { applyClient, demanding, introduce, renderApply } from './testing/render-apply.ts';

const what = 'Ce qu’il faut pour cette mission';
const when = 'Quels moments vous conviennent ?';

describe('a draft about a mission that was edited since', () => {
  forgetDrafts();

  it('counts a promise and a moment for what they said, not for their place', async () => {
    const first = await renderApply({ client: applyClient(demanding) });
    await introduce(first);
    await first.goTo(what);
    for (const box of first.all('.option input')) box.click();
    await first.goTo(when);
    first.all('.option input')[0]?.click();
    await first.settle();
    first.element.remove();

    const edited = {
      ...demanding,
      prerequisites: ['Aimer lire', 'Avoir le permis'],
      schedule: {
        slots: [
          { weekday: 'mon', dayPart: 'evening' },
          { weekday: 'tue', dayPart: 'morning' },
        ],
      },
    };
    const page = await renderApply({ client: applyClient(edited) });
    const ticked = (): string[] =>
      page
        .all('.option:has(input:checked)')
        .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
    expect([page.heading, ...ticked()]).to.deep.equal([when, 'Mardi, matin']);
    await page.press('back');
    expect([page.heading, ...ticked()]).to.deep.equal([what, 'Aimer lire']);
    await page.go();

    expect(page.text('#summary')).to.contain('une réponse à corriger');
  });
});
