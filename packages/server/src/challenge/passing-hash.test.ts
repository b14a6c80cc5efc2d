import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPassingHash } from './passing-hash.ts';

const names = createPassingHash();

describe('the passing hash of an address', () => {
  it('is one per IPv4 address, also when it is written as IPv6', () => {
    assert.deepEqual(names.address('192.0.2.1'), names.address('::ffff:192.0.2.1'));
    assert.notDeepEqual(names.address('192.0.2.1'), names.address('192.0.2.2'));
    assert.equal(names.address('192.0.2.1').length, 1);
  });

  it('is one per IPv6 /64, beside that of the /48 around it', () => {
    const [home, network] = names.address('2001:db8:1:2::1');
    assert.deepEqual(names.address('2001:db8:1:2:ffff::9'), [home, network]);
    const [neighbour, around] = names.address('2001:db8:1:3::1');
    assert.notEqual(neighbour, home);
    assert.equal(around, network);
    assert.notEqual(names.address('2001:db8:2:2::1')[1], network);
  });

  it('never is the same in another process, and shows nothing of the address', () => {
    const other = createPassingHash();
    assert.notDeepEqual(other.address('192.0.2.1'), names.address('192.0.2.1'));
    assert.match(names.address('192.0.2.1')[0], /^[\w-]{43}$/);
  });
});

describe('the passing hash of a mailbox', () => {
  it('is the same however the letters are written', () => {
    assert.equal(names.mailbox('Ada@Example.org '), names.mailbox('ada@example.org'));
    assert.notEqual(names.mailbox('ada@example.org'), names.mailbox('eda@example.org'));
  });

  it('is not that of an address of the same letters', () => {
    assert.notEqual(names.mailbox('192.0.2.1'), names.address('192.0.2.1')[0]);
  });
});
