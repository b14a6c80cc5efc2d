/** What time it is. Everything that expires, is due or is kept for a while asks it, so that tests can jump. */
export interface Clock {
  now(): Date;
}

/** The machine's own. */
export const systemClock: Clock = { now: () => new Date() };
