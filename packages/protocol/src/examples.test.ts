import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentNames } from './named-schemas.ts';
import { problemStatuses, problemType, type ProblemCode } from './problem-codes.ts';
import { judge } from './testing/both-judges.ts';
import { present } from './testing/present.ts';
import { listJson, readJson, readObject, schemaNameOf } from './testing/protocol-files.ts';

const examples = listJson('examples');

for (const example of examples) {
  test(`example ${example} is valid for ajv and for zod`, () => {
    const verdicts = judge(schemaNameOf(example), readJson(`examples/${example}.json`));
    assert.deepEqual(verdicts, { ajv: true, zod: true });
  });
}

test('every document of the protocol has an example', () => {
  const shown = new Set(examples.map(schemaNameOf));
  assert.deepEqual(
    documentNames.filter((name) => !shown.has(name)),
    [],
  );
});

test('every problem code has an example with its own type and status', () => {
  for (const [code, status] of Object.entries(problemStatuses)) {
    const problem = readObject(`examples/problem.${code}.json`);
    assert.equal(problem['code'], code);
    assert.equal(problem['status'], status);
    assert.equal(problem['type'], problemType(code as ProblemCode));
  }
});

test('the full examples show every member of a mission and of a discovery document', () => {
  for (const name of ['mission', 'discovery'] as const) {
    const schemas = readObject(`schemas/${name}.json`)['$defs'] as Record<
      string,
      { properties: object }
    >;
    const shown = Object.keys(readObject(`examples/${name}.full.json`));
    const known = Object.keys(present(schemas[schemaNameOf(name)], name).properties);
    assert.deepEqual(shown.toSorted(), known.toSorted());
  }
});
