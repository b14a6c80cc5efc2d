/** What an idle watch tells. */
export interface IdleListener {
  /** Soon too long without a sign of life. */
  readonly soon: () => void;
  /** Too long. */
  readonly gone: () => void;
  /** What was written is kept for longer, because the person has asked for it: nothing goes. */
  readonly kept: () => boolean | undefined;
}

/** Milliseconds without a keystroke: when to warn, and when it is too long. */
const limits = { soon: 28 * 60_000, gone: 30 * 60_000 };

/** Notices that somebody has left a form open. */
export class IdleWatch {
  readonly #listener: IdleListener;
  readonly #limits: typeof limits;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(listener: IdleListener, given = limits) {
    this.#listener = listener;
    this.#limits = given;
  }

  /** A sign of life: the time starts anew. */
  touch(): void {
    this.stop();
    this.#timers = [
      setTimeout(() => this.#tell('soon'), this.#limits.soon),
      setTimeout(() => this.#tell('gone'), this.#limits.gone),
    ];
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #tell(what: 'soon' | 'gone'): void {
    if (!this.#listener.kept()) this.#listener[what]();
  }
}
