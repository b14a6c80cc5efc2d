import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missionRules } from './application.ts';

const mission = { prerequisites: ['Savoir conduire', 'Être majeur'], motivationRequired: true };

test('every prerequisite of the mission is ticked, in its words', () => {
  const message = 'Je suis libre le jeudi.';
  for (const acceptedPrerequisites of [
    undefined,
    [],
    ['Savoir conduire'],
    ['savoir conduire', 'Être majeur'],
  ]) {
    assert.deepEqual(missionRules({ message, acceptedPrerequisites }, mission), [
      { code: 'required', pointer: '#/acceptedPrerequisites' },
    ]);
  }
  const all = ['Être majeur', 'Savoir conduire', 'Autre'];
  assert.deepEqual(missionRules({ message, acceptedPrerequisites: all }, mission), []);
});

test('a motivation is more than blanks, and only asked for where the mission does', () => {
  const acceptedPrerequisites = mission.prerequisites;
  for (const message of [undefined, '', ' \n']) {
    assert.deepEqual(missionRules({ acceptedPrerequisites, message }, mission), [
      { code: 'required', pointer: '#/message' },
    ]);
  }
  assert.deepEqual(missionRules({}, {}), []);
  assert.deepEqual(missionRules({}, { prerequisites: [], motivationRequired: false }), []);
});
