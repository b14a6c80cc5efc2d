import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkTypeEscapes } from './type-escapes.ts';

const ESCAPES = `// @ts-ignore
export const a: any = [1].at(0)!;
// @ts-expect-error: wrong on purpose
export const b: number = '';
`;

test('every escape in a source is found', (context) => {
  const root = temporaryRepository(context, { 'packages/a/src/one.ts': ESCAPES });
  assert.deepEqual(checkTypeEscapes(root).details, [
    'packages/a/src/one.ts:1 @ts-ignore',
    'packages/a/src/one.ts:3 @ts-expect-error',
    'packages/a/src/one.ts:2 any',
    'packages/a/src/one.ts:2 non-null !',
  ]);
});

test('tests may say ! and expect an error, and nothing else', (context) => {
  const root = temporaryRepository(context, { 'packages/a/src/one.test.ts': ESCAPES });
  assert.deepEqual(checkTypeEscapes(root).details, [
    'packages/a/src/one.test.ts:1 @ts-ignore',
    'packages/a/src/one.test.ts:2 any',
  ]);
});

test('words are no escapes', (context) => {
  const text = `/** any of them! It takes @ts-ignore for prose here. */\nexport const pattern = /@ts-ignore/;\nexport const any = 'any!';\n`;
  const root = temporaryRepository(context, { 'packages/a/src/one.ts': text });
  assert.equal(checkTypeEscapes(root).ok, true);
});
