import { Hotline, Service } from '@coup-de-main/protocol';
import * as z from 'zod/mini';

/**
 * What `site.settings` holds for discovery; other features keep their own members beside these. Every
 * member is optional: a site works from its name alone.
 */
export const SiteSettings = z.object({
  languages: Service.shape.languages,
  timeZone: Service.shape.timeZone,
  operator: Service.shape.operator,
  coverage: Service.shape.coverage,
  hotline: z.optional(Hotline),
});
export type SiteSettings = z.infer<typeof SiteSettings>;

/** A tenant as discovery shows it. */
export interface Site {
  readonly name: string;
  readonly settings: SiteSettings;
}
