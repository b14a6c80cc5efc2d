import * as z from 'zod/mini';
import { ClockTime, Day, Language, Line, OpenValue } from './scalars.ts';

/** Hours during which somebody answers, on the named weekdays. */
export const OpeningHours = z.object({
  days: z.array(OpenValue),
  opens: ClockTime,
  closes: ClockTime,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** A day that differs from the week: closed, or open at other hours. */
export const OpeningException = z.object({
  date: Day,
  closed: z.optional(z.boolean()),
  hours: z.optional(z.array(z.object({ opens: ClockTime, closes: ClockTime }))),
  label: z.optional(Line),
});
export type OpeningException = z.infer<typeof OpeningException>;

/**
 * The phone line for those who are not online. `number` is E.164 (`+33475000000`) or a short number
 * of four digits; hours are local to `timeZone`; French public holidays count as closed unless
 * `openOnPublicHolidays`. `tariff` and `priceLabel` say what the call costs, as French law asks.
 */
export const Hotline = z.object({
  number: z.string().check(z.regex(/^(\+\d{6,15}|\d{4})$/)),
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
