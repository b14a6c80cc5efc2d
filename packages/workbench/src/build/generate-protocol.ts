/**
 * Writes `packages/protocol/openapi.json` and `packages/protocol/schemas/*.json` from the schemas and the
 * operation table, and `packages/conformance/requirements.json` from the specification and the suite. With `--check` writes nothing and fails when a file is not what would be written.
 *
 *     npm run generate -w @coup-de-main/protocol [-- --check]
 */
import { createJsonSchemas, createOpenApi } from '@coup-de-main/protocol/openapi';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import { requirements } from './requirements.ts';

const folder = join(repositoryRoot, 'packages', 'protocol');
const documents = new Map<string, object>([
  ['openapi.json', createOpenApi()],
  [join('..', 'conformance', 'requirements.json'), requirements()],
  ...Object.entries(createJsonSchemas()).map(
    ([name, schema]) => [join('schemas', name), schema] as const,
  ),
]);
const check = process.argv.includes('--check');
let stale = 0;

if (!check) await mkdir(join(folder, 'schemas'), { recursive: true });
for (const [name, document] of documents) {
  const path = join(folder, name);
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
  stale += 1;
  if (check) console.error(`${join('packages/protocol', name)} is not what its sources say.`);
  else await writeFile(path, text);
}

for (const name of await readdir(join(folder, 'schemas'))) {
  if (documents.has(join('schemas', name))) continue;
  stale += 1;
  if (check) console.error(`packages/protocol/schemas/${name} belongs to no schema any more.`);
  else await rm(join(folder, 'schemas', name));
}

if (check && stale > 0) {
  console.error('Run `npm run generate -w @coup-de-main/protocol` and commit what it changes.');
  process.exitCode = 1;
} else {
  console.log(
    `protocol: ${documents.size} documents, ${check ? 'all up to date' : `${stale} changed`}`,
  );
}
