import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { brokenIds, smallTargets, violationsOf } from '../shared/testing/audit-page.ts';
import { formStates } from './testing/form-states.ts';
import { forgetDrafts } from './testing/render-aide-form.ts';

describe('<aide-form> for everybody', () => {
  forgetDrafts();
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(async () => {
    await emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' });
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [name, make] of Object.entries(formStates)) {
    for (const theme of ['light', 'dark', 'contrast']) {
      it(`breaks no rule: ${name}, ${theme}`, async () => {
        expect(await violationsOf(await make({ attributes: { theme } }))).to.deep.equal([]);
      });
    }
    for (const lang of ['fr-simple', 'en', 'ar']) {
      it(`breaks no rule: ${name}, ${lang}`, async () => {
        expect(await violationsOf(await make({ lang }))).to.deep.equal([]);
      });
    }

    it(`fits 320 pixels, every target a finger, every id its own root: ${name}`, async () => {
      await setViewport({ width: 320, height: 256 });
      const page = await make({});
      await page.element.updateComplete;

      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(smallTargets(page)).to.deep.equal([]);
      expect(brokenIds(page)).to.deep.equal([]);
      await setViewport({ width: 1280, height: 800 });
    });
  }

  it('goes from right to left in Arabic, numbers as they are dialled', async () => {
    const page = await formStates.invalid({ lang: 'ar' });
    const root = page.one('.root');
    const number = page.text('.hotline a');

    expect([root.lang, root.dir, getComputedStyle(root).direction]).to.deep.equal([
      'ar',
      'rtl',
      'rtl',
    ]);
    expect(page.one('#phone').dir).to.equal('ltr');
    expect(number).to.match(/\u2066[\d\s]+\u2069/);
  });

  it('breaks no rule in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const page = await formStates.invalid({});

    expect(await violationsOf(page)).to.deep.equal([]);
    await emulateMedia({ forcedColors: 'none' });
  });

  it('writes at least 16 pixels, and 18 for what is read, whatever the page', async () => {
    const around = document.createElement('style');
    around.textContent = 'html{font-size:62.5%} aide-form{font-size:10px}';
    document.head.append(around);
    const page = await formStates.invalid({});
    const sizes = (selector: string): number[] =>
      page.all(selector).map((part) => parseFloat(getComputedStyle(part).fontSize));

    expect(Math.min(...sizes('label, input, .hint, .error, .button'))).to.be.at.least(18);
    expect(Math.min(...sizes('.root *'))).to.be.at.least(16);
    around.remove();
  });

  it('shows the focus on everything that takes it', async () => {
    const page = await formStates.invalid({});
    const targets = page
      .all('button, input, a, summary, [tabindex="-1"]')
      .filter((target) => target.checkVisibility());
    const without = targets.filter((target) => {
      target.focus({ focusVisible: true });
      const { outlineWidth, outlineStyle } = getComputedStyle(target);
      return parseFloat(outlineWidth) < 3 || outlineStyle === 'none';
    });

    expect(targets.length).to.be.above(10);
    expect(without.map((target) => target.outerHTML.slice(0, 60))).to.deep.equal([]);
  });
});
