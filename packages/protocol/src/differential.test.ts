import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, Text } from './plain-text.ts';
import { judge } from './testing/both-judges.ts';
import { readJson, readObject, schemaNameOf } from './testing/protocol-files.ts';

interface Values {
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

interface MemberCase {
  readonly about: string;
  readonly example: string;
  readonly member: string;
  readonly value: unknown;
  readonly valid: boolean;
}

const values = readJson('corpus/values.json') as unknown as Readonly<Record<string, Values>>;
const members = readJson('corpus/members.json') as unknown as readonly MemberCase[];

for (const [name, { valid, invalid }] of Object.entries(values)) {
  test(`ajv and zod agree with the corpus on ${name}`, () => {
    for (const value of valid) {
      assert.deepEqual(judge(name, value), { ajv: true, zod: true }, JSON.stringify(value));
    }
    for (const value of invalid) {
      assert.deepEqual(judge(name, value), { ajv: false, zod: false }, JSON.stringify(value));
    }
  });
}

for (const { about, example, member, value, valid } of members) {
  test(`ajv and zod agree: ${about} (${example}, ${member}) is ${valid ? '' : 'in'}valid`, () => {
    const document = { ...readObject(`examples/${example}.json`), [member]: value };
    assert.deepEqual(judge(schemaNameOf(example), document), { ajv: valid, zod: valid });
  });
}

test('characters are code points for both: 20,000 emoji are a text, one more is not', () => {
  const longest = '🤝'.repeat(20_000);
  assert.deepEqual(judge('Text', longest), { ajv: true, zod: true });
  assert.deepEqual(judge('Text', `${longest}x`), { ajv: false, zod: false });
  assert.ok(Text.safeParse('').success);
  assert.ok(!plainText(1, 5).safeParse('').success);
});
