import { expect } from '@open-wc/testing';
import type { Filters } from './list-view.ts';
import { readUrl, writeUrl } from './url-state.ts';

const page = 'https://ville.example/benevolat?page=2&vide&s=un%20chien&cdm2-q=autre#haut';

function written(filters: Filters, start: Filters = {}, mission?: string): string {
  return writeUrl(new URL(page), 'cdm', { filters, start, mission }).href;
}

describe('writeUrl', () => {
  it('touches no key but its own, nor the fragment', () => {
    expect(written({ q: 'vélo' })).to.equal(
      'https://ville.example/benevolat?page=2&vide&s=un%20chien&cdm2-q=autre&cdm-q=v%C3%A9lo#haut',
    );
  });

  const table: [string, Filters, Filters, string][] = [
    [
      'repeats the key of a list',
      { category: ['a', 'b'] as never },
      {},
      '&cdm-category=a&cdm-category=b',
    ],
    ['leaves out what the tag says anyway', { place: '26362' }, { place: '26362' }, ''],
    ['says that a start was dropped', {}, { place: '26362' }, '&cdm-place='],
    ['never writes a position', { near: '44.93,4.89' }, {}, ''],
    [
      'writes distances in metres',
      { place: '26362', radius: 5000 },
      {},
      '&cdm-place=26362&cdm-radius=5000',
    ],
  ];
  for (const [title, filters, start, expected] of table) {
    it(title, () => {
      expect(written(filters, start)).to.equal(page.replace('#', `${expected}#`));
    });
  }

  it('replaces what it wrote before, and closes the mission', () => {
    const open = new URL(written({ q: 'vélo' }, {}, 'm 1&x'));
    const closed = writeUrl(open, 'cdm', { filters: {}, start: {}, mission: undefined });

    expect(open.searchParams.get('cdm-mission')).to.equal('m 1&x');
    expect(closed.href).to.equal(page);
  });
});

describe('readUrl', () => {
  it('reads back what was written', () => {
    const filters: Filters = {
      q: 'vélo & pain',
      category: ['other', 'isolation-contact'],
      radius: 20_000,
      place: '2A004',
      minors: true,
      from: '2026-12-01',
      sort: 'soonest',
    };
    const url = writeUrl(new URL(page), 'cdm', { filters, start: {}, mission: 'm1' });

    expect(readUrl(url, 'cdm')).to.deep.equal({ filters, mission: 'm1' });
  });

  it('says undefined for a start that was dropped and for nonsense', () => {
    const url = new URL('https://x.example/?cdm-place=&cdm-radius=loin&cdm-minors=peut-être');

    expect(readUrl(url, 'cdm').filters).to.deep.equal({
      place: undefined,
      radius: undefined,
      minors: undefined,
    });
  });

  it('sees nothing of another list', () => {
    expect(readUrl(new URL(page), 'cdm')).to.deep.equal({ filters: {}, mission: undefined });
    expect(readUrl(new URL(page), 'cdm2').filters).to.deep.equal({ q: 'autre' });
  });
});
