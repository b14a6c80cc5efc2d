import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { languages } from '../shared/language.ts';
import { faultsOnSmallScreen, violationsOf } from '../shared/testing/audit-page.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import { renderSuivi, suiviClient, type SuiviSetup, tracked } from './testing/render-suivi.ts';

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);

async function pressed(setup: SuiviSetup, action: string): Promise<FormPage> {
  const page = await renderSuivi(setup);
  await page.press(action);
  return page;
}

/** Every state that looks different. */
const states: Record<string, (setup: SuiviSetup) => Promise<FormPage>> = {
  'asking for the code': (setup) => renderSuivi({ ...setup, hash: '' }),
  'half a code': async (setup) => {
    const page = await renderSuivi({ ...setup, hash: '' });
    page.one('[part=code] .button').click();
    await page.settle();
    return page;
  },
  'a link that opens nothing': (setup) =>
    renderSuivi({
      ...setup,
      client: suiviClient(undefined, {
        track: () => Promise.reject(refusal('token-invalid', 401)),
      }),
    }),
  failed: (setup) =>
    renderSuivi({
      ...setup,
      client: suiviClient(undefined, { track: () => Promise.reject(new Error('down')) }),
    }),
  open: async (setup) => {
    const page = await renderSuivi(setup);
    for (const part of page.all('details')) part.setAttribute('open', '');
    return page;
  },
  done: (setup) => pressed(setup, 'do-renew'),
  changing: (setup) => pressed(setup, 'edit'),
  'asked twice': (setup) => pressed(setup, 'ask-erase'),
  'long text': (setup) =>
    renderSuivi({
      ...setup,
      client: suiviClient(
        tracked({
          mission: { id: 'm', title: long },
          data: { person: { name: long }, message: long },
        }),
      ),
    }),
};

describe('<aide-suivi> for everybody', () => {
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
