import * as z from 'zod/mini';
import { aideDocs } from './docs/aide-docs.ts';
import { applicationDocs } from './docs/application-docs.ts';
import { discoveryDocs } from './docs/discovery-docs.ts';
import { missionDocs } from './docs/mission-docs.ts';
import { pageDocs } from './docs/page-docs.ts';
import { personDocs } from './docs/person-docs.ts';
import { scalarDocs } from './docs/scalar-docs.ts';
import { submissionDiscoveryDocs } from './docs/submission-discovery-docs.ts';
import { trackingDocs } from './docs/tracking-docs.ts';
import { upcomingDocs } from './docs/upcoming-docs.ts';
import { webhookDocs } from './docs/webhook-docs.ts';
import { documentSchemas } from './document-schemas.ts';
import { type JsonObject, type JsonValue, objectAt } from './json-value.ts';
import { documentNames, namedSchemas } from './named-schemas.ts';

/**
 * One JSON Schema (2020-12) per schema, by name, each referring to others by `prefix` and name. Taken
 * from the input side of zod: its output side would call members with a default required.
 */
export function namedJsonSchemas(
  prefix: string,
  sources: Readonly<Record<string, z.ZodMiniType>> = namedSchemas,
): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(sources)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'throw',
    uri: (id) => `${prefix}${id}`,
    override: ({ jsonSchema }) => {
      withoutNoise(jsonSchema as JsonObject);
    },
  });
  // Through JSON once, which drops what is `undefined` and shares nothing between schemas.
  const own = JSON.parse(JSON.stringify(schemas)) as Record<string, JsonObject>;
  for (const schema of Object.values(own)) {
    // An identifier with a fragment is not allowed in 2020-12, and the dialect is said once above.
    delete schema['$id'];
    delete schema['$schema'];
  }
  return own;
}

/** Named schemas with their prose, as the OpenAPI document and the schema files carry them. */
export function documentedJsonSchemas(prefix: string): JsonObject {
  const schemas = namedJsonSchemas(prefix);
  documentSchemas(schemas, {
    ...discoveryDocs,
    ...submissionDiscoveryDocs,
    ...missionDocs,
    ...pageDocs,
    ...scalarDocs,
    ...personDocs,
    ...aideDocs,
    ...applicationDocs,
    ...trackingDocs,
    ...webhookDocs,
    ...upcomingDocs,
  });
  return schemas;
}

/** Says simply what zod says with ado: objects that are open anyway, lengths written as patterns. */
function withoutNoise(schema: JsonObject): void {
  const additional = objectAt(schema, 'additionalProperties');
  if (additional && Object.keys(additional).length === 0) delete schema['additionalProperties'];
  if (objectAt(schema, 'properties') && Object.keys(schema['properties'] ?? {}).length === 0) {
    delete schema['properties'];
  }
  const counted = /^\^\[\\s\\S\]\{(\d+),(\d+)\}\$$/.exec(
    typeof schema['pattern'] === 'string' ? schema['pattern'] : '',
  );
  if (counted) {
    delete schema['pattern'];
    if (counted[1] !== '0') schema['minLength'] = Number(counted[1]);
    schema['maxLength'] = Number(counted[2]);
  }
}

/**
 * The schema files: self-contained JSON Schemas, by file name (`mission-page.json`), each with all it
 * refers to under `$defs`.
 */
export function createJsonSchemas(): Record<string, JsonObject> {
  const all = documentedJsonSchemas('#/$defs/');
  return Object.fromEntries(
    documentNames.map((name) => {
      const slug = slugOf(name);
      const names = [...reachable(name, all, new Set())].toSorted();
      const schema: JsonObject = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:coup-de-main:1:schema:${slug}`,
        title: name,
        $ref: `#/$defs/${name}`,
        $defs: Object.fromEntries(names.map((one) => [one, all[one] ?? {}])),
      };
      return [`${slug}.json`, schema];
    }),
  );
}

/** The name of a schema in names of files: `MissionPage` → `mission-page`. */
export function slugOf(name: string): string {
  return name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}

/** Every name that a schema refers to, itself included. */
function reachable(name: string, all: JsonObject, found: Set<string>): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const reference of references(all[name] ?? null)) reachable(reference, all, found);
  return found;
}

function references(value: JsonValue): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string'
      ? [member.slice(member.lastIndexOf('/') + 1)]
      : references(member),
  );
}
