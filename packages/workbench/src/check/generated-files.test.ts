import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkGeneratedFiles } from './generated-files.ts';

const FILE = 'packages/protocol/openapi.json';
const GENERATOR = `
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('schemas', { recursive: true });
writeFileSync('openapi.json', '{}');
writeFileSync('schemas/mission.json', '{}');
`;

function protocol(
  context: TestContext,
  files: Record<string, string>,
  generate = 'node generate.mjs',
): string {
  return temporaryRepository(context, {
    'packages/protocol/package.json': JSON.stringify({ scripts: { generate } }),
    'packages/protocol/generate.mjs': GENERATOR,
    ...files,
  });
}

test('files that are what the generator writes pass', async (context) => {
  const root = protocol(context, { [FILE]: '{}', 'packages/protocol/schemas/mission.json': '{}' });
  assert.equal((await checkGeneratedFiles(root)).ok, true);
});

test('an old file and a missing one are named, and nothing is changed', async (context) => {
  const root = protocol(context, { [FILE]: '{"old":true}' });
  const { details = [] } = await checkGeneratedFiles(root);
  assert.equal(details.length, 2);
  assert.match(details.join('\n'), /openapi\.json: run[\s\S]*schemas\/mission\.json: run/);
  assert.equal(readFileSync(join(root, FILE), 'utf8'), '{"old":true}');
  assert.ok(!existsSync(join(root, 'packages/protocol/schemas/mission.json')));
});

test('a generator that fails, or writes nothing, fails', async (context) => {
  const failing = protocol(context, {}, `node --eval "throw new Error('no zod')"`);
  assert.match((await checkGeneratedFiles(failing)).details?.[0] ?? '', /no zod/);
  const without = temporaryRepository(context, { 'packages/protocol/package.json': '{}' });
  assert.match((await checkGeneratedFiles(without)).details?.[0] ?? '', /is there such a script/);
  const idle = protocol(context, {}, 'node --version');
  assert.match((await checkGeneratedFiles(idle)).details?.[0] ?? '', /wrote nothing/);
});
