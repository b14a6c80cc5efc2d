import { expect } from '@open-wc/testing';
import { missionFacets, type MissionQuery } from '@coup-de-main/protocol';
import { listFilters, queryOf, startOf } from './filters.ts';
import type { Filters } from './list-view.ts';

describe('listFilters', () => {
  it('has every facet of the protocol that may hold several values', () => {
    const several = [...missionFacets.filter((facet) => facet !== 'minors'), 'departmentCode'];
    expect([...listFilters]).to.have.members(several);
  });
});

describe('startOf', () => {
  it('takes what a visitor may change, and leaves what narrows the list', () => {
    const attributes: MissionQuery = {
      place: '26362',
      radius: 5000,
      category: ['other'],
      limit: 6,
    };

    expect(startOf(attributes)).to.deep.equal({ place: '26362', radius: 5000 });
  });
});

describe('queryOf', () => {
  const attributes: MissionQuery = {
    category: ['other', 'emergency-food-aid'],
    organization: ['o1'],
    place: '26362',
    limit: 6,
    facets: ['category'],
  };
  const bound = { organization: ['o1'], limit: 6, facets: ['category'] };
  const table: [string, Filters, object][] = [
    ['asks for all that is allowed when nothing is chosen', {}, { category: attributes.category }],
    ['narrows within what is allowed', { category: ['other'] }, { category: ['other'] }],
    [
      'ignores a choice outside of what is allowed',
      { category: ['isolation-contact'] },
      { category: attributes.category },
    ],
    [
      'adds what the attributes do not speak of',
      { q: 'vélo', minors: true },
      { q: 'vélo', minors: true, category: attributes.category },
    ],
  ];
  for (const [title, filters, expected] of table) {
    it(title, () => {
      expect(queryOf(filters, attributes)).to.deep.equal({ ...bound, ...expected });
    });
  }

  it('forgets a start that the visitor dropped', () => {
    expect(queryOf({}, { place: '26362', sort: 'nearest' })).to.deep.equal({});
  });
});
