import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPassingHash } from './passing-hash.ts';
import { createSubmissionLimits, usualAllowances } from './submission-limits.ts';

const start = Date.UTC(2026, 10, 22, 8);
const at = (minutes: number) => new Date(start + minutes * 60_000);
const limits = () => createSubmissionLimits(createPassingHash());
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the limits of submissions', () => {
  it('let an address submit once a minute all day, as the desk of a town hall does', () => {
    const { mayPass } = limits();
    assert.ok(times(480).every((minute) => mayPass('192.0.2.1', at(minute))));
  });

  it('let at most one in a hundred of a thousand at once through unseen', () => {
    const { mayPass } = limits();
    const passed = times(1000).filter(() => mayPass('192.0.2.1', at(0)));
    assert.equal(passed.length, usualAllowances.home.burst);
    assert.ok(passed.length <= 10);
    assert.ok(mayPass('192.0.2.2', at(0)), 'somebody else is not concerned');
  });

  it('count a /64 as one home, and a thousand homes of one /48 as one network', () => {
    const inOneHome = limits();
    const homes = times(1000).filter((n) => inOneHome.mayPass(`2001:db8:1:2::${n + 1}`, at(0)));
    assert.equal(homes.length, usualAllowances.home.burst);
    const inOneNetwork = limits();
    const spread = times(1000).filter((n) => inOneNetwork.mayPass(`2001:db8:1:${n}::1`, at(0)));
    assert.equal(spread.length, usualAllowances.network.burst);
  });

  it('tell an address that proves nothing when to come back', () => {
    const { mustWait } = limits();
    const waits = times(31).map(() => mustWait('192.0.2.1', at(0)));
    assert.deepEqual(new Set(waits.slice(0, 30)), new Set([undefined]));
    assert.equal(waits[30], 20);
    assert.equal(mustWait('192.0.2.1', at(0.34)), undefined);
  });

  it('send few mails to one mailbox, from wherever they were asked for', () => {
    const { mayMail } = limits();
    const sent = times(100).filter((n) =>
      mayMail(n % 2 === 0 ? 'a@example.org' : 'A@example.org', at(0)),
    );
    assert.equal(sent.length, usualAllowances.mailbox.burst);
    assert.ok(mayMail('b@example.org', at(0)));
    assert.equal(mayMail('a@example.org', at(9)), false);
    assert.ok(mayMail('a@example.org', at(10)));
  });
});
