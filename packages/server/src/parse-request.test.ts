import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MissionQuery, missionParameterNames, PlaceQuery } from '@coup-de-main/protocol';
import { parseId, parseQuery, readQueryString } from './parse-request.ts';
import { RequestProblem } from './request-problem.ts';

const parse = (search: string) =>
  parseQuery(MissionQuery, readQueryString(search), missionParameterNames);

/** The refusal of a query, as `code: parameter=fault …`. */
function refusalOf(search: string): string {
  try {
    parse(search);
  } catch (error) {
    assert.ok(error instanceof RequestProblem);
    const faults = error.faults.map(({ parameter, code }) => `${parameter}=${code}`);
    return `${error.code}: ${faults.join(' ')}`;
  }
  return 'accepted';
}

describe('parseQuery', () => {
  it('turns the strings of a query into typed values', () => {
    assert.deepEqual(
      parse('q=colis&category=other&category=isolation-contact&minors=true&radius=5000&limit=5'),
      {
        q: 'colis',
        category: ['other', 'isolation-contact'],
        minors: true,
        radius: 5000,
        limit: 5,
      },
    );
  });

  it('applies defaults', () => {
    assert.deepEqual(parseQuery(PlaceQuery, readQueryString('q=va')), { q: 'va', limit: 8 });
  });

  it('ignores foreign names and every name that an object has by nature', () => {
    assert.deepEqual(parse('utm_source=lettre&__proto__=1&constructor=2&toString=3'), {});
  });

  it('refuses names that the protocol knows and the schema lacks', () => {
    assert.equal(refusalOf('bbox=1,2,3,4'), 'unsupported-parameter: bbox=not-allowed');
  });

  it('says everything at once, and an unsupported name is then one fault among others', () => {
    assert.equal(
      refusalOf('bbox=1,2,3,4&limit=0&near=here'),
      'invalid-parameter: bbox=not-allowed near=invalid-format limit=too-small',
    );
  });

  const refused: [string, string][] = [
    ['q=', 'q=too-short'],
    [`q=${'a'.repeat(201)}`, 'q=too-long'],
    ['q=%E9t%E9', 'q=invalid-format'],
    ['q=a%00b', 'q=invalid-format'],
    ['q=a&q=b', 'q=repeated'],
    ['category=food', 'category=not-allowed'],
    ['category=food&category=drink', 'category=not-allowed'],
    [Array.from({ length: 21 }, () => 'category=other').join('&'), 'category=too-long'],
    ['minors=oui', 'minors=invalid-format'],
    ['place=Valence', 'place=invalid-format'],
    ['near=91,0', 'near=invalid-format'],
    ['radius=10', 'radius=too-small'],
    ['radius=1e9', 'radius=invalid-format'],
    ['radius=999999', 'radius=too-large'],
    ['from=2026-13-01', 'from=invalid-format'],
    ['sort=best', 'sort=not-allowed'],
    ['limit=', 'limit=invalid-format'],
    ['limit=1.5', 'limit=invalid-format'],
  ];
  for (const [search, faults] of refused) {
    it(`refuses ${search.slice(0, 40)}`, () => {
      assert.equal(refusalOf(search), `invalid-parameter: ${faults}`);
    });
  }

  it('names what is missing', () => {
    assert.throws(
      () => parseQuery(PlaceQuery, readQueryString('')),
      (error) =>
        error instanceof RequestProblem &&
        error.faults[0]?.parameter === 'q' &&
        error.faults[0].code === 'required',
    );
  });

  it('carries the bound or the accepted values for the sentence', () => {
    assert.throws(
      () => parse('limit=0&sort=best'),
      (error) => {
        assert.ok(error instanceof RequestProblem);
        assert.deepEqual(error.faults, [
          { code: 'not-allowed', parameter: 'sort', allowed: ['nearest', 'newest', 'soonest'] },
          { code: 'too-small', parameter: 'limit', limit: 1 },
        ]);
        return true;
      },
    );
  });
});

describe('parseId', () => {
  it('gives the identifier of a path', () => {
    assert.equal(parseId({ id: 'colis-du-mercredi' }), 'colis-du-mercredi');
  });

  for (const id of [undefined, '', 'a b', 'a/b', 'x\0', 'x'.repeat(129)]) {
    it(`finds nobody behind ${JSON.stringify(id)?.slice(0, 20)}`, () => {
      assert.throws(
        () => parseId({ id }),
        (error) => error instanceof RequestProblem && error.code === 'not-found',
      );
    });
  }
});
