import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conformanceClasses, conformanceUri } from './conformance-class.ts';
import * as enumerations from './enumerations.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { fieldErrorCodes, problemStatuses, problemType } from './problem-codes.ts';
import { judge } from './testing/both-judges.ts';

const table = Object.values<Operation>(operations);

test('every operation has its own method and path', () => {
  const addresses = table.map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(addresses).size, addresses.length);
  for (const { path } of table) assert.match(path, /^\/[a-z.]*(\/\{id\})?$/);
});

test('every operation belongs to a class of the protocol', () => {
  for (const { conformanceClass } of table)
    assert.ok(conformanceClasses.includes(conformanceClass));
});

test('every class has operations, but those that say how to answer', () => {
  const withOperations = new Set<string>(table.map((operation) => operation.conformanceClass));
  const without = conformanceClasses.filter((name) => !withOperations.has(name));
  assert.deepEqual(without, ['http', 'search']);
});

test('every problem of an operation exists, and may always be too many requests or a failure', () => {
  for (const { problems } of table) {
    for (const code of problems) assert.ok(code in problemStatuses, code);
    assert.equal(new Set(problems).size, problems.length);
    assert.ok(problems.includes('rate-limited') && problems.includes('unavailable'));
    assert.ok(problems.includes('internal-error'));
  }
});

test('who takes a query may refuse it, who takes an identifier may not find it', () => {
  for (const { query, path, problems } of table) {
    assert.equal(problems.includes('invalid-parameter'), query !== undefined);
    assert.equal(problems.includes('not-found'), path.includes('{id}'));
  }
});

test('answers that are JSON of ours have a schema, others have none', () => {
  for (const { response, mediaType } of table) {
    assert.equal(response !== undefined, mediaType === 'application/json');
  }
});

test('classes and problems are URNs, and codes are kebab-case', () => {
  assert.equal(conformanceUri('core'), 'urn:coup-de-main:1:conf:core');
  assert.equal(problemType('not-found'), 'urn:coup-de-main:problem:not-found');
  for (const code of [...Object.keys(problemStatuses), ...fieldErrorCodes]) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  }
});

test('values of an enumeration are kebab-case, different, and valid where readers meet them', () => {
  for (const [name, values] of Object.entries(enumerations)) {
    assert.equal(new Set(values).size, values.length, name);
    for (const value of values) {
      assert.match(value, /^[a-z]+(-[a-z]+)*$/, name);
      assert.deepEqual(judge('OpenValue', value), { ajv: true, zod: true });
    }
  }
  assert.equal(enumerations.missionDomains.length, 20);
});
