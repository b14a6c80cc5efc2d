/** A shared access link: what a phone has between itself and everything else. */
export interface LinkProfile {
  /** Kilobits per second towards the browser. */
  readonly down: number;
  /** Kilobits per second away from it. */
  readonly up: number;
  /** Milliseconds of a round trip. */
  readonly roundTrip: number;
}

/** The profile of every published figure: slow 4G. */
export const slow4g: LinkProfile = { down: 1600, up: 750, roundTrip: 150 };

const segment = 1460;
const initialWindow = 10 * segment;

/**
 * Says when bytes given to one direction of the link come out at its other end. All connections share
 * the line's rate; each connection pays its own slow start (10 segments, doubled every round trip).
 */
export class Lane {
  readonly #bytesPerMs: number;
  readonly #roundTrip: number;
  #freeAt = 0;

  constructor(kilobits: number, roundTrip: number) {
    this.#bytesPerMs = kilobits / 8;
    this.#roundTrip = roundTrip;
  }

  /** A connection's use of this lane. */
  connection(): (bytes: number, now: number) => number {
    let window = initialWindow;
    let windowStart = 0;
    let sent = 0;
    return (bytes, now) => {
      let start = Math.max(now, this.#freeAt);
      if (start - windowStart >= this.#roundTrip) [windowStart, sent] = [start, 0];
      if (sent + bytes > window) {
        windowStart += this.#roundTrip;
        start = Math.max(start, windowStart);
        window *= 2;
        sent = 0;
      }
      sent += bytes;
      this.#freeAt = start + bytes / this.#bytesPerMs;
      return this.#freeAt + this.#roundTrip / 2;
    };
  }
}
