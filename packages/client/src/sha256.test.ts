import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { hashesOf } from './sha256.ts';

function hex(prefix: Uint8Array, suffix: string): string {
  return Array.from(hashesOf(prefix).of(suffix), (word) =>
    (word >>> 0).toString(16).padStart(8, '0'),
  ).join('');
}

const bytes = (text: string) => new TextEncoder().encode(text);

test('hashes the examples of the standard', () => {
  assert.equal(
    hex(bytes(''), 'abc'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  assert.equal(
    hex(bytes('abcdbcdecdefdefgefghfghighijhijk'), 'ijkljklmklmnlmnomnopnopq'),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

test('hashes as node:crypto does, whatever the lengths of prefix and suffix', () => {
  for (let length = 0; length < 200; length += 1) {
    const prefix = randomBytes(length);
    for (const suffix of ['', '7', '48999', 'x'.repeat(length), 'y'.repeat(130)]) {
      const expected = createHash('sha256').update(prefix).update(suffix).digest('hex');
      assert.equal(hex(prefix, suffix), expected, `${length} bytes, then ${suffix.length}`);
    }
  }
});

test('one hash does not leave traces in the next', () => {
  const hashes = hashesOf(bytes('salt'));
  const first = [...hashes.of('1')];
  hashes.of('a much longer suffix, which fills more than the one block that the first took');
  assert.deepEqual([...hashes.of('1')], first);
});
