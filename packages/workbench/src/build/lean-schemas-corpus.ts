import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';

const protocol = join(repositoryRoot, 'packages/protocol');

/** The protocol's examples by schema, and the answers of its reader corpus by what they are read as. */
export function protocolDocuments(): Map<string, unknown[]> {
  const documents = new Map<string, unknown[]>();
  const add = (schema: string, document: unknown): void => {
    documents.set(schema, [...(documents.get(schema) ?? []), document]);
  };
  for (const name of jsonFiles('examples')) {
    const [slug = ''] = name.split('.');
    const schema = slug.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    add(schema, read(`examples/${name}`));
  }
  for (const folder of ['valid', 'future', 'hostile']) {
    for (const name of jsonFiles(`corpus/${folder}`)) {
      const { reads, document } = read(`corpus/${folder}/${name}`) as {
        reads: string;
        document: unknown;
      };
      add(reads, document);
    }
  }
  return documents;
}

/** Values that a member is replaced by: one of every JSON kind, and the borders of numbers and texts. */
const intruders: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  'javascript:alert(1)',
  -1,
  1.5,
  1e21,
  [],
  {},
  [null],
  'é'.repeat(301),
];

/** `document` with one member at a time left out, or replaced by every intruder, at every depth. */
export function* mutations(document: unknown): Generator {
  if (typeof document !== 'object' || document === null) return;
  for (const key of Object.keys(document)) {
    const value = (document as Record<string, unknown>)[key];
    const withValue = (replacement: unknown): unknown =>
      Array.isArray(document)
        ? document.with(Number(key), replacement)
        : { ...document, [key]: replacement };
    if (!Array.isArray(document)) {
      yield Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));
    }
    for (const intruder of intruders) yield withValue(intruder);
    for (const inner of mutations(value)) yield withValue(inner);
  }
}

function jsonFiles(folder: string): string[] {
  return readdirSync(join(protocol, folder))
    .filter((name) => name.endsWith('.json'))
    .toSorted();
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(protocol, path), 'utf8'));
}
