import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { blindIndex, deriveToken, digest, hashToken } from './derived-secrets.ts';
import type { Indexed, TokenOf } from './derived-secrets.ts';

describe('a blind index', () => {
  const indexed: Indexed = { siteId: 'a', kind: 'email', normalized: 'lea@example.org' };

  it('is equal for equal addresses, and for nothing else', () => {
    const ring = testKeyRing();
    const index = blindIndex(ring, indexed);
    assert.equal(index.length, 32);
    assert.deepEqual(blindIndex(ring, { ...indexed }), index);
    const others: readonly Partial<Indexed>[] = [
      { siteId: 'b' },
      { kind: 'phone' },
      { normalized: 'leo@example.org' },
    ];
    for (const other of others) {
      assert.notDeepEqual(blindIndex(ring, { ...indexed, ...other }), index, JSON.stringify(other));
    }
  });

  it('tells nothing without the key: another ring makes another one', () => {
    assert.notDeepEqual(blindIndex(testKeyRing(), indexed), blindIndex(testKeyRing(), indexed));
  });
});

describe('a token', () => {
  const of: TokenOf = { siteId: 'a', submissionId: 's1', purpose: 'manage', generation: 1 };

  it('can be written again, and opens one submission for one purpose', () => {
    const ring = testKeyRing();
    const token = deriveToken(ring, of);
    assert.match(token, /^[\w-]{43}$/);
    assert.equal(deriveToken(ring, { ...of }), token);
    const others: readonly Partial<TokenOf>[] = [
      { siteId: 'b' },
      { submissionId: 's2' },
      { purpose: 'confirm' },
      { generation: 2 },
    ];
    const tokens = new Set([
      token,
      ...others.map((other) => deriveToken(ring, { ...of, ...other })),
    ]);
    assert.equal(tokens.size, 5);
    assert.notEqual(deriveToken(testKeyRing(), of), token);
  });

  it('is kept as its SHA-256', () => {
    assert.deepEqual(hashToken('abc'), createHash('sha256').update('abc').digest());
  });
});

it('parts of what is hashed cannot slip into each other', () => {
  const ring = testKeyRing();
  const token = (siteId: string, submissionId: string) =>
    deriveToken(ring, { siteId, submissionId, purpose: 'manage', generation: 1 });
  assert.notEqual(token('ab', 'c'), token('a', 'bc'));
  assert.notEqual(token('a","b', 'c'), token('a', 'b","c'));
});

it('a digest is neither an index nor a token of the same text', () => {
  const ring = testKeyRing();
  assert.deepEqual(digest(ring, 'x'), digest(ring, 'x'));
  assert.notDeepEqual(digest(ring, 'x'), digest(ring, 'y'));
  assert.notDeepEqual(digest(ring, 'x'), digest(testKeyRing(), 'x'));
});

it('a ring that is logged by mistake shows none of its keys', () => {
  const ring = testKeyRing();
  ring.secret('token');
  assert.equal(JSON.stringify(ring), '{}');
});
