import { Validator } from '@seriousme/openapi-schema-validator';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discoveryDocs } from './docs/discovery-docs.ts';
import { parameterDocs } from './docs/parameter-docs.ts';
import { documentSchemas, undocumented } from './document-schemas.ts';
import type { JsonObject } from './json-value.ts';
import { documentedJsonSchemas, slugOf } from './json-schemas.ts';
import { missionParameterNames, MissionQuery } from './mission-query.ts';
import { documentNames } from './named-schemas.ts';
import { createJsonSchemas, createOpenApi } from './openapi.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { problemStatuses } from './problem-codes.ts';
import { present } from './testing/present.ts';
import { listJson, readJson } from './testing/protocol-files.ts';

interface Described {
  operationId: string;
  tags: string[];
  requestBody?: JsonObject;
  security?: JsonObject[];
  parameters: { name: string; in: string; required: boolean; schema: JsonObject }[];
  responses: Record<string, { headers: object; content?: Record<string, JsonObject> }>;
}

const document = createOpenApi();
const paths = document['paths'] as unknown as Record<string, Record<string, Described>>;
const table = Object.entries<Operation>(operations);

function described({ path, method }: Operation): Described {
  return present(paths[path]?.[method.toLowerCase()], `${method} ${path}`);
}

function headersOf({ responses }: Described, status: string): string[] {
  return Object.keys(present(responses[status], status).headers);
}

test('the committed document is what the schemas say (else: npm run generate)', () => {
  assert.deepEqual(readJson('openapi.json'), document);
});

test('the committed JSON Schemas are what the schemas say (else: npm run generate)', () => {
  const schemas = createJsonSchemas();
  assert.deepEqual(
    listJson('schemas')
      .map((name) => `${name}.json`)
      .toSorted(),
    Object.keys(schemas).toSorted(),
  );
  for (const [name, schema] of Object.entries(schemas)) {
    assert.deepEqual(readJson(`schemas/${name}`), schema, name);
  }
});

test('an independent validator accepts the document as OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  assert.deepEqual(result, { valid: true });
  assert.equal(validator.version, '3.1');
});

test('the same validator refuses a document with a fault', async () => {
  const faulty = structuredClone(document);
  faulty['paths'] = { missions: {} };
  assert.equal((await new Validator().validate(faulty)).valid, false);
});

test('every reference leads somewhere', () => {
  for (const reference of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = (reference[1] ?? '')
      .split('/')
      .reduce<unknown>((at, name) => (at as JsonObject | undefined)?.[name], document);
    assert.ok(target, reference[1]);
  }
});

for (const [operationId, operation] of table) {
  test(`${operationId} is described with its class, parameters and answer`, () => {
    const it = described(operation);
    assert.equal(it.operationId, operationId);
    assert.deepEqual(it.tags, [operation.conformanceClass]);
    const query = it.parameters.filter((parameter) => parameter.in === 'query');
    const shape = Object.keys(operation.query?.shape ?? {});
    const extra = operationId === 'discover' ? ['preview'] : [];
    assert.deepEqual(
      query.map(({ name }) => name),
      [...shape, ...extra],
    );
    assert.equal(
      it.parameters.some((parameter) => parameter.in === 'path'),
      operation.path.includes('{id}'),
    );
    for (const status of operation.statuses ?? [200]) {
      const content = Object.keys(present(it.responses[status], String(status)).content ?? {});
      assert.deepEqual(content, status === 204 ? [] : [operation.mediaType]);
    }
    const kept = operation.private ? [] : ['200', '304'];
    for (const status of kept) assert.ok(headersOf(it, status).includes('ETag'));
    assert.equal('304' in it.responses, !operation.private);
  });

  test(`${operationId} is described with its body, key and token`, () => {
    const it = described(operation);
    assert.equal(it.requestBody !== undefined, operation.body !== undefined);
    assert.equal(it.security !== undefined, operation.auth !== undefined);
    const key = it.parameters.filter(({ name }) => name === 'Idempotency-Key');
    assert.deepEqual(
      key.map(({ required }) => required),
      operation.idempotencyKey ? [true] : [],
    );
  });

  test(`${operationId} says every refusal, and when to come back`, () => {
    const it = described(operation);
    for (const code of operation.problems) {
      const { content } = present(it.responses[String(problemStatuses[code])], `response ${code}`);
      const examples = content?.['application/problem+json']?.['examples'] as JsonObject;
      assert.ok(code in examples, code);
    }
    for (const status of ['429', '503']) assert.ok(headersOf(it, status).includes('Retry-After'));
    if (operation.idempotencyKey) assert.ok(headersOf(it, '409').includes('Retry-After'));
  });
}

test('lists of values are repeated names, and only required parameters are required', () => {
  const { parameters } = described(operations.listMissions);
  const category = parameters.find(({ name }) => name === 'category');
  assert.equal(category?.schema['type'], 'array');
  assert.deepEqual(
    { ...category, schema: undefined, description: undefined },
    {
      name: 'category',
      in: 'query',
      required: false,
      style: 'form',
      explode: true,
      schema: undefined,
      description: undefined,
    },
  );
  const required = described(operations.searchPlaces).parameters.filter((one) => one.required);
  assert.deepEqual(
    required.map(({ name }) => name),
    ['q'],
  );
});

test('open enumerations are examples, never enums, and requests are the reverse', () => {
  const answers = documentNames.filter((name) => !name.endsWith('Input'));
  const files = createJsonSchemas();
  const schemas = answers.map((name) => JSON.stringify(files[`${slugOf(name)}.json`])).join('');
  assert.ok(!schemas.includes('"enum"'));
  const inputs = documentNames.filter((name) => name.endsWith('Input') && name !== 'ResendInput');
  for (const name of inputs) {
    assert.match(JSON.stringify(files[`${slugOf(name)}.json`]), /"enum":\[/, name);
  }
  assert.match(schemas, /"examples":\["no","possible","full","unknown"\]/);
  assert.match(JSON.stringify(described(operations.listMissions).parameters), /"enum":\["no"/);
});

test('every schema, member and parameter has prose, and prose about what is gone is refused', () => {
  assert.deepEqual(undocumented(documentedJsonSchemas('#/')), []);
  assert.deepEqual(undocumented({ X: { properties: { y: {} } } }), ['X', 'X.y']);
  const mute = Object.keys(MissionQuery.shape).filter(
    (name) => !(`MissionQuery.${name}` in parameterDocs),
  );
  assert.deepEqual(mute, []);
  const schemas = documentedJsonSchemas('#/');
  for (const key of ['Mission.gone', 'Gone', 'Gone.member']) {
    assert.throws(() => documentSchemas(schemas, { [key]: 'x' }), new RegExp(`"${key}".*rename`));
  }
  assert.doesNotThrow(() => documentSchemas(schemas, discoveryDocs));
});

test('every reserved name of a parameter is known once', () => {
  assert.equal(new Set(missionParameterNames).size, missionParameterNames.length);
});

test('the server address is that of the backend', () => {
  assert.deepEqual(createOpenApi('/aide/v1')['servers'], [
    { url: '/aide/v1', description: 'Base address of the backend.' },
  ]);
});
