import { expect } from '@open-wc/testing';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { fakeClient, page } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList } from './testing/render-list.ts';
import type { MissionListElement } from './mission-list.ts';
import { mission, sampleMissions } from './testing/sample-missions.ts';

const first = page(sampleMissions, { total: 8, next: 'https://x.example/2' });
const second = page([mission('m7'), mission('m8')], { total: 8 });
const down = (): Promise<never> => Promise.reject(new Error('down'));

/** Ids of the cards, in their order. */
function cards(list: MissionListElement): string {
  return all(list, 'li.card a')
    .map((link) => link.dataset['id'])
    .join(' ');
}

describe('the way to the next page', () => {
  keepAddress();

  it('leaves the answer alone that somebody waits for', async () => {
    let answer = (): void => undefined;
    const pages: string[] = [];
    const list = await renderList({
      client: fakeClient({
        listMissions: async (query) => {
          if (!query?.category) return first;
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
          return page([mission('other')], { total: 1 });
        },
        nextMissions: async ({ url }) => {
          pages.push(url);
          return second;
        },
      }),
    });

    one(list, '.chip[value=isolation-contact]').click();
    await waitUntil(() => all(list, '.cards[aria-busy=true]').length === 1);
    one(list, '.more').click();
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    answer();
    await waitUntil(() => all(list, '.cards[aria-busy=false]').length === 1);

    expect(cards(list)).to.equal('other');
    expect(pages).to.deep.equal([]);
  });

  it('is tried again where it failed, without losing the pages before', async () => {
    let next = down as () => Promise<typeof second>;
    const client = fakeClient({
      listMissions: async (query = {}) => {
        client.asked.push(query);
        return first;
      },
      nextMissions: () => next(),
    });
    const list = await renderList({ client });

    one(list, '.more').click();
    await waitUntil(() => all(list, '.notice').length === 1);
    next = async () => second;
    one(list, '[data-act=retry]').click();
    await waitUntil(() => all(list, '.notice').length === 0);

    expect(cards(list)).to.equal('m1 m2 m3 m4 m5 m6 m7 m8');
    expect(client.asked).to.have.length(1);
  });

  it('is tried again by itself when the network is back', async () => {
    let next = down as () => Promise<typeof second>;
    const list = await renderList({
      client: fakeClient({ listMissions: async () => first, nextMissions: () => next() }),
    });

    one(list, '.more').click();
    await waitUntil(() => all(list, '.notice').length === 1);
    next = async () => second;
    dispatchEvent(new Event('online'));
    await waitUntil(() => all(list, '.notice').length === 0);

    expect(cards(list)).to.equal('m1 m2 m3 m4 m5 m6 m7 m8');
  });

  it('is not what is tried again after another failure', async () => {
    let broken = false;
    const client = fakeClient({
      listMissions: async (query = {}) => {
        client.asked.push(query);
        return broken ? down() : first;
      },
      nextMissions: down,
    });
    const list = await renderList({ client });

    one(list, '.more').click();
    await waitUntil(() => all(list, '.notice').length === 1);
    broken = true;
    await list.setFilters({ q: 'vélo' });
    broken = false;
    one(list, '[data-act=retry]').click();
    await waitUntil(() => all(list, '.notice').length === 0);

    expect(client.asked.map(({ q }) => q)).to.deep.equal([undefined, 'vélo', 'vélo']);
  });

  it('asks the last question again when that was not answered', async () => {
    let broken = false;
    const client = fakeClient({
      listMissions: async (query = {}) => {
        client.asked.push(query);
        return broken ? down() : query.q ? page([mission('other')]) : first;
      },
      nextMissions: async () => second,
    });
    const list = await renderList({ client });

    broken = true;
    await list.setFilters({ q: 'vélo' });
    await list.updateComplete;
    broken = false;
    one(list, '.more').click();
    await waitUntil(() => all(list, '.notice').length === 0);

    expect(cards(list)).to.equal('other');
  });

  it('is not gone again when further filters open', async () => {
    const known = [...first.items, ...second.items];
    const client = fakeClient({
      listMissions: async (query = {}) => {
        client.asked.push(query);
        return query.limit === known.length ? page(known, { total: 8 }) : first;
      },
      nextMissions: async () => second,
    });
    const list = await renderList({ client });
    one(list, '.more').click();
    await waitUntil(() => all(list, 'li.card').length === 8);

    one(list, '.bar [data-act=panel]').click();
    await waitUntil(() => client.asked.length === 2);
    await waitUntil(() => all(list, '.cards[aria-busy=false]').length === 1);
    expect(cards(list)).to.equal('m1 m2 m3 m4 m5 m6 m7 m8');

    await list.setFilters({ q: 'vélo' });
    expect(client.asked[2]?.limit).to.equal(client.asked[0]?.limit);
    expect(client.asked[2]?.facets).to.include('organization');
  });
});
