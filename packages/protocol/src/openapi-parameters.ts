import type * as z from 'zod/mini';
import { parameterDocs } from './docs/parameter-docs.ts';
import { documentSchemas } from './document-schemas.ts';
import { type JsonObject, objectAt } from './json-value.ts';
import { namedJsonSchemas } from './json-schemas.ts';
import { MissionLanguageQuery, MissionQuery } from './mission-query.ts';
import { namedSchemas } from './named-schemas.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { PlaceQuery } from './place.ts';
import { SyncQuery } from './sync.ts';

const queries: Readonly<Record<string, z.ZodMiniType>> = {
  MissionQuery,
  MissionLanguageQuery,
  PlaceQuery,
  SyncQuery,
};

/** Parameters of an operation: `{id}` of its path, its headers, then those of its query. */
export function createParameters(operation: Operation): JsonObject[] {
  const { path, query } = operation;
  const inPath = path.includes('{id}') ? [pathParameter(operation)] : headerParameters(operation);
  if (path === operations.discover.path) return [previewParameter];
  const name = Object.keys(queries).find((one) => queries[one] === query);
  return name === undefined ? inPath : [...inPath, ...queryParameters(name)];
}

function headerParameters({ idempotencyKey, method }: Operation): JsonObject[] {
  return [
    ...(idempotencyKey ? [idempotencyParameter] : []),
    ...(method === 'PATCH' ? [versionParameter] : []),
  ];
}

const idempotencyParameter: JsonObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Made when somebody begins, sent with every attempt: the same key and body give the same receipt.',
  schema: { type: 'string', pattern: '^[\\x20-\\x7e]{1,130}$' },
};

const versionParameter: JsonObject = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: '`version` of the submission that was read, in quotes: `"3"`.',
  schema: { type: 'string', examples: ['"3"'] },
};

function pathParameter({ path }: Operation): JsonObject {
  const place = path === operations.getPlace.path;
  return {
    name: 'id',
    in: 'path',
    required: true,
    description: place ? 'INSEE code of a commune.' : 'Identifier.',
    schema: { $ref: `#/components/schemas/${place ? 'InseeCode' : 'Id'}` },
  };
}

/** Lists are repeated names (`category=a&category=b`), the one way that HTML forms know. */
function queryParameters(query: string): JsonObject[] {
  const schemas = namedJsonSchemas('#/components/schemas/', { ...namedSchemas, ...queries });
  documentSchemas(
    schemas,
    Object.fromEntries(
      Object.entries(parameterDocs).filter(([key]) => key.startsWith(`${query}.`)),
    ),
  );
  const schema = objectAt(schemas, query) ?? {};
  const properties = objectAt(schema, 'properties') ?? {};
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.keys(properties).map((name) => {
    const { description = '', ...rest } = objectAt(properties, name) ?? {};
    return {
      name,
      in: 'query',
      required: required.includes(name),
      description,
      style: 'form',
      explode: true,
      schema: rest,
    };
  });
}

const previewParameter: JsonObject = {
  name: 'preview',
  in: 'query',
  required: false,
  description:
    'With `missions`, the document carries the first page of the list in `preview.missions`; the other parameters are those of `listMissions`. Whoever cannot do it ignores it.',
  schema: { type: 'string', examples: ['missions'] },
};
