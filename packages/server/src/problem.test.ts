import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldErrorCodes, Problem, problemStatuses } from '@coup-de-main/protocol';
import type { ProblemCode } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { describeProblem, languageOf, sentencesIn } from './problem.ts';
import { RequestProblem } from './request-problem.ts';

const languages = ['fr', 'en'] as const;

describe('describeProblem', () => {
  for (const code of Object.keys(problemStatuses) as ProblemCode[]) {
    it(`puts ${code} into the protocol's form, in both languages`, () => {
      const [french, english] = languages.map((language) =>
        z.parse(Problem, describeProblem(new RequestProblem(code), language, 'n1')),
      );
      assert.equal(french?.status, problemStatuses[code]);
      assert.equal(french.type, `urn:coup-de-main:problem:${code}`);
      assert.equal(french.instance, 'urn:coup-de-main:request:n1');
      assert.notEqual(french.title, english?.title);
      assert.match(french.detail ?? '', /\.$/);
    });
  }

  for (const code of fieldErrorCodes) {
    it(`has a sentence for ${code} that names the parameter`, () => {
      const fault = { code, parameter: 'radius', limit: 1000, allowed: ['a', 'b'] };
      for (const language of languages) {
        const { errors } = describeProblem(
          new RequestProblem('invalid-parameter', [fault]),
          language,
          'n1',
        );
        assert.equal(errors?.length, 1);
        assert.match(errors[0]?.detail ?? '', /radius.*\.$/);
        assert.doesNotMatch(errors[0]?.detail ?? '', /undefined/);
      }
    });
  }

  it('shows a value that would be accepted, or the accepted ones', () => {
    const { errors } = describeProblem(
      new RequestProblem('invalid-parameter', [
        { code: 'invalid-format', parameter: 'near' },
        { code: 'not-allowed', parameter: 'sort', allowed: ['nearest', 'newest'] },
      ]),
      'fr',
      'n1',
    );
    assert.deepEqual(
      errors?.map(({ detail }) => detail),
      [
        '« near » ne s’écrit pas ainsi : corrigez-le, par exemple near=44.9334,4.8917.',
        '« sort » n’admet pas cette valeur. Choisissez parmi : nearest, newest.',
      ],
    );
  });

  it('says a narrower status and sentence when the refusal has them', () => {
    const problem = describeProblem(
      new RequestProblem('too-large', [], { status: 414, sentence: 'longAddress' }),
      'en',
      'n1',
    );
    assert.equal(problem.status, 414);
    assert.equal(problem.detail, sentencesIn('en').precise.longAddress);
  });
});

describe('languageOf', () => {
  const cases: [string | undefined, 'fr' | 'en'][] = [
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['fr-CA,en;q=0.9', 'fr'],
    ['de-DE,de;q=0.9,en;q=0.5,fr;q=0.4', 'en'],
    ['ar', 'fr'],
    ['*', 'fr'],
  ];
  for (const [header, language] of cases) {
    it(`answers ${header ?? 'no header'} in ${language}`, () => {
      assert.equal(languageOf(header), language);
    });
  }
});
