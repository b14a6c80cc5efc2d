import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needTypes } from '@coup-de-main/protocol';
import { conditionRules, isAsked } from './form-conditions.ts';
import { noValues, valuesFrom } from './form-values.ts';

test('a note is asked for what is needed, and for nothing else', () => {
  for (const chosen of needTypes) {
    const values = valuesFrom({ needs: chosen, whom: 'me' });
    const asked = needTypes.filter((type) => isAsked(values, type));
    assert.deepEqual(asked, [chosen]);
  }
});

test('who is helped is asked when it is somebody else, how one likes to be called when it is oneself', () => {
  const other = valuesFrom({ whom: 'other', needs: 'groceries' });
  assert.deepEqual([isAsked(other, 'for-other'), isAsked(other, 'for-self')], [true, false]);
  assert.ok(!isAsked(other, 'other'), 'the need called other is another thing');
  assert.deepEqual([isAsked(noValues, 'for-other'), isAsked(noValues, 'for-self')], [false, true]);
});

test('what has no condition is always asked', () => {
  assert.ok(isAsked(noValues, undefined));
});

test('browsers that know how hide the same; the others are told in words', () => {
  assert.match(conditionRules, /^@supports selector\(:has\(\*\)\)\{\.only-if\{display:none\}/);
  const hides = (rule: string) => assert.ok(conditionRules.includes(rule), rule);
  hides('form:not(:has([name="needs"][value="childcare"]:checked)) .when-childcare{display:none}');
  hides('form:not(:has([name="whom"][value="other"]:checked)) .when-for-other{display:none}');
  hides('form:has([name="whom"][value="other"]:checked) .when-for-self{display:none}');
  hides('form:has([name="remote"][value="full"]:checked) .when-on-site{display:none}');
});
