import { expect } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { applyClient, demanding, renderApply } from './testing/render-apply.ts';

describe('the draft of an application, without the tick', () => {
  forgetDrafts();

  it('holds no phone and no message', async () => {
    const page = await renderApply({
      client: applyClient(demanding),
      attributes: { steps: 'one-page' },
    });
    page.write('name', 'Camille Martin');
    page.write('phone', '06 39 98 00 12');
    page.write('email', 'camille@exemple.fr');
    page.write('message', 'J’aime lire.');
    page.all('[id^=prerequisite-]')[0]?.click();
    await page.choose('no');
    const stored = JSON.stringify(sessionStorage);

    for (const text of ['06 39', 'lire']) expect(stored).not.to.contain(text);
    for (const text of ['Camille Martin', 'camille@exemple.fr', 'prerequisite-'])
      expect(stored).to.contain(text);
  });
});
