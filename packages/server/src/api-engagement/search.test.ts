import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSearch } from './search.ts';

describe('the search of a town', () => {
  const good: readonly (readonly [string, string])[] = [
    ['departmentName=Drôme&type=benevolat', 'departmentName=Dr%C3%B4me&type=benevolat'],
    ['lat=44.93&lon=4.89&distance=25km', 'lat=44.93&lon=4.89&distance=25km'],
    ['startAt=gt:2026-01-31', 'startAt=gt%3A2026-01-31'],
    ['domain=sante&domain=sport', 'domain=sante&domain=sport'],
    // What the service calls local is on site.
    ['remote=no', 'remote=no&remote=local'],
    ['remote=no&remote=local', 'remote=no&remote=local'],
  ];
  for (const [text, asked] of good) {
    it(`“${text}” is asked for`, () => assert.equal(String(readSearch(text)), asked));
  }

  const bad: readonly (readonly [string, RegExp])[] = [
    ['', /chooses nothing/],
    ['departement=26', /^departement is no parameter; known: keywords, /],
    ['skip=100', /^skip is no parameter/],
    ['city=', /^city has no value/],
    ['startAt=>2026-01-31', /^startAt is written like gt:2026-01-31/],
    ['createdAt=2026-01-31', /^createdAt is written like/],
    ['lat=44.9', /^lat and lon are both needed/],
    ['lat=0&lon=4.9', /^lat and lon are both needed, as numbers that are not 0/],
    ['lat=x&lon=4.9', /^lat and lon/],
    ['lat=44.9&lon=4.9&distance=0km', /^distance is written like 25km/],
    ['lat=44.9&lon=4.9&distance=25', /^distance is written like 25km/],
    ['city=Valence&distance=25km', /^distance needs lat and lon/],
  ];
  for (const [text, sentence] of bad) {
    it(`“${text}” is refused`, () => {
      const fault = readSearch(text);
      assert.ok(typeof fault === 'string', String(fault));
      assert.match(fault, sentence);
    });
  }
});
