import * as z from 'zod/mini';
import { HttpUrl } from './link.ts';
import { OpenValue } from './plain-text.ts';

/**
 * How one applies to a mission. `mode` is open: a reader that meets an unknown mode shows the mission
 * and sends the visitor to its page. `url` comes with `external`, `reason` with `closed`.
 */
export const Apply = z.object({
  mode: OpenValue,
  url: z.optional(HttpUrl),
  reason: z.optional(OpenValue),
});
export type Apply = z.infer<typeof Apply>;
