import { expect, oneEvent } from '@open-wc/testing';
import type { MissionList } from '@coup-de-main/client';
import { fakeClient, page, plainDiscovery } from './testing/fake-client.ts';
import {
  all,
  keepAddress,
  one,
  renderList,
  spoken,
  startList,
  textOf,
} from './testing/render-list.ts';
import { mission, sampleMissions } from './testing/sample-missions.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const never = (): Promise<never> => new Promise(() => undefined);

describe('<mission-list>', () => {
  keepAddress();

  it('holds the place of the cards while it waits, and keeps what the page put there', async () => {
    const list = await startList({
      client: fakeClient({ listMissions: never }),
      light: '<p id="fallback"><a href="/e/mission-list">Toutes les missions</a></p>',
    });

    expect(all(list, '.skeleton .card')).to.have.length(6);
    expect(list.querySelector('#fallback')?.getBoundingClientRect().height).to.be.above(0);
  });

  it('shows no stand-in over a list that the server rendered, and takes it over', async () => {
    let answer: (list: MissionList) => void = () => undefined;
    const listMissions = (): Promise<MissionList> => new Promise((resolve) => (answer = resolve));
    const list = await startList({
      client: fakeClient({ listMissions }),
      light: '<ol><li>Je répare des vélos</li></ol>',
    });
    expect(all(list, '.skeleton')).to.have.length(0);
    expect(list.querySelector('ol')?.getBoundingClientRect().height).to.be.above(0);

    answer(page(sampleMissions));
    await oneEvent(list, 'missions-loaded');
    await list.updateComplete;

    expect(all(list, '.card')).to.have.length(6);
    expect(list.querySelector('ol')?.getBoundingClientRect().height).to.equal(0);
  });

  it('asks for the page that the loader asks for', async () => {
    const client = fakeClient();
    await renderList({
      client,
      attributes: {
        place: '26362',
        radius: '5000',
        category: 'other emergency-food-aid',
        minors: '',
      },
    });

    expect(client.asked).to.deep.equal([
      {
        category: ['other', 'emergency-food-aid'],
        minors: true,
        place: '26362',
        radius: 5000,
        limit: 6,
        facets: ['category'],
      },
    ]);
  });

  it('shows of a mission what one decides by', async () => {
    const list = await renderList();
    const [first] = all(list, '.card');

    expect(
      first?.innerText
        .split('\n')
        .filter(Boolean)
        .map((line) => line.replace(/\s/g, ' ')),
    ).to.deep.equal([
      'Urgent',
      'Aide alimentaire',
      'Je prépare des colis alimentaires avec l’équipe du samedi',
      'La Table ouverte',
      'Valence · à 850 m',
      'Samedi 5 décembre, 09:00 – 12:00',
      '3 places restantes',
    ]);
  });

  it('shows missions with values of a later version, and says when one is full', async () => {
    const list = await renderList();
    const cards = all(list, '.card');

    expect(cards[5]?.querySelector('.kind')?.textContent).to.include('Autre mission');
    expect(cards[4]?.querySelector('.badge')?.textContent).to.equal('Complet');
    expect(cards[4]?.innerText).not.to.include('places restantes');
  });

  it('shows only the titles as links, one for each mission, one level below its own heading', async () => {
    const list = await renderList({ attributes: { 'heading-level': '3' } });

    expect(one(list, '#count').getAttribute('aria-level')).to.equal('3');
    expect(all(list, '.title[aria-level="4"] a')).to.have.length(6);
    expect(all(list, '.card a, .card button')).to.have.length(6);
  });

  it('shows a plain list for a backend that declares nothing', async () => {
    const list = await renderList({ client: fakeClient({ discover: async () => plainDiscovery }) });

    expect(all(list, 'form, .chips, select, [data-act=panel]')).to.have.length(0);
    expect(all(list, '.card')).to.have.length(6);
  });

  it('shows the list alone with no-filters', async () => {
    const list = await renderList({ attributes: { 'no-filters': '' } });

    expect(all(list, 'form, .chips, select, [data-act=panel]')).to.have.length(0);
  });

  it('adds the next page, keeps the focus on the button, and says so', async () => {
    const next = page([mission('m7'), mission('m1')], { total: 20, next: 'https://x.example/3' });
    const list = await renderList({
      client: fakeClient({
        listMissions: async () => page(sampleMissions, { total: 20, next: 'https://x.example/2' }),
        nextMissions: async () => next,
      }),
    });
    one(list, '.more').focus();

    one(list, '.more').click();
    await waitUntil(() => all(list, '.card').length === 7);
    await waitUntil(() => spoken(list) === '1 mission ajoutée à la liste');

    expect(list.shadowRoot?.activeElement?.className).to.include('more');
  });

  it('gives the first new mission the focus when the button goes with the last page', async () => {
    const list = await renderList({
      client: fakeClient({
        listMissions: async () => page(sampleMissions, { next: 'https://x.example/2' }),
        nextMissions: async () => page([mission('m7'), mission('m8')]),
      }),
    });
    one(list, '.more').focus();

    one(list, '.more').click();
    await waitUntil(() => all(list, '.more').length === 0);
    await waitUntil(() => list.shadowRoot?.activeElement?.textContent === 'Mission m7');
  });

  it('says that there is nothing yet, or what the page wants said', async () => {
    const client = fakeClient({ listMissions: async () => page([]) });
    const plain = await renderList({ client });
    const own = await renderList({ client, light: '<p slot="empty">Revenez au printemps.</p>' });

    expect(textOf(plain, '#count')).to.equal('Aucune mission');
    expect(textOf(plain, 'slot[name=empty]')).to.include('Revenez bientôt');
    expect(own.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
  });

  it('counts in words: exact, about, or not at all', async () => {
    const counted = async (more: object): Promise<string> =>
      textOf(
        await renderList({
          client: fakeClient({ listMissions: async () => page(sampleMissions, more) }),
        }),
        '#count',
      );

    expect(await counted({ total: 1234 })).to.equal('1 234 missions');
    expect(await counted({ total: 900, totalIsEstimate: true })).to.equal('Environ 900 missions');
    expect(await counted({ total: undefined })).to.equal('6 missions');
    expect(await counted({ total: undefined, next: 'https://x.example/2' })).to.equal('Missions');
  });

  it('asks again when an attribute changes, and when told to', async () => {
    const client = fakeClient();
    const list = await renderList({ client });

    list.setAttribute('category', 'other');
    await oneEvent(list, 'missions-loaded');
    await list.reload();

    expect(client.asked.map(({ category }) => category)).to.deep.equal([
      undefined,
      ['other'],
      ['other'],
    ]);
  });

  it('gives up what it asked when it leaves the page, and asks again when it is back', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const list = await startList({
      client: fakeClient({
        listMissions: (_, options) => {
          signals.push(options?.signal);
          return never();
        },
      }),
    });
    await waitUntil(() => signals.length === 1);
    const { parentElement } = list;

    list.remove();
    expect(signals[0]?.aborted).to.equal(true);
    parentElement?.append(list);
    await waitUntil(() => signals.length === 2);
  });
});
