import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { languages } from '../shared/language.ts';
import { faultsOnSmallScreen, violationsOf } from '../shared/testing/audit-page.ts';
import { type ProposalSetup, renderMissionForm } from './testing/render-mission-form.ts';

const onePage = (setup: ProposalSetup): Promise<FormPage> =>
  renderMissionForm({ ...setup, attributes: { ...setup.attributes, steps: 'one-page' } });

/** Every state that looks different; what comes after the last question is every form's. */
const states: Record<string, (setup: ProposalSetup) => Promise<FormPage>> = {
  first: renderMissionForm,
  'one page': onePage,
  invalid: async (setup) => {
    const page = await onePage(setup);
    await page.go();
    return page;
  },
};

describe('<mission-form> for everybody', () => {
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
});
