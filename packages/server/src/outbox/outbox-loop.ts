/** A sender that goes on by itself. */
export interface OutboxLoop {
  /** A mail may have become due: sends at once, or again once the round that runs is over. */
  nudge(): void;
  /** Takes no further mail; ends when the one in flight is sent or put off. */
  stop(): Promise<void>;
}

/** How a loop runs. */
export interface OutboxLoopOptions {
  /** Sends what is due, and ends early when `stop` is aborted. */
  readonly outbox: { deliverDue(stop: AbortSignal): Promise<unknown> };
  /** Milliseconds between looks without a nudge: for mails due later, and those of other processes. */
  readonly everyMs: number;
  /** A round failed as a whole, e.g. the database is away. The next look tries again. */
  readonly onError: (error: unknown) => void;
}

/** Sends what is due now, and from now on whenever there is something. */
export function startOutboxLoop({ outbox, everyMs, onError }: OutboxLoopOptions): OutboxLoop {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;

  async function rounds(): Promise<void> {
    do {
      again = false;
      await outbox.deliverDue(stop.signal).catch(onError);
    } while (again && !stop.signal.aborted);
    running = undefined;
  }

  function nudge(): void {
    again = true;
    if (!stop.signal.aborted) running ??= rounds();
  }

  const timer = setInterval(nudge, everyMs);
  timer.unref();
  nudge();
  return {
    nudge,
    async stop() {
      clearInterval(timer);
      stop.abort();
      await running;
    },
  };
}
