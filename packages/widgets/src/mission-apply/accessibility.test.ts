import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { mission } from '../mission-list/testing/sample-missions.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { languages } from '../shared/language.ts';
import { faultsOnSmallScreen, violationsOf } from '../shared/testing/audit-page.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import {
  applyClient,
  type ApplySetup,
  demanding,
  introduce,
  renderApply,
} from './testing/render-apply.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);

/** Every state that looks different. */
const states: Record<string, (setup: ApplySetup) => Promise<FormPage>> = {
  first: renderApply,
  invalid: async (setup) => {
    const page = await renderApply(setup);
    await page.go();
    return page;
  },
  'one page': (setup) =>
    renderApply({
      ...setup,
      client: applyClient(demanding),
      attributes: { ...setup.attributes, steps: 'one-page' },
    }),
  full: (setup) =>
    renderApply({
      ...setup,
      client: applyClient(mission('m7', { places: { count: 1, left: 0 } })),
    }),
  gone: (setup) => renderApply({ ...setup, client: applyClient(refusal('withdrawn', 410)) }),
  'long text': (setup) =>
    renderApply({
      ...setup,
      client: applyClient(mission('m7', { title: long, prerequisites: [long] })),
      attributes: { ...setup.attributes, steps: 'one-page' },
    }),
};

describe('<mission-apply> for everybody', () => {
  forgetDrafts();

  for (const [name, make] of Object.entries(states)) {
    for (const theme of ['light', 'dark', 'contrast']) {
      it(`breaks no rule: ${name}, ${theme}`, async () => {
        expect(await violationsOf(await make({ attributes: { theme } }))).to.deep.equal([]);
      });
    }
    for (const lang of languages.slice(1)) {
      it(`breaks no rule: ${name}, ${lang}`, async () => {
        expect(await violationsOf(await make({ lang }))).to.deep.equal([]);
      });
    }

    it(`fits 320 pixels, every target a finger, every id its own root: ${name}`, async () => {
      expect(await faultsOnSmallScreen(() => make({}))).to.deep.equal([]);
    });
  }

  it('breaks no rule on the check page and on the receipt', async () => {
    const page = await renderApply();
    await introduce(page);
    await page.goTo('Un mot pour l’organisation');
    await page.goTo('Vérifiez vos réponses');
    expect(await violationsOf(page)).to.deep.equal([]);
    await page.go();
    await waitUntil(() => page.heading === 'C’est enregistré');
    expect(await violationsOf(page)).to.deep.equal([]);
  });

  it('speaks the language of the page, from right to left where it must', async () => {
    const page = await renderApply({ lang: 'ar' });

    expect(page.one('.root').dir).to.equal('rtl');
    expect(page.heading).to.equal('من أنت؟');
  });
});
