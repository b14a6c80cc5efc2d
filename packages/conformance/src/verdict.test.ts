import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckResult } from './report/report.ts';
import { classVerdict, outcomeOf } from './verdict.ts';

const result = (status: CheckResult['status'], level: 'must' | 'should' = 'must') =>
  ({ status, level }) as CheckResult;

test('a class is conformant when every MUST was looked at and held', () => {
  assert.equal(classVerdict([result('pass'), result('not-applicable')]), 'conformant');
  assert.equal(classVerdict([result('pass'), result('warn', 'should')]), 'conformant');
  assert.equal(classVerdict([result('pass'), result('skip', 'should')]), 'conformant');
});

test('nothing to look at is never a pass', () => {
  assert.equal(classVerdict([]), 'incomplete');
  assert.equal(classVerdict([result('not-applicable')]), 'incomplete');
  assert.equal(classVerdict([result('pass'), result('skip')]), 'incomplete');
  assert.equal(classVerdict([result('pass'), result('error')]), 'incomplete');
});

test('a failure outweighs everything', () => {
  assert.equal(classVerdict([result('fail'), result('skip'), result('error')]), 'non-conformant');
  const classes = { core: 'non-conformant', missions: 'incomplete' } as const;
  assert.equal(outcomeOf(classes, [result('fail'), result('error')]), 'non-conformant');
});

test('an answer that never came is no verdict', () => {
  assert.equal(outcomeOf({ core: 'incomplete' }, [result('error')]), 'unreachable');
  assert.equal(outcomeOf({ core: 'incomplete' }, [result('skip')]), 'incomplete');
  assert.equal(outcomeOf({ core: 'conformant' }, [result('pass')]), 'conformant');
});
