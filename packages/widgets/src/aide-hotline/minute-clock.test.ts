import { expect } from '@open-wc/testing';
import { MinuteClock, type Timers } from './minute-clock.ts';

/** Timers that run when told. */
function handTimers(start: number): Timers & { waits: number[]; cleared: number; run: () => void } {
  let waiting: (() => void) | undefined;
  return {
    waits: [],
    cleared: 0,
    now: () => start,
    setTimeout(run, milliseconds) {
      waiting = run;
      return this.waits.push(milliseconds);
    },
    clearTimeout() {
      this.cleared += 1;
      waiting = undefined;
    },
    run: () => waiting?.(),
  };
}

function host(): { updates: number; requestUpdate: () => void } & Record<string, unknown> {
  return {
    updates: 0,
    requestUpdate() {
      this.updates += 1;
    },
  };
}

describe('MinuteClock', () => {
  it('updates its host at the beginning of the next minute, again and again', () => {
    const element = host();
    const timers = handTimers(Date.parse('2026-11-22T08:59:40.500Z'));
    const clock = new MinuteClock(element as never, timers);
    clock.hostConnected();
    expect(timers.waits).to.deep.equal([19_500]);
    timers.run();
    timers.run();
    expect(element.updates).to.equal(2);
    expect(timers.waits.length).to.equal(3);
  });

  it('stops when its host leaves the page', () => {
    const element = host();
    const timers = handTimers(0);
    const clock = new MinuteClock(element as never, timers);
    clock.hostConnected();
    clock.hostDisconnected();
    timers.run();
    expect([timers.cleared, element.updates]).to.deep.equal([1, 0]);
  });
});
