import type { Clock } from '../clock.ts';

/** A clock that stands still until a test moves it. */
export interface SetClock extends Clock {
  /** Jumps forward, in milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock that shows `start`, an ISO date and time. */
export function setClock(start = '2026-11-22T09:00:00Z'): SetClock {
  let shown = Date.parse(start);
  return {
    now: () => new Date(shown),
    advance(milliseconds) {
      shown += milliseconds;
    },
  };
}
