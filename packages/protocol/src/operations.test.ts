import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as aideEnumerations from './aide-enumerations.ts';
import { conformanceClasses, conformanceUri } from './conformance-class.ts';
import * as enumerations from './enumerations.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { bodyProblems } from './operation-problems.ts';
import {
  fieldErrorCodes,
  type ProblemCode,
  problemStatuses,
  problemType,
} from './problem-codes.ts';
import * as submissionEnumerations from './submission-enumerations.ts';
import { judge } from './testing/both-judges.ts';

const table = Object.values<Operation>(operations);

test('every operation has its own method and path', () => {
  const addresses = table.map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(addresses).size, addresses.length);
  for (const { path } of table) assert.match(path, /^\/[a-z.-]*(\/(\{id\}|[a-z]+))?$/);
});

test('every operation belongs to a class of the protocol', () => {
  for (const { conformanceClass } of table)
    assert.ok(conformanceClasses.includes(conformanceClass));
});

test('every class has operations, but those that say how to answer', () => {
  const withOperations = new Set<string>(table.map((operation) => operation.conformanceClass));
  const without = conformanceClasses.filter((name) => !withOperations.has(name));
  assert.deepEqual(without, ['http', 'search', 'multilingual']);
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
  for (const { query, path, auth, problems } of table) {
    assert.equal(problems.includes('invalid-parameter'), query !== undefined);
    assert.equal(problems.includes('not-found'), path.includes('{id}') || auth === 'bearer');
  }
});

test('who takes a body may refuse all that can be wrong with one, who takes a token may refuse it', () => {
  for (const { body, auth, problems } of table) {
    for (const code of bodyProblems)
      assert.equal(problems.includes(code), body !== undefined, code);
    for (const code of ['token-required', 'token-invalid'] as const) {
      assert.equal(problems.includes(code), auth !== undefined, code);
    }
  }
});

test('what people create takes a key and may find it used; nothing else does', () => {
  for (const { auth, idempotencyKey, statuses, problems } of table) {
    const creates = statuses?.includes(201) === true && auth === undefined;
    assert.equal(idempotencyKey === true, creates);
    for (const code of [
      'idempotency-key-required',
      'idempotency-key-reused',
      'request-in-progress',
    ] as const) {
      assert.equal(problems.includes(code), creates, code);
    }
  }
});

test('answers to a POST, a token or a challenge are for one reader; GET alone is ever kept', () => {
  for (const operation of table) {
    if (operation.method !== 'GET' || operation.auth !== undefined) assert.ok(operation.private);
  }
  const kept = table.filter((operation) => !operation.private);
  assert.ok(kept.every(({ method, body }) => method === 'GET' && body === undefined));
});

test('every problem code is answered by some operation, but for a wrong method', () => {
  const answered = new Set(table.flatMap(({ problems }) => problems));
  const silent = Object.keys(problemStatuses).filter((code) => !answered.has(code as ProblemCode));
  assert.deepEqual(silent, ['method-not-allowed']);
});

test('answers that are JSON of ours have a schema, others have none', () => {
  for (const { response, mediaType, method } of table) {
    assert.equal(response !== undefined, mediaType === 'application/json' && method !== 'DELETE');
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
  const all = { ...enumerations, ...aideEnumerations, ...submissionEnumerations };
  for (const [name, values] of Object.entries<readonly string[]>(all)) {
    assert.equal(new Set(values).size, values.length, name);
    for (const value of values) {
      assert.match(value, /^[a-z0-9]+(-[a-z0-9]+)*$/, name);
      assert.deepEqual(judge('OpenValue', value), { ajv: true, zod: true });
    }
  }
  assert.equal(enumerations.missionDomains.length, 20);
});

test('what is asked for by name is an action, and the others have a method of their own', () => {
  const { requestedActions, trackedActions } = submissionEnumerations;
  const others = trackedActions.filter((action) => !requestedActions.some((one) => one === action));
  assert.deepEqual(others, ['edit', 'withdraw']);
});
