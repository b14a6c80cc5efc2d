import { expect } from '@open-wc/testing';
import { firstQuery, queryAttributes, urlState } from './first-query.ts';

function query(attributes: Record<string, string>): string {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return decodeURIComponent(firstQuery(element).toString());
}

describe('firstQuery', () => {
  it('asks for six missions and the counts of the categories', () => {
    expect(query({})).to.equal('limit=6&facets=category');
  });

  const table: [Record<string, string>, string][] = [
    [{ place: '26362' }, 'place=26362'],
    [{ category: 'other  emergency-food-aid' }, 'category=other&category=emergency-food-aid'],
    [{ department: '26 2A' }, 'departmentCode=26&departmentCode=2A'],
    [{ q: 'porter des courses' }, 'q=porter+des+courses'],
    [{ minors: '' }, 'minors=true'],
    [{ minors: 'false' }, 'minors=false'],
    [{ near: '44.9334,4.8917', radius: '5000' }, 'near=44.9334,4.8917&radius=5000'],
    [{ category: '', place: ' ', theme: 'dark', onclick: 'x' }, ''],
  ];
  for (const [attributes, expected] of table) {
    it(`turns ${JSON.stringify(attributes)} into "${expected}"`, () => {
      expect(query(attributes)).to.equal(
        [expected, 'limit=6&facets=category'].filter(Boolean).join('&'),
      );
    });
  }

  it('leaves the page size to the page', () => {
    expect(query({ limit: '24' })).to.equal('limit=24&facets=category');
  });

  it('does not depend on the order of the attributes', () => {
    expect(query({ sort: 'newest', place: '26362' })).to.equal(
      query({ place: '26362', sort: 'newest' }),
    );
  });

  it('names no attribute twice', () => {
    expect(new Set(queryAttributes).size).to.equal(queryAttributes.length);
  });
});

describe('urlState', () => {
  const table: [string, boolean][] = [
    ['https://ville.example/benevolat', false],
    ['https://ville.example/?utm_source=cdm', false],
    ['https://ville.example/cdm-q/', false],
    ['https://ville.example/?page=2&cdm-place=26362', true],
    ['https://ville.example/?cdm2-q=chien', true],
    ['https://ville.example/#cdm-mission=m1', true],
  ];
  for (const [address, expected] of table) {
    it(`says ${expected} of ${address}`, () => {
      expect(urlState.test(address)).to.equal(expected);
    });
  }
});
