import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicAddress } from './public-address.ts';
import { readTarget, resolveTarget, TargetRefusal } from './target.ts';

const strict = { loopback: false };
const trial = { loopback: true };

/** What a program that wants in would write. */
const hosts = [
  '127.0.0.1',
  '127.1',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '017700000001',
  '127.0.0.1.',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[::]',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.3.4',
  '172.31.255.254',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '[::ffff:169.254.169.254]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::a00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[2001:db8::1]',
  '[ff02::1]',
  '192.0.0.192',
  '198.18.0.1',
  '203.0.113.7',
  '224.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'admin.localhost',
  'printer.local',
  'metadata.google.internal',
  'intranet',
  '１２７.0.0.1',
  '127。0。0。1',
];

describe('where deliveries may go', () => {
  for (const host of hosts) {
    it(`is never ${host}`, () => {
      assert.throws(() => readTarget(`https://${host}/hook`, strict), TargetRefusal);
    });
  }

  it('is a public host, by https and without a user', () => {
    for (const text of [
      'https://agenda.example/hook?key=1',
      'https://93.184.216.34:8443/',
      'https://[2606:2800:220:1::1]/',
    ]) {
      assert.equal(readTarget(text, strict).href, text);
    }
    const wrong = [
      'http://agenda.example/',
      'http://93.184.216.34/',
      'https://a:b@agenda.example/',
      'ftp://agenda.example/',
      'https://',
      'nowhere',
      `https://agenda.example/${'x'.repeat(2048)}`,
    ];
    for (const text of wrong) assert.throws(() => readTarget(text, strict), TargetRefusal, text);
  });

  it('is also this machine where the operator said so, and nothing else that is private', () => {
    for (const text of ['http://127.0.0.1:8081/', 'https://[::1]/', 'http://localhost:9/']) {
      assert.equal(readTarget(text, trial).href, text);
    }
    for (const text of [
      'http://agenda.example/',
      'http://10.0.0.1/',
      'http://169.254.169.254/',
      'http://[::ffff:127.0.0.1]/',
    ]) {
      assert.throws(() => readTarget(text, trial), TargetRefusal, text);
    }
  });

  it('is refused for every address of a name when one of them is not public', async () => {
    const answering = (...addresses: string[]) => ({
      loopback: false,
      resolve: async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    });
    const url = new URL('https://agenda.example/');
    for (const addresses of [
      ['10.1.2.3'],
      ['93.184.216.34', '127.0.0.1'],
      ['::ffff:10.1.2.3'],
      ['fe80::1%eth0'],
      ['what'],
      [],
    ]) {
      await assert.rejects(
        resolveTarget(url, answering(...addresses)),
        TargetRefusal,
        addresses.join(),
      );
    }
    const found = await resolveTarget(url, answering('93.184.216.34', '2606:2800:220:1::1'));
    assert.equal(found.length, 2);
  });

  it('without TLS is nothing but this machine, whatever a name stands for', async () => {
    const policy = {
      loopback: true,
      resolve: async () => [{ address: '93.184.216.34', family: 4 }],
    };
    await assert.rejects(resolveTarget(new URL('http://agenda.example/'), policy), TargetRefusal);
    assert.equal(isPublicAddress('93.184.216.34'), true);
  });
});
