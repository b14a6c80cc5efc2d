import * as z from 'zod/mini';
import { ClockTime, Day } from './calendar.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Language } from './scalars.ts';

/** Hours during which somebody answers, on the named weekdays. */
export const OpeningHours = z.object({
  days: z.array(OpenValue),
  opens: ClockTime,
  closes: ClockTime,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** From one time of a day to another. */
export const OpeningInterval = z.object({ opens: ClockTime, closes: ClockTime });
export type OpeningInterval = z.infer<typeof OpeningInterval>;

/** A day that differs from the week: closed, or open at other hours. */
export const OpeningException = z.object({
  date: Day,
  closed: z.optional(z.boolean()),
  hours: z.optional(z.array(OpeningInterval)),
  label: z.optional(Line),
});
export type OpeningException = z.infer<typeof OpeningException>;

/**
 * The phone line for those who are not online. `number` is E.164 (`+33465710042`) or a short number
 * of two to six digits (`112`, `3919`, `116006`); hours are local to `timeZone`; French public holidays count as closed unless
 * `openOnPublicHolidays`. `tariff` and `priceLabel` say what the call costs, as French law asks.
 */
export const Hotline = z.object({
  number: z.string().check(z.regex(/^(\+[1-9]\d{5,14}|\d{2,6})$/)),
  name: z.optional(Line),
  tariff: z.optional(OpenValue),
  priceLabel: z.optional(Line),
  timeZone: z.optional(Line),
  hours: z.optional(z.array(OpeningHours)),
  exceptions: z.optional(z.array(OpeningException)),
  openOnPublicHolidays: z.optional(z.boolean()),
  languages: z.optional(z.array(Language)),
});
export type Hotline = z.infer<typeof Hotline>;
