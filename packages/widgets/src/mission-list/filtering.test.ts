import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FiltersChangedEvent } from './mission-list.events.ts';
import { fakeClient, fullDiscovery, page } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList, spoken, textOf, type } from './testing/render-list.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

describe('filtering', () => {
  keepAddress();

  it('looks for a keyword while it is typed, once the hands rest', async () => {
    const client = fakeClient();
    const list = await renderList({ client });

    type(list, '#q', 'vé');
    type(list, '#q', 'vélo');
    await waitUntil(() => client.asked.length > 1);

    expect(client.asked.slice(1).map(({ q }) => q)).to.deep.equal(['vélo']);
    expect(one<HTMLInputElement>(list, '#q').value).to.equal('vélo');
    await waitUntil(() => spoken(list) === '6 missions');
  });

  it('narrows by categories that show their counts, and widens again', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    const chip = one(list, '.chip[value=isolation-contact]');
    expect(chip.innerText.replace(/\s+/g, ' ')).to.include('Lien avec les personnes isolées 1');

    chip.click();
    await waitUntil(() => chip.getAttribute('aria-pressed') === 'true');
    chip.click();
    await waitUntil(() => chip.getAttribute('aria-pressed') === 'false');

    expect(client.asked.map(({ category }) => category)).to.deep.equal([
      undefined,
      ['isolation-contact'],
      undefined,
    ]);
  });

  it('offers only the categories that the tag allows', async () => {
    const list = await renderList({
      attributes: { category: 'isolation-contact emergency-food-aid' },
    });

    expect(all(list, '.chips .chip').map((chip) => chip.getAttribute('value'))).to.deep.equal([
      'emergency-food-aid',
      'isolation-contact',
    ]);
  });

  it('opens further filters, asks for their counts, and closes them with the focus on the button', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    const button = one(list, '.bar [data-act=panel]');

    button.click();
    await waitUntil(() => client.asked.length === 2);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(client.asked[1]?.facets).to.include('organization');
    expect(textOf(list, '#panel')).to.include('La Table ouverte 4');
    one(list, '#panel [name=organization]').click();
    await waitUntil(() => client.asked.at(-1)?.organization?.[0] === 'o1');
    one(list, '#panel > [data-act=panel]').click();
    await waitUntil(() => all(list, '#panel').length === 0);

    expect(list.shadowRoot?.activeElement).to.equal(button);
    expect(textOf(list, '.chosen')).to.include('La Table ouverte');
  });

  it('shows of the panel only what the backend declares', async () => {
    const { missions } = fullDiscovery.endpoints;
    const endpoints = { missions: { ...missions!, parameters: ['q', 'minors'] } };
    const list = await renderList({
      client: fakeClient({ discover: async () => ({ ...fullDiscovery, endpoints }) }),
    });

    one(list, '[data-act=panel]').click();
    await list.updateComplete;

    expect(all(list, '#panel fieldset')).to.have.length(0);
    expect(all(list, '#panel input').map((input) => input.getAttribute('name'))).to.deep.equal([
      'minors',
    ]);
    expect(all(list, '#place, .chips, #sort')).to.have.length(0);
  });

  it('takes dates and switches', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    one(list, '[data-act=panel]').click();
    await waitUntil(() => all(list, '#from').length === 1);

    const from = one<HTMLInputElement>(list, '#from');
    from.value = '2026-12-01';
    from.dispatchEvent(new Event('change'));
    one(list, '#panel [name=urgent]').click();
    await waitUntil(() => client.asked.at(-1)?.urgent === true);

    expect(client.asked.at(-1)?.from).to.equal('2026-12-01');
    expect(textOf(list, '.chosen').replace(/ ✕/g, ',')).to.include(
      'À partir du 1 décembre, Missions urgentes,',
    );
  });

  it('waits for the whole year of a date that is typed', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    one(list, '[data-act=panel]').click();
    await waitUntil(() => all(list, '#from').length === 1);
    await waitUntil(() => client.asked.length === 2);
    const { length } = history;

    one(list, '#from').focus();
    // Day and month alike: their order is that of the browser's language.
    await sendKeys({ type: '05052036' });
    await waitUntil(() => client.asked.at(-1)?.from === '2036-05-05');

    expect(client.asked.slice(2).map(({ from }) => from)).to.deep.equal(['2036-05-05']);
    expect(history.length).to.equal(length + 1);
  });

  it('removes chosen filters one by one, and all, and puts the focus on the count', async () => {
    const client = fakeClient();
    const list = await renderList({ client, attributes: { place: '26362' } });
    await list.setFilters({ q: 'vélo', category: ['other'], minors: true });
    await list.updateComplete;
    expect(all(list, '.chosen [data-act=remove]')).to.have.length(3);

    one(list, '.chosen [data-name=minors]').click();
    await waitUntil(() => all(list, '.chosen [data-act=remove]').length === 2);
    await waitUntil(() => list.shadowRoot?.activeElement?.id === 'count');
    one(list, '[data-act=clear]').click();
    await waitUntil(() => all(list, '.chosen').length === 0);

    expect(client.asked.at(-1)?.place).to.equal('26362');
    expect(client.asked.at(-1)?.q).to.equal(undefined);
    expect(one<HTMLInputElement>(list, '#q').value).to.equal('');
  });

  it('sorts, and offers nearest only with a place', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    const offered = (): string[] =>
      all(list, '#sort option').map((option) => (option as HTMLOptionElement).value);
    expect(offered()).to.deep.equal(['newest', 'soonest']);

    await list.setFilters({ place: '26362' });
    await list.updateComplete;
    expect(offered()).to.deep.equal(['nearest', 'newest', 'soonest']);
    const sort = one<HTMLSelectElement>(list, '#sort');
    sort.value = 'soonest';
    sort.dispatchEvent(new Event('change'));
    await waitUntil(() => client.asked.at(-1)?.sort === 'soonest');
  });

  it('proposes to widen when nothing is found: farther, or without a filter', async () => {
    const asked: unknown[] = [];
    const list = await renderList({
      client: fakeClient({
        listMissions: async (query) => {
          asked.push(query?.radius);
          return page([]);
        },
      }),
      attributes: { place: '26362', radius: '10000' },
    });
    await list.setFilters({ q: 'vélo' });
    await list.updateComplete;
    expect(textOf(list, 'slot[name=empty]')).to.include('Chercher jusqu’à 20 km');
    expect(textOf(list, 'slot[name=empty]')).to.include('Enlever « vélo »');

    one(list, 'slot [data-act=radius]').click();
    await waitUntil(() => asked.at(-1) === 20_000);
  });

  it('tells the page what is looked for', async () => {
    const list = await renderList();
    setTimeout(() => void list.setFilters({ q: 'vélo' }));

    const { filters } = await oneEvent<FiltersChangedEvent>(list, 'filters-changed');

    expect(filters).to.deep.equal({ q: 'vélo' });
  });
});
