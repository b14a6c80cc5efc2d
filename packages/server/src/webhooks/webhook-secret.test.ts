import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Webhook as Judge } from 'standardwebhooks';
import { newSecret, rotate, signedHeaders } from './webhook-secret.ts';

const body = '{"type":"mission.changed"}';
const message = { id: '0193a1c2-4b7e-7c31-9f20-5d8e6a1b2c3d', body };

describe('what deliveries are signed with', () => {
  it('signs the known answer of the standard', () => {
    // Test vector of the standard's own libraries.
    const headers = signedHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' },
      { current: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
      new Date(1_614_265_330_000),
    );
    assert.equal(headers['webhook-timestamp'], '1614265330');
    assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is accepted by another implementation, and only as it was sent', () => {
    const current = newSecret();
    const headers = signedHeaders(message, { current }, new Date());
    assert.deepEqual(new Judge(current).verify(body, headers), JSON.parse(body));
    assert.throws(() => new Judge(current).verify(`${body} `, headers));
    assert.throws(() => new Judge(newSecret()).verify(body, headers));
    const old = signedHeaders(message, { current }, new Date(Date.now() - 6 * 60_000));
    assert.throws(() => new Judge(current).verify(body, old), /too old/);
  });

  it('signs with both secrets for a day after a change', () => {
    const first = newSecret();
    const now = new Date();
    const second = rotate({ current: first }, now);
    assert.notEqual(second.current, first);
    const headers = signedHeaders(message, second, now);
    for (const secret of [first, second.current]) new Judge(secret).verify(body, headers);
    const later = signedHeaders(message, second, new Date(now.getTime() + 24 * 60 * 60_000));
    assert.equal(later['webhook-signature'].split(' ').length, 1);
    const third = rotate(second, now);
    const thirdHeaders = signedHeaders(message, third, now);
    assert.throws(() => new Judge(first).verify(body, thirdHeaders));
  });

  it('is 256 random bits', () => {
    const secret = newSecret();
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.notEqual(secret, newSecret());
  });
});
