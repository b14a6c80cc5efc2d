import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkDependencies } from './dependencies.ts';

function packages(client: string[]): Record<string, string> {
  const manifest = (names: string[]): string =>
    JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) });
  return {
    'packages/protocol/package.json': manifest(['zod']),
    'packages/client/package.json': manifest(client),
    'packages/conformance/package.json': manifest(['@coup-de-main/protocol']),
    'packages/widgets/package.json': manifest([]),
    'packages/server/package.json': manifest([]),
    'docs/decisions/0001-libraries.md': '`zod` reads what comes in; `ky` retries.',
  };
}

test('within the bounds and explained', (context) => {
  const root = temporaryRepository(context, packages(['@coup-de-main/protocol', 'ky']));
  assert.ok(checkDependencies(root).every(({ ok }) => ok));
});

test('one too many, and nobody says why', (context) => {
  const root = temporaryRepository(context, packages(['@coup-de-main/protocol', 'ky', 'lodash']));
  const broken = checkDependencies(root).filter(({ ok }) => !ok);
  assert.deepEqual(
    broken.map(({ gate, measured }) => [gate, measured]),
    [
      ['runtime dependencies of client', '3'],
      ['dependencies without a decision', '1'],
    ],
  );
});
