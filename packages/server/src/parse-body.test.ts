import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { parseBody } from './parse-body.ts';
import { RequestProblem } from './request-problem.ts';
import type { RequestFault } from './request-problem.ts';

const Cat = z.strictObject({ kind: z.literal('cat'), lives: z.int().check(z.gte(1), z.lte(9)) });
const Dog = z.strictObject({ kind: z.literal('dog'), name: z.string().check(z.maxLength(5)) });
const Pet = z.discriminatedUnion('kind', [Cat, Dog]);
const House = z.strictObject({
  street: z.string().check(z.regex(/^[a-z ]+$/)),
  colour: z.optional(z.enum(['red', 'blue'])),
  pets: z.optional(z.array(Pet).check(z.maxLength(2))),
  owner: z.optional(z.union([z.string(), z.strictObject({ name: z.string() })])),
});

function faultsOf(value: unknown): readonly RequestFault[] {
  try {
    parseBody(House, value);
  } catch (error) {
    assert.ok(error instanceof RequestProblem, String(error));
    assert.equal(error.code, 'validation-failed');
    return error.faults;
  }
  return [];
}

const places = (value: unknown) => faultsOf(value).map(({ pointer, code }) => `${pointer}=${code}`);

describe('parseBody', () => {
  it('gives the typed value', () => {
    const house = { street: 'rue basse', pets: [{ kind: 'cat', lives: 9 }] };
    assert.deepEqual(parseBody(House, house), house);
  });

  it('says everything at once, each at its place', () => {
    assert.deepEqual(
      places({
        colour: 'green',
        pets: [
          { kind: 'cat', lives: 10 },
          { kind: 'dog', name: 'Médor le chien', age: 3 },
        ],
        extra: 1,
      }),
      [
        '#/street=required',
        '#/colour=not-allowed',
        '#/pets/0/lives=too-large',
        '#/pets/1/name=too-long',
        '#/pets/1/age=unknown-key',
        '#/extra=unknown-key',
      ],
    );
  });

  const wrong: readonly (readonly [unknown, string])[] = [
    [null, '#=invalid-format'],
    [[], '#=invalid-format'],
    ['text', '#=invalid-format'],
    [undefined, '#=required'],
    [{ street: 7 }, '#/street=invalid-format'],
    [{ street: null }, '#/street=invalid-format'],
    [{ street: 'RUE' }, '#/street=invalid-format'],
    [{ street: 'a', pets: [{ kind: 'fish' }] }, '#/pets/0/kind=not-allowed'],
    [{ street: 'a', pets: [{}] }, '#/pets/0/kind=required'],
    [{ street: 'a', pets: {} }, '#/pets=invalid-format'],
    [{ street: 'a', owner: { name: 1 } }, '#/owner/name=invalid-format'],
    [{ street: 'a', toString: 1 }, '#/toString=unknown-key'],
    [JSON.parse('{"street":"a","constructor":1}'), '#/constructor=unknown-key'],
    [
      { street: 'a', pets: Array.from({ length: 3 }, () => ({ kind: 'cat', lives: 1 })) },
      '#/pets=too-long',
    ],
  ];
  for (const [value, fault] of wrong) {
    it(`finds ${fault} in ${JSON.stringify(value)?.slice(0, 40)}`, () => {
      assert.ok(places(value).includes(fault), places(value).join(' '));
    });
  }

  it('carries bounds and accepted values for the sentence', () => {
    assert.deepEqual(faultsOf({ street: 'a', colour: 'x', pets: [{ kind: 'cat', lives: 0 }] }), [
      { code: 'not-allowed', allowed: ['red', 'blue'], pointer: '#/colour' },
      { code: 'too-small', limit: 1, pointer: '#/pets/0/lives' },
    ]);
  });
});
