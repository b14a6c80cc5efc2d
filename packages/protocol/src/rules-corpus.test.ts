import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aideRules } from './aide.ts';
import { applicationRules } from './application.ts';
import type { FieldFault } from './field-fault.ts';
import { applyMergePatch } from './merge-patch.ts';
import { proposalRules } from './proposal-rules.ts';
import { judge } from './testing/both-judges.ts';
import { present } from './testing/present.ts';
import { listJson, readJson, readObject, schemaNameOf } from './testing/protocol-files.ts';

interface RuleCase {
  readonly about: string;
  readonly example: string;
  readonly patch: unknown;
  readonly errors: readonly { code: string; pointer: string }[];
}

const cases = readJson('corpus/rules.json') as unknown as readonly RuleCase[];

const rules: Readonly<Record<string, (input: never) => FieldFault[]>> = {
  ApplicationInput: applicationRules,
  AideInput: aideRules,
  MissionProposalInput: proposalRules,
};

const sorted = (errors: readonly { code: string; pointer?: string | undefined }[]): string[] =>
  errors.map(({ code, pointer }) => `${code} ${pointer}`).toSorted();

for (const { about, example, patch, errors } of cases) {
  test(`rules: ${about} (${example})`, () => {
    const name = schemaNameOf(example);
    const input = applyMergePatch(readObject(`examples/${example}.json`), patch);
    // What only a rule can say must pass the schema, or the case would prove nothing of the rule.
    assert.deepEqual(judge(name, input), { ajv: true, zod: true });
    const found = present(rules[name], `rules of ${name}`)(input as never);
    assert.deepEqual(sorted(found), sorted(errors));
  });
}

for (const example of listJson('examples').filter((one) => schemaNameOf(one) in rules)) {
  test(`rules: the example ${example} breaks none`, () => {
    const check = present(rules[schemaNameOf(example)], example);
    assert.deepEqual(check(readObject(`examples/${example}.json`) as never), []);
  });
}

test('rules take drafts: nothing typed yet is no error of the program', () => {
  assert.deepEqual(sorted(applicationRules({})), ['required #/person/email']);
  assert.deepEqual(aideRules({}), []);
  assert.deepEqual(sorted(aideRules({ kind: 'offer' })), ['required #/person/email']);
  const half = { kind: 'request', needs: [undefined, {}], availability: [undefined] } as const;
  assert.deepEqual(sorted(aideRules(half)), [
    'required #/availability/0/weekday',
    'required #/person/email',
  ]);
  const offer = { kind: 'offer', capabilities: [undefined, undefined] } as const;
  assert.deepEqual(sorted(aideRules(offer)), ['required #/person/email']);
  assert.deepEqual(sorted(proposalRules({ mission: { prerequisites: [undefined] } })), [
    'required #/person/email',
  ]);
});
