import { expect } from '@open-wc/testing';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { fakeClient, page } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList } from './testing/render-list.ts';
import { mission, sampleMissions } from './testing/sample-missions.ts';

describe('a list that the page moves', () => {
  keepAddress();

  it('asks again for what it was asking for', async () => {
    let asked = 0;
    const list = await renderList({
      client: fakeClient({
        listMissions: async (query, options) => {
          if (!query?.category) return page(sampleMissions);
          asked += 1;
          if (asked > 1) return page([mission('other')]);
          return new Promise((_, reject) => {
            options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
          });
        },
      }),
    });

    one(list, '.chip[value=isolation-contact]').click();
    await waitUntil(() => asked === 1);
    list.parentElement?.append(list);
    await waitUntil(() => all(list, '[data-id=other]').length === 1, 'the list waits for ever');

    expect(all(list, '.cards[aria-busy=true]')).to.have.length(0);
  });
});
