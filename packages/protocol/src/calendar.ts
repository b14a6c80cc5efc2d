import * as z from 'zod/mini';

/** Every day that exists from 1000 to 2999, leap days included: what calendars and databases accept. */
const day =
  '(?:[12]\\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))' +
  '|(?:[12]\\d(?:0[48]|[2468][048]|[13579][26])|(?:12|16|20|24|28)00)-02-29)';

const hourAndMinute = '(?:[01]\\d|2[0-3]):[0-5]\\d';

const matching = /* @__NO_SIDE_EFFECTS__ */ (source: string) =>
  z.string().check(z.regex(new RegExp(`^${source}$`)));

/** Calendar day that exists, `YYYY-MM-DD`. */
export const Day = matching(day);

/** RFC 3339 instant with seconds and an offset, e.g. `2026-11-22T09:30:00+01:00`. */
export const Instant = matching(
  `${day}T${hourAndMinute}:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)`,
);

/** Time of day on a 24 hour clock, `HH:MM`. `24:00` closes a day. */
export const ClockTime = matching(`(?:${hourAndMinute}|24:00)`);
