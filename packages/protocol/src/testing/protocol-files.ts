import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject, JsonValue } from '../json-value.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Text of a file, by its path from the folder of the package. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The specification: its main page, then the others by name. */
export function readSpecification(): string[] {
  const others = readdirSync(join(root, '../../docs/protocol')).toSorted();
  return ['protocol.md', ...others.map((page) => `protocol/${page}`)].map((page) =>
    readText(`../../docs/${page}`),
  );
}

/** Content of a JSON file, by its path from the folder of the package. */
export function readJson(path: string): JsonValue {
  return JSON.parse(readText(path)) as JsonValue;
}

/** Names of the JSON files in a folder of the package, sorted, without `.json`. */
export function listJson(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
}

/** Name of the schema that an example is of: `mission-page.full` → `MissionPage`. */
export function schemaNameOf(example: string): string {
  const [slug = ''] = example.split('.');
  return slug.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Content of a JSON file that holds an object. */
export function readObject(path: string): JsonObject {
  const value = readJson(path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${path} holds no JSON object`);
}
