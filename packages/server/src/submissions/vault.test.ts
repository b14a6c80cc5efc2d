import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PersonalDataError } from '../personal/personal-data-error.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { mailboxOf } from './contact.ts';
import type { SubmissionRow } from './submission-row.ts';
import { createVault } from './vault.ts';

const input = {
  person: { name: 'Lise', email: 'lise@exemple.fr' },
  consent: { version: '2026-11' },
};
const rowOf = (submission_id: string, sealed: object) =>
  ({ submission_id, ...sealed }) as unknown as SubmissionRow;

describe('a vault', () => {
  const ring = testKeyRing();
  const vault = createVault(ring, 'ici');

  it('opens what it sealed, in its own row and site only', () => {
    const sealed = vault.seal('s1', input);
    assert.deepEqual(vault.open(rowOf('s1', sealed)), input);
    assert.throws(() => vault.open(rowOf('s2', sealed)), PersonalDataError);
    const elsewhere = createVault(ring, 'ailleurs');
    assert.throws(() => elsewhere.open(rowOf('s1', sealed)), PersonalDataError);
    assert.throws(() => vault.open(rowOf('s1', { sealed: null, data_key: null, key_id: null })), {
      code: 'erased',
    });
  });

  it('finds an address however it is written, and no other', () => {
    const index = vault.emailIndex('lise@exemple.fr');
    assert.deepEqual(vault.emailIndex(' Lise@EXEMPLE.fr '), index);
    assert.notDeepEqual(vault.emailIndex('lisa@exemple.fr'), index);
    assert.notDeepEqual(createVault(ring, 'ailleurs').emailIndex('lise@exemple.fr'), index);
    assert.notDeepEqual(vault.phoneIndex('lise@exemple.fr'), index);
  });

  it('derives tokens that differ by submission, purpose and generation', () => {
    const tokens = [
      vault.token('s1', 'manage', 1),
      vault.token('s1', 'confirm', 1),
      vault.token('s1', 'manage', 2),
      vault.token('s2', 'manage', 1),
      createVault(ring, 'ailleurs').token('s1', 'manage', 1),
    ];
    assert.equal(new Set(tokens).size, tokens.length);
    assert.equal(vault.token('s1', 'manage', 1), tokens[0]);
  });

  it('makes fingerprints that only its keys can make', () => {
    assert.deepEqual(vault.digest('a'), vault.digest('a'));
    assert.notDeepEqual(vault.digest('a'), vault.digest('b'));
    assert.notDeepEqual(createVault(testKeyRing(), 'ici').digest('a'), vault.digest('a'));
  });
});

describe('mailboxOf', () => {
  const proxy = { name: 'Paul' };
  for (const [given, expected] of [
    [{ person: { name: 'A', email: 'a@b.fr' } }, { recipient: 'person', email: 'a@b.fr' }],
    [{ person: { name: 'A', phone: '+33639980012' } }, undefined],
    [
      { person: { name: 'A', email: 'a@b.fr' }, proxy: { ...proxy, email: 'p@b.fr' } },
      { recipient: 'proxy', email: 'p@b.fr' },
    ],
    [
      { person: { name: 'A', email: 'a@b.fr' }, proxy: { ...proxy, phone: '+33639980012' } },
      { recipient: 'person', email: 'a@b.fr' },
    ],
    [{ person: { name: 'A' }, proxy: { ...proxy, phone: '+33639980012' } }, undefined],
  ] as const) {
    it(`is ${JSON.stringify(expected)} of ${JSON.stringify(given)}`, () => {
      assert.deepEqual(mailboxOf(given), expected);
    });
  }
});
