import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../repository.ts';
import { runChild } from '../run-child.ts';
import { noneOf, type Figure } from './figure.ts';

const GATE = 'committed generated files that differ';
const COMMITTED = [
  'packages/protocol/openapi.json',
  'packages/protocol/schemas/**/*.json',
  'packages/conformance/requirements.json',
];

/**
 * Whether `openapi.json`, the JSON Schemas and the list of requirements are what their sources say: runs the
 * protocol's script `generate`, compares, and puts back what was there. A sentence that binds, or a check, that
 * is taken away shows here.
 */
export async function checkGeneratedFiles(root: string): Promise<Figure> {
  const before = snapshot(root);
  const { code, output } = await runChild('npm', ['run', '--silent', 'generate'], {
    cwd: join(root, 'packages/protocol'),
  });
  const after = snapshot(root);
  restore(root, before, after);
  if (code !== 0) {
    const silent =
      'packages/protocol: "npm run generate" failed without a word: is there such a script?';
    return noneOf(GATE, [output.trim() || silent]);
  }
  if (after.size === 0)
    return noneOf(GATE, ['packages/protocol: "npm run generate" wrote nothing']);
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return noneOf(
    GATE,
    differing.map(
      (file) => `${file}: run "npm run generate -w @coup-de-main/protocol" and commit it`,
    ),
  );
}

function snapshot(root: string): Map<string, string> {
  return new Map(
    listFiles(COMMITTED, root).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

function restore(root: string, before: Map<string, string>, after: Map<string, string>): void {
  for (const [file, text] of before) {
    if (after.get(file) !== text) writeFileSync(join(root, file), text);
  }
  for (const file of after.keys()) {
    if (!before.has(file) && existsSync(join(root, file))) rmSync(join(root, file));
  }
}
