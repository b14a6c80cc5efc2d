import { expect, oneEvent } from '@open-wc/testing';
import { fakeClient, page } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList, type } from './testing/render-list.ts';
import { mission, sampleMissions } from './testing/sample-missions.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const parameter = (name: string): string | null => new URL(location.href).searchParams.get(name);

function visit(search: string): void {
  const url = new URL(location.href);
  url.search = `${url.search}&${search}`;
  history.replaceState({ theirs: 1 }, '', url);
}

describe('the address', () => {
  keepAddress();

  it('is left alone until somebody does something', async () => {
    const { href } = location;
    const { length } = history;
    await renderList({ attributes: { place: '26362', q: 'vélo' } });

    expect(location.href).to.equal(href);
    expect(history.length).to.equal(length);
  });

  it('says what is looked for, and keeps what others put there', async () => {
    visit('page=2');
    const list = await renderList();

    one(list, '.chip').click();
    await oneEvent(list, 'missions-loaded');

    expect(parameter('cdm-category')).to.equal('emergency-food-aid');
    expect(parameter('page')).to.equal('2');
    expect(history.state).to.deep.equal({ theirs: 1 });
  });

  it('grows by one entry per press, and by none while somebody types', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    const { length } = history;

    type(list, '#q', 'vélo');
    await waitUntil(() => parameter('cdm-q') === 'vélo');
    expect(history.length).to.equal(length);
    one(list, '.chip').click();
    await oneEvent(list, 'missions-loaded');

    expect(history.length).to.equal(length + 1);
  });

  it('restores the view: filters and open mission', async () => {
    visit('cdm-q=vélo&cdm-category=other&cdm-mission=m2');
    const client = fakeClient();
    const list = await renderList({ client });
    await waitUntil(() => all(list, '.headline').length === 1);

    expect(client.asked).to.have.length(1);
    expect(client.asked[0]).to.deep.include({ q: 'vélo', category: ['other'] });
    expect(one(list, '.headline').innerText).to.equal(
      'J’appelle une personne isolée chaque semaine',
    );
  });

  it('is followed by the browser’s back button, and the card has its focus again', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    const link = one(list, '[data-id=m3]');
    link.focus();
    link.click();
    await waitUntil(() => list.shadowRoot?.activeElement?.className === 'headline');
    expect(parameter('cdm-mission')).to.equal('m3');

    history.back();
    await waitUntil(() => list.shadowRoot?.activeElement === link);

    expect(parameter('cdm-mission')).to.equal(null);
    expect(client.asked).to.have.length(1);
  });

  it('keeps the pages that have come when the browser goes back to the list', async () => {
    const client = fakeClient({
      listMissions: async (query = {}) => {
        client.asked.push(query);
        return page(sampleMissions, { next: 'https://x.example/2' });
      },
      nextMissions: async () => page([mission('m7')]),
    });
    const list = await renderList({ client });
    // The address is read in another order than a visitor chooses in.
    await list.setFilters({ category: ['other'] });
    await list.setFilters({ q: 'vélo' });
    await list.updateComplete;
    one(list, '.more').click();
    await waitUntil(() => all(list, '.card').length === 7);
    one(list, '[data-id=m7]').click();
    await waitUntil(() => all(list, '.headline').length === 1);

    history.back();
    await waitUntil(() => all(list, '.headline').length === 0);
    await waitUntil(() => all(list, '.cards[aria-busy=true]').length === 0);

    expect(client.asked).to.have.length(3);
    expect(all(list, '.card')).to.have.length(7);
  });

  it('goes back by our own button as by the browser’s', async () => {
    const list = await renderList();
    one(list, '[data-id=m3]').click();
    await waitUntil(() => all(list, '.headline').length === 1);
    const { length } = history;

    one(list, '#back').click();
    await waitUntil(() => all(list, '#back').length === 0);

    expect(parameter('cdm-mission')).to.equal(null);
    expect(history.length).to.equal(length);
  });

  it('stays on the page when a mission was opened by its address', async () => {
    visit('cdm-mission=m2');
    const list = await renderList();
    await waitUntil(() => all(list, '.headline').length === 1);

    one(list, '#back').click();
    await waitUntil(() => all(list, '#back').length === 0);

    expect(parameter('cdm-mission')).to.equal(null);
    expect(list.isConnected).to.equal(true);
  });

  it('keeps two lists apart', async () => {
    const clients = [fakeClient(), fakeClient()] as const;
    const first = await renderList({ client: clients[0] });
    const second = await renderList({ client: clients[1] });

    one(second, '.chip').click();
    await oneEvent(second, 'missions-loaded');
    expect(parameter('cdm2-category')).to.equal('emergency-food-aid');
    expect(parameter('cdm-category')).to.equal(null);
    one(first, '[data-id=m1]').click();
    await waitUntil(() => all(first, '.headline').length === 1);
    history.back();
    await waitUntil(() => all(first, '.headline').length === 0);

    expect(clients[0].asked).to.have.length(1);
    expect(clients[1].asked).to.have.length(2);
    expect(parameter('cdm2-category')).to.equal('emergency-food-aid');
  });

  it('takes another prefix, or is not used at all', async () => {
    const { href } = location;
    const off = await renderList({ attributes: { 'url-state': 'off' } });
    one(off, '.chip').click();
    await oneEvent(off, 'missions-loaded');
    one(off, '[data-id=m1]').click();
    await waitUntil(() => all(off, '.headline').length === 1);
    one(off, '#back').click();
    await waitUntil(() => all(off, '#back').length === 0);
    expect(location.href).to.equal(href);
    expect(one<HTMLAnchorElement>(off, '[data-id=m1]').href).to.equal(
      'https://entraide.example/e/mission-list/m1',
    );

    const named = await renderList({ attributes: { 'url-state': 'aide' } });
    expect(one<HTMLAnchorElement>(named, '[data-id=m1]').href).to.include('aide-mission=m1');
  });
});
