import { expect } from '@open-wc/testing';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { fakeClient } from './testing/fake-client.ts';
import { all, keepAddress, renderList, textOf } from './testing/render-list.ts';
import { mission } from './testing/sample-missions.ts';

describe('the open mission', () => {
  keepAddress();

  it('stays when the one that somebody left fails to come, late', async () => {
    let fail = (): void => undefined;
    const list = await renderList({
      client: fakeClient({
        getMission: (id) =>
          id === 'late'
            ? new Promise((_, reject) => {
                fail = () => reject(new Error('down'));
              })
            : Promise.resolve(mission(id, { title: 'Une autre' })),
      }),
    });

    const late = list.open('late');
    await waitUntil(() => all(list, '#back').length === 1);
    await list.open('other');
    expect(textOf(list, '.headline')).to.equal('Une autre');
    fail();
    await late;

    expect(all(list, '[data-alert]')).to.have.length(0);
    expect(textOf(list, '.headline')).to.equal('Une autre');
  });
});
