const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Waits between the attempts to send a mail: quick at first, for a server that restarts, then patient: about
 * three days in all. Source: the schedule that Standard Webhooks recommends, begun later.
 */
const WAITS_MS = [
  1 * MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;

/** How often a mail is tried before it is given up. */
export const MAX_ATTEMPTS = WAITS_MS.length + 1;

/**
 * Milliseconds to wait after an attempt that failed; undefined: it was the last one.
 *
 * @param attempts how many there were, 1 or more.
 * @param random from 0 to below 1: waits vary by a fifth, so that mails that failed together do not come back
 *   together.
 */
export function waitAfter(attempts: number, random: number): number | undefined {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? undefined : Math.round(wait * (0.8 + 0.4 * random));
}
