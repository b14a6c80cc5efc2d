import { expect } from '@open-wc/testing';
import { languages } from '../shared/language.ts';
import { fakeClient, page } from './testing/fake-client.ts';
import { keepAddress, one, renderList } from './testing/render-list.ts';
import { mission } from './testing/sample-missions.ts';

const full = mission('full', {
  category: 'isolation-contact',
  apply: { mode: 'closed', reason: 'full' },
});
const client = fakeClient({ listMissions: async () => page([full]) });

describe('the card of a mission', () => {
  keepAddress();

  for (const lang of languages) {
    it(`lets its badge cover nothing on a narrow phone: ${lang}`, async () => {
      const list = await renderList({ client, lang });
      list.style.inlineSize = '320px';
      const badge = one(list, '.badge').getBoundingClientRect();
      const kind = one(list, '.kind').getBoundingClientRect();
      const title = one(list, '.title').getBoundingClientRect();

      const apart = badge.left >= kind.right || badge.right <= kind.left;
      expect(apart, 'beside the kind').to.equal(true);
      expect(badge.bottom).to.be.at.most(title.top);
    });
  }
});
