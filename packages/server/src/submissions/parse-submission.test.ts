import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AideInput, aideRules, ApplicationInput, applicationRules } from '@coup-de-main/protocol';
import { RequestProblem } from '../request-problem.ts';
import { canonicalJson } from './canonical-json.ts';
import { parseWithRules } from './parse-submission.ts';
import { newReference, uuidV7 } from './submission-names.ts';

const consent = { version: '1' };
const person = { name: 'Lise Ormeau', email: 'lise@exemple.fr' };
const application = { missionId: 'colis', person, adult: true, consent };

function faultsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof RequestProblem, String(error));
    assert.equal(error.code, 'validation-failed');
    return error.faults.map(({ pointer, code }) => `${pointer}=${code}`);
  }
  return [];
}

const apply = (body: unknown) => () => parseWithRules(ApplicationInput, body, applicationRules);
const ask = (body: unknown) => () => parseWithRules(AideInput, body, aideRules);

describe('parseWithRules', () => {
  it('gives what the schema reads', () => {
    assert.deepEqual(apply(application)(), application);
  });

  it('says what the schema and what the rules find in one answer', () => {
    assert.deepEqual(
      faultsOf(apply({ person: { name: 'Lise' }, adult: false, birthday: '2009-02-01', consent })),
      [
        '#/missionId=required',
        '#/birthday=unknown-key',
        '#/person/email=required',
        '#/birthYear=required',
      ],
    );
  });

  it('does not call missing what could not be read', () => {
    const typo = { ...application, person: { name: 'Lise', email: 'lise(at)exemple.fr' } };
    assert.deepEqual(faultsOf(apply(typo)), ['#/person/email=invalid-format']);
  });

  it('hands rules nothing of a wrong type, however deep', () => {
    const body = {
      kind: 'request',
      audience: 'resident',
      needs: [
        { type: 'groceries', note: 12 },
        'bread',
        { type: 'pharmacy', note: 'lise@exemple.fr' },
      ],
      place: 5,
      person: { name: ['Lise'], phone: '+33639980012' },
      consent,
    };
    assert.deepEqual(faultsOf(ask(body)), [
      '#/needs/0/note=invalid-format',
      '#/needs/1=invalid-format',
      '#/place=invalid-format',
      '#/person/name=invalid-format',
      '#/needs/2/note=contact-in-text',
    ]);
  });

  for (const body of [null, [], 'text', 7, {}, { person: null }, { kind: 'favour' }]) {
    it(`refuses ${JSON.stringify(body)} without failing`, () => {
      assert.notEqual(faultsOf(apply(body)).length, 0);
      assert.notEqual(faultsOf(ask(body)).length, 0);
    });
  }
});

describe('canonicalJson', () => {
  it('is one text for equal values', () => {
    assert.equal(
      canonicalJson({ b: [1, { d: null, c: 'é' }], a: true }),
      canonicalJson({ a: true, b: [1, { c: 'é', d: null }] }),
    );
    assert.equal(canonicalJson({ b: 1, a: ['x'] }), '{"a":["x"],"b":1}');
  });

  it('tells apart what differs', () => {
    const texts = [{ a: 1 }, { a: '1' }, { a: [1] }, [1], { a: null }, {}, { b: 1 }].map(
      canonicalJson,
    );
    assert.equal(new Set(texts).size, texts.length);
  });
});

describe('names of submissions', () => {
  it('sort by the moment they were made', () => {
    const early = uuidV7(new Date('2026-11-22T10:00:00.000Z'));
    const late = uuidV7(new Date('2026-11-22T10:00:00.001Z'));
    assert.ok(early < late);
    assert.match(early, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(parseInt(early.replaceAll('-', '').slice(0, 12), 16), Date.UTC(2026, 10, 22, 10));
  });

  it('form no word, and are not given twice', () => {
    const references = new Set(Array.from({ length: 2000 }, newReference));
    assert.equal(references.size, 2000);
    for (const reference of references)
      assert.match(reference, /^[0-9B-DF-HJKMNP-TV-Z]{4}-[0-9B-DF-HJKMNP-TV-Z]{4}$/);
  });
});
