import { expect } from '@open-wc/testing';
import { readFirstMissions } from './read-first-missions.ts';

const list = document.createElement('mission-list');
const reader = { language: 'fr', backend: 'https://entraide.example/v1/' };
const href = 'missions?facets=category&limit=6';
const mission = {
  id: 'm 1',
  title: 'Faire les courses',
  lang: 'fr',
  organization: { name: 'Les Voisins' },
  addresses: [{ city: 'Valence' }],
  translations: { en: { title: 'Do the shopping' } },
};
const answer = (items: unknown, more: object = {}): unknown => ({
  pages: { mission: '../e/mission-list/{id}' },
  preview: { missions: { href, page: { items } } },
  ...more,
});

describe('readFirstMissions', () => {
  it('reads what a first card says, with this page opened on the mission', () => {
    expect(readFirstMissions(answer([mission]), list, reader)).to.deep.equal([
      {
        id: 'm 1',
        title: 'Faire les courses',
        lang: 'fr',
        organization: 'Les Voisins',
        city: 'Valence',
        href: new URL(
          `${location.search ? `${location.search}&` : '?'}cdm-mission=m+1`,
          location.href,
        ).href,
      },
    ]);
  });

  it('takes the translated title, and says which language it is in', () => {
    const [read] = readFirstMissions(answer([mission]), list, { ...reader, language: 'en' });
    expect([read?.title, read?.lang]).to.deep.equal(['Do the shopping', 'en']);
  });

  it('links to the hosted page where the list leaves the address alone, and never to a script', () => {
    const still = document.createElement('mission-list');
    still.setAttribute('url-state', 'off');
    const [hosted] = readFirstMissions(answer([mission]), still, reader);
    expect(hosted?.href).to.equal('https://entraide.example/e/mission-list/m%201');

    const linked = ['https://asso.example/1', 'javascript:alert(1)', 'http://[', 7].map((url) => {
      const [read] = readFirstMissions(answer([{ ...mission, url }], { pages: {} }), still, reader);
      return read?.href;
    });
    expect(linked).to.deep.equal(['https://asso.example/1', '#', '#', '#']);
  });

  it('leaves out a mission without id or title, and keeps the others', () => {
    const items = [null, 7, 'text', {}, { id: 'x' }, { title: 'y' }, { id: 1, title: 2 }, mission];
    expect(readFirstMissions(answer(items), list, reader).length).to.equal(1);
  });

  it('reads a mission that says no more than its title', () => {
    const [read] = readFirstMissions(answer([{ id: 'a', title: 'b' }]), list, reader);
    expect([read?.organization, read?.city, read?.lang]).to.deep.equal(['', '', '']);
  });

  it('reads nothing from an answer that is not one', () => {
    const strange = [
      undefined,
      null,
      'text',
      [],
      {},
      { preview: 1 },
      answer('no list'),
      answer(null),
    ];
    for (const one of strange) expect(readFirstMissions(one, list, reader)).to.deep.equal([]);
  });

  it('reads nothing for a list that the missions were not asked for', () => {
    const other = document.createElement('mission-list');
    other.setAttribute('place', '26362');
    expect(readFirstMissions(answer([mission]), other, reader)).to.deep.equal([]);
  });
});
