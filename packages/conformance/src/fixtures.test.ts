import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FixturesError, readFixtures } from './fixtures.ts';

const schema = new URL('../fixtures.schema.json', import.meta.url);
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

const query = { query: { category: 'other' }, ids: ['a'] };

describe('a file of fixtures', () => {
  for (const right of [
    { missions: ['a', 'b'] },
    { $schema: './fixtures.schema.json', queries: [query] },
    { missions: [], queries: [{ query: { q: 'tri', category: ['a', 'b'] }, ids: [] }] },
  ]) {
    it(`may be ${JSON.stringify(right)}`, () => {
      assert.ok(validate(right), JSON.stringify(validate.errors));
      readFixtures(JSON.stringify(right));
    });
  }

  it('is read with every value as a list', () => {
    assert.deepEqual(readFixtures(JSON.stringify({ queries: [query] })), {
      missions: [],
      queries: [{ query: { category: ['other'] }, ids: ['a'] }],
    });
  });

  for (const [wrong, sentence] of [
    [[], /^# is an object/],
    [{}, /say nothing/],
    [{ missions: [], queries: [] }, /say nothing/],
    [{ mission: ['a'] }, /#\/mission is not known here; what is: .*missions, queries/],
    [{ missions: 'a' }, /#\/missions is a list/],
    [{ missions: ['a', 'a'] }, /#\/missions is a list of identifiers of missions, each once/],
    [{ missions: [1] }, /#\/missions is a list of identifiers/],
    [{ queries: [query, { query: { q: 'a' } }] }, /#\/queries\/1\/ids is a list/],
    [{ queries: [{ query: {}, ids: [] }] }, /#\/queries\/0\/query is an object of filters/],
    [{ queries: [{ query: { limit: '1' }, ids: ['a'] }] }, /query\/limit: give filters alone/],
    [{ queries: [{ query: { q: 3 }, ids: ['a'] }] }, /query\/q is a text, or a list/],
    [{ queries: [{ query: { q: [] }, ids: ['a'] }] }, /query\/q is a text, or a list/],
    [{ queries: [{ ...query, count: 1 }] }, /#\/queries\/0\/count is not known/],
  ] as const) {
    it(`may not be ${JSON.stringify(wrong)}, and says why`, () => {
      assert.equal(validate(wrong), false);
      assert.throws(() => readFixtures(JSON.stringify(wrong)), {
        name: FixturesError.name,
        message: sentence,
      });
    });
  }

  it('is JSON', () => {
    assert.throws(() => readFixtures('missions: [a]'), /Fixtures are no JSON/);
  });
});
