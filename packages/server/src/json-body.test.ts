import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJson } from './json-body.ts';
import { jsonPointer, placeName } from './json-pointer.ts';
import { RequestProblem } from './request-problem.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The refusal of some bytes, as `code sentence pointer=fault …`. */
function refusalOf(body: Uint8Array): string {
  try {
    readJson(body);
  } catch (error) {
    assert.ok(error instanceof RequestProblem, String(error));
    const faults = error.faults.map(({ pointer, code }) => `${pointer}=${code}`);
    return [error.code, error.facts.sentence, ...faults].filter(Boolean).join(' ');
  }
  return 'accepted';
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('readJson', () => {
  it('reads JSON in UTF-8, whatever the value', () => {
    assert.deepEqual(readJson(bytes('{"name":"Zoé \\u00e9 🎁","list":[1,true,null]}')), {
      name: 'Zoé é 🎁',
      list: [1, true, null],
    });
    assert.equal(readJson(bytes('null')), null);
  });

  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    ['no bytes', bytes(''), 'invalid-json emptyBody'],
    ['only spaces', bytes('  '), 'invalid-json'],
    ['half an object', bytes('{"a":'), 'invalid-json'],
    ['a byte order mark', bytes('\uFEFF{}'), 'invalid-json'],
    ['a comment', bytes('{} // yes'), 'invalid-json'],
    ['single quotes', bytes(`{'a':1}`), 'invalid-json'],
    ['not a number', bytes('{"a":NaN}'), 'invalid-json'],
    ['bare control characters', bytes('{"a":"\n"}'), 'invalid-json'],
    ['ISO 8859-1', Uint8Array.from([0x22, 0xe9, 0x22]), 'invalid-json notUtf8'],
    ['UTF-16', new Uint8Array(Buffer.from('{"a":1}', 'utf16le')), 'invalid-json'],
    ['an overlong form', Uint8Array.from([0x22, 0xc0, 0xaf, 0x22]), 'invalid-json notUtf8'],
    ['a name twice', bytes('{"a":1,"a":2}'), 'invalid-json repeatedName'],
    ['a name twice, once escaped', bytes('{"a":1,"\\u0061":2}'), 'invalid-json repeatedName'],
    ['nine levels', bytes(nested(9)), 'too-large deepBody'],
    ['ten thousand levels', bytes(nested(10_000)), 'too-large deepBody'],
    ['a prototype', bytes('{"__proto__":{"a":1}}'), 'validation-failed #/__proto__=unknown-key'],
    [
      'a prototype further down',
      bytes('{"a":[{"constructor":{"prototype":1}}]}'),
      'validation-failed #/a/0/constructor=unknown-key #/a/0/constructor/prototype=unknown-key',
    ],
    ['U+0000', bytes('{"a":"x\\u0000"}'), 'validation-failed #/a=invalid-format'],
    ['half a character', bytes('{"a":["\\ud800"]}'), 'validation-failed #/a/0=invalid-format'],
    ['U+0000 in a name', bytes('{"a\\u0000":1}'), 'validation-failed #/a%00=unknown-key'],
  ];
  for (const [what, body, refusal] of refused) {
    it(`refuses ${what}`, () => assert.equal(refusalOf(body), refusal));
  }

  it('takes eight levels, and text that looks like names', () => {
    assert.equal(refusalOf(bytes(nested(8))), 'accepted');
    assert.equal(refusalOf(bytes(String.raw`{"a":"\"b\": {\"c\":","d":["\\",":"]}`)), 'accepted');
  });

  it('never changes what objects have by nature', () => {
    refusalOf(bytes('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('says nothing of what was sent', () => {
    assert.throws(
      () => readJson(bytes('{"phone": CANARY}')),
      (error: Error) => !`${error.message} ${String(error.stack)}`.includes('CANARY'),
    );
  });
});

describe('jsonPointer', () => {
  const cases: readonly (readonly [readonly PropertyKey[], string, string])[] = [
    [[], '#', ''],
    [['person', 'email'], '#/person/email', 'person.email'],
    [['needs', 0, 'note'], '#/needs/0/note', 'needs.0.note'],
    [['a/b', 'c~d', 'é"'], '#/a~1b/c~0d/%C3%A9%22', 'a/b.c~d.é"'],
    [['\ud800'], '#/%EF%BF%BD', '\uFFFD'],
  ];
  for (const [path, pointer, name] of cases) {
    it(`writes ${pointer}`, () => {
      assert.equal(jsonPointer(path), pointer);
      assert.equal(placeName(pointer), name);
    });
  }

  it('cuts names that are too long to be anybody’s', () => {
    assert.equal(jsonPointer(['x'.repeat(50_000)]).length, 102);
  });
});
