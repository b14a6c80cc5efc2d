import { expect } from '@open-wc/testing';
import { changedFilters, chosenFilters, toggled, without } from './changed-filters.ts';
import type { FilterChange } from './filters.ts';
import type { Filters } from './list-view.ts';

describe('changedFilters', () => {
  const near: Filters = { place: '26362', radius: 5000, sort: 'nearest', q: 'vélo' };
  const table: [string, FilterChange, Filters][] = [
    ['adds', { minors: true }, { ...near, minors: true }],
    [
      'drops what is undefined',
      { q: undefined },
      { place: '26362', radius: 5000, sort: 'nearest' },
    ],
    ['drops an empty keyword', { q: '' }, { place: '26362', radius: 5000, sort: 'nearest' }],
    ['drops an empty list', { category: [] }, near],
    ['drops radius and nearest with the place', { place: undefined }, { q: 'vélo' }],
    [
      'keeps the radius for a position',
      { place: undefined, near: '44.93,4.89' },
      { near: '44.93,4.89', radius: 5000, sort: 'nearest', q: 'vélo' },
    ],
    [
      'keeps another order without a place',
      { place: undefined, sort: 'soonest' },
      { q: 'vélo', sort: 'soonest' },
    ],
  ];
  for (const [title, change, expected] of table) {
    it(title, () => {
      expect(changedFilters(near, change)).to.deep.equal(expected);
    });
  }
});

describe('toggled', () => {
  it('adds a value, and takes it out the second time', () => {
    const once = changedFilters({}, toggled({}, 'category', 'other'));

    expect(once).to.deep.equal({ category: ['other'] });
    expect(changedFilters(once, toggled(once, 'category', 'other'))).to.deep.equal({});
  });
});

describe('chosenFilters', () => {
  it('lists what differs from the start, value by value, and never the order', () => {
    const chosen = chosenFilters(
      { place: '26362', q: 'vélo', sort: 'soonest', category: ['other', 'isolation-contact'] },
      { place: '26362' },
    );

    expect(chosen.map(({ name, value }) => `${name}=${value}`)).to.deep.equal([
      'q=vélo',
      'category=other',
      'category=isolation-contact',
    ]);
  });
});

describe('without', () => {
  it('goes back to the place of the tag when another place is taken away', () => {
    const filters: Filters = { near: '44.93,4.89' };
    const change = without(filters, { place: '26362' }, { name: 'near', value: '44.93,4.89' });

    expect(changedFilters(filters, change)).to.deep.equal({ place: '26362' });
  });

  it('takes one value of several away', () => {
    const filters: Filters = { category: ['other', 'isolation-contact'] };
    const change = without(filters, {}, { name: 'category', value: 'other' });

    expect(changedFilters(filters, change)).to.deep.equal({ category: ['isolation-contact'] });
  });
});
