import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findContact } from './find-contact.ts';
import { normalizePhone } from './normalize-phone.ts';
import { judge } from './testing/both-judges.ts';
import { readJson } from './testing/protocol-files.ts';

const { phones, contacts } = readJson('corpus/texts.json') as unknown as {
  phones: readonly (readonly [typed: string, number: string | null])[];
  contacts: readonly (readonly [text: string, kind: string | null])[];
};

for (const [typed, number] of phones) {
  test(`"${typed}" is ${number ?? 'no number to call back'}`, () => {
    assert.equal(normalizePhone(typed) ?? null, number);
  });
}

test('a number that was made is one that the wire takes, and stays what it is', () => {
  for (const [, number] of phones) {
    if (number === null) continue;
    assert.deepEqual(judge('PhoneNumber', number), { ajv: true, zod: true }, number);
    assert.equal(normalizePhone(number), number);
  }
});

for (const [text, kind] of contacts) {
  test(`"${text}" carries ${kind ?? 'no contact'}`, () => {
    assert.equal(findContact(text) ?? null, kind);
  });
}

test('a long text takes time in proportion, whatever it is made of', () => {
  const parts = ['0', '06 ', 'a-', 'a@', '+3', 'a.', '(at)', 'www', '1 1-1.', '://'.slice(0, 2)];
  for (const part of parts) {
    const text = part.repeat(200_000 / part.length);
    const began = performance.now();
    findContact(text);
    normalizePhone(text);
    // Some milliseconds when linear; minutes when not.
    assert.ok(performance.now() - began < 2000, part);
  }
});
