/**
 * The CDN build reads a backend's answers with `lean-schemas/zod-mini.ts` instead of zod. Here both read
 * the same documents, good and broken, and must say the same: verdict, data, and where it broke.
 */
import * as zod from '@coup-de-main/protocol';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { repositoryRoot } from '../repository.ts';
import { useLeanSchemas } from './cdn-plugins.ts';
import { mutations, protocolDocuments } from './lean-schemas-corpus.ts';

const schemas = [
  'Discovery',
  'Mission',
  'MissionPageEnvelope',
  'Place',
  'PlacePageEnvelope',
  'Problem',
  'VocabularyPageEnvelope',
  'Challenge',
  'Receipt',
  'Tracked',
  'TrackedEnvelope',
  'AideInput',
  'ApplicationInput',
  'MissionProposalInput',
] as const;
type Schema = (typeof schemas)[number];
const readers = ['parseMissionPage', 'parseDiscovery', 'parseReceipt', 'parseTracked'] as const;
type Protocol = Pick<typeof zod, Schema | (typeof readers)[number]>;

const documents = protocolDocuments();
let lean: Protocol;

before(async () => {
  const stripTypes: Plugin = {
    name: 'strip-types',
    load: (id) => (id.endsWith('.ts') ? stripTypeScriptTypes(readFileSync(id, 'utf8')) : null),
  };
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-lean-'));
  const entry = join(folder, 'entry.js');
  const names = [...schemas, ...readers].join();
  const index = join(repositoryRoot, 'packages/protocol/src/index.ts');
  await writeFile(entry, `export { ${names} } from ${JSON.stringify(index)};`);
  const build = await rollup({
    input: entry,
    logLevel: 'silent',
    plugins: [useLeanSchemas(), nodeResolve(), stripTypes],
  });
  const file = join(folder, 'lean.js');
  await build.write({ file, format: 'es' });
  lean = (await import(file)) as Protocol;
  await rm(folder, { recursive: true });
});

/** What a reader sees of a verdict: the data, or the places where it broke. */
function verdict(protocol: Protocol, schema: Schema, value: unknown): unknown {
  const result = protocol[schema].safeParse(value);
  if (result.success) return { data: result.data };
  return { broken: [...new Set(result.error.issues.map(({ path }) => path.join('.')))].toSorted() };
}

describe('lean schemas', () => {
  it('are the ones that are tested here', () => {
    assert.ok('_zod' in zod.Mission && !('_zod' in lean.Mission));
  });

  for (const schema of schemas) {
    it(`judge ${schema} as zod does, broken in every place`, () => {
      const counts = { kept: 0, broken: 0 };
      for (const document of documents.get(schema.replace('Envelope', '')) ?? []) {
        for (const mutation of [document, ...mutations(document)]) {
          const expected = verdict(zod, schema, mutation);
          assert.deepEqual(verdict(lean, schema, mutation), expected, JSON.stringify(mutation));
          counts[JSON.stringify(expected).startsWith('{"broken') ? 'broken' : 'kept'] += 1;
        }
      }
      // A corpus that nobody refuses, or that everybody does, would prove nothing.
      assert.ok(counts.kept > 10 && counts.broken > 10, JSON.stringify(counts));
    });
  }

  for (const reader of readers) {
    const name = reader.slice('parse'.length);
    it(`serve ${reader} as zod does`, () => {
      const read = (protocol: Protocol, value: unknown): unknown => {
        try {
          return protocol[reader](value);
        } catch (error) {
          return error instanceof Error && 'refused';
        }
      };
      for (const document of documents.get(name) ?? []) {
        for (const mutation of [document, ...mutations(document)]) {
          assert.deepEqual(read(lean, mutation), read(zod, mutation), JSON.stringify(mutation));
        }
      }
    });
  }

  it('give an own member, not a prototype, to a member called __proto__', () => {
    const facets = JSON.parse('{"__proto__":[{"value":"a","count":1}]}') as unknown;
    const page = lean.MissionPageEnvelope.safeParse({ items: [], facets });
    assert.ok(page.success);
    assert.equal(Object.getPrototypeOf(page.data.facets), Object.prototype);
  });
});
