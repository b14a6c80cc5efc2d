import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkElementsReference } from './elements-reference.ts';

function details(context: TestContext, declaration: object): readonly string[] | undefined {
  const root = temporaryRepository(context, {
    'packages/widgets/src/mission-list/define.ts': '',
    'packages/widgets/custom-elements.json': JSON.stringify({
      modules: [{ declarations: [declaration] }],
    }),
  });
  return checkElementsReference(root).details;
}

test('an element that says everything passes', (context) => {
  const attributes = [{ name: 'backend', description: 'Base of the backend.' }];
  assert.deepEqual(
    details(context, { tagName: 'mission-list', description: 'Lists missions.', attributes }),
    [],
  );
});

test('an element that is not there, and one that keeps silent, are named', (context) => {
  assert.match(
    details(context, { tagName: 'other-element' })?.[0] ?? '',
    /<mission-list> is not there/,
  );
  assert.deepEqual(
    details(context, { tagName: 'mission-list', events: [{ name: 'mission-select' }] }),
    [
      '<mission-list> does not say what it is for',
      '<mission-list> events: "mission-select" does not say what it is for',
    ],
  );
});

test('no manifest, no pass', (context) => {
  assert.equal(checkElementsReference(temporaryRepository(context, {})).ok, false);
});
