import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lane } from './link.ts';

test('one small packet takes its own time on the line and half a round trip', () => {
  const deliver = new Lane(1600, 150).connection();

  assert.equal(deliver(2000, 0), 10 + 75);
});

test('two connections share the rate of the line', () => {
  const lane = new Lane(1600, 150);
  const [first, second] = [lane.connection(), lane.connection()];

  first(2000, 0);

  assert.equal(second(2000, 0), 20 + 75);
});

test('a connection that outgrows its first window waits for a round trip', () => {
  const deliver = new Lane(1_000_000, 150).connection();

  deliver(14_000, 0);

  assert.ok(deliver(14_000, 0) >= 150 + 75);
});

test('after the wait the window has doubled', () => {
  const deliver = new Lane(1_000_000, 150).connection();
  deliver(14_000, 0);
  deliver(14_000, 0);

  assert.ok(deliver(14_000, 0) < 2 * 150 + 75);
});
