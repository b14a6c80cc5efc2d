import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the clock needs from the window; tests replace it. */
export interface Timers {
  readonly now: () => number;
  readonly setTimeout: (run: () => void, milliseconds: number) => number;
  readonly clearTimeout: (id: number) => void;
}

const minute = 60_000;

const windowTimers: Timers = {
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (id) => {
    window.clearTimeout(id);
  },
};

/**
 * Controller that updates its host at the beginning of every minute, as long as the host is in a page. Counts from the
 * clock each time, so that a machine that slept does not go on late.
 */
export class MinuteClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #timers: Timers;
  #timer: number | undefined;

  constructor(host: ReactiveControllerHost, timers: Timers = windowTimers) {
    this.#host = host;
    this.#timers = timers;
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    if (this.#timer !== undefined) this.#timers.clearTimeout(this.#timer);
  }

  #wait(): void {
    this.#timer = this.#timers.setTimeout(
      () => {
        this.#host.requestUpdate();
        this.#wait();
      },
      minute - (this.#timers.now() % minute),
    );
  }
}
