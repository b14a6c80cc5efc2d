import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { repositoryRoot } from '../repository.ts';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { formatting, lint } from './code-tools.ts';
import { checkByTool } from './tool-gate.ts';

/** Where a file stands, what it says, and the words of the rule that has to catch it. */
const forbidden: [file: string, code: string, rule: RegExp][] = [
  ['protocol/src/a.ts', `import 'node:fs';`, /'node:fs' import is restricted/],
  ['protocol/src/a.ts', `import '@coup-de-main/client';`, /restricted/],
  ['client/src/a.ts', `import '@coup-de-main/widgets';`, /restricted/],
  ['client/src/a.ts', `import './index.ts';`, /restricted/],
  ['widgets/src/shared/a.ts', `import '@coup-de-main/server';`, /restricted/],
  ['widgets/src/mission-list/a.ts', `import '../aide-hotline/b.ts';`, /restricted/],
  ['widgets/src/mission-list/a.ts', `import 'ky';`, /restricted/],
  ['widgets/src/mission-list/a.ts', `void fetch('/');`, /Elements ask the client/],
  ['server/src/missions/a.ts', `import '../places/b.ts';`, /restricted/],
  ['server/src/missions/a.ts', `import '@coup-de-main/client';`, /restricted/],
  ['server/src/missions/a.ts', `import '../../../protocol/src/b.ts';`, /restricted/],
  ['server/src/missions/a.ts', `export const a = process.env;`, /Only main.ts/],
  ['server/src/missions/missions-repository.ts', `import 'fastify';`, /restricted/],
  ['server/src/missions/missions-routes.ts', `import 'pg';`, /restricted/],
  ['server/src/missions/missions-routes.ts', `import '../app.ts';`, /restricted/],
  ['server/src/a.ts', `export default 1;`, /Prefer named exports/],
  ['server/src/a.ts', `export const a = (b: any): unknown => b;`, /Unexpected `any`/],
];

const allowed: [file: string, code: string][] = [
  ['client/src/a.ts', `import '@coup-de-main/protocol'; import './b.ts';`],
  ['widgets/src/mission-list/a.ts', `import '../shared/b.ts'; import '@coup-de-main/client';`],
  ['server/src/missions/a.ts', `import '../problem.ts'; import '../database/b.ts';`],
  ['server/src/missions/missions-repository.ts', `import 'kysely';`],
  ['server/src/main.ts', `export const a = process.env;`],
  ['server/src/missions/a.test.ts', `import '../testing/b.ts';`],
];

async function lintFiles(context: TestContext, files: Record<string, string>): Promise<string[]> {
  const root = temporaryRepository(context, {
    ...files,
    '.oxlintrc.json': await readFile(join(repositoryRoot, '.oxlintrc.json'), 'utf8'),
    'tsconfig.json': '{ "compilerOptions": { "strict": true } }',
  });
  symlinkSync(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'));
  const { details = [] } = await checkByTool({ ...lint, cwd: root });
  return [...details];
}

describe('the linter', () => {
  test('catches each forbidden import and construct', async (context) => {
    const files = forbidden.map(([file, code], index) => {
      const path = `packages/${file.replace(/(?=[^/]*$)/, `${index}-`)}`;
      return [path, `${code}\n`] as const;
    });
    const faults = await lintFiles(context, Object.fromEntries(files));
    for (const [index, [path]] of files.entries()) {
      const said = faults.filter((fault) => fault.startsWith(`${path}:`)).join('\n');
      assert.match(said, forbidden[index]![2], `${path}: ${forbidden[index]![1]}`);
    }
  });

  test('lets through what the architecture allows', async (context) => {
    const files = allowed.map(([file, code]) => [`packages/${file}`, `${code}\n`]);
    assert.deepEqual(
      await lintFiles(context, Object.fromEntries(files) as Record<string, string>),
      [],
    );
  });

  test('catches a circle of imports', async (context) => {
    const faults = await lintFiles(context, {
      'packages/client/src/a.ts': `import { b } from './b.ts';\nexport const a = b;\n`,
      'packages/client/src/b.ts': `import { a } from './a.ts';\nexport const b = a;\n`,
    });
    assert.match(faults.join('\n'), /no-cycle/);
  });
});

test('a file that Prettier would write otherwise is a fault', async (context) => {
  const root = temporaryRepository(context, { 'a.ts': 'const  a=1', 'b.ts': 'const b = 1;\n' });
  const { details } = await checkByTool({ ...formatting, cwd: root });
  assert.deepEqual(details, ['[warn] a.ts']);
});
