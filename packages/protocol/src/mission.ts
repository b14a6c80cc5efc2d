import * as z from 'zod/mini';
import { Apply } from './apply.ts';
import { Instant } from './calendar.ts';
import { HttpUrl } from './link.ts';
import { Line, OpenValue, Text } from './plain-text.ts';
import { Id, InseeCode, Language } from './scalars.ts';
import { Address } from './address.ts';
import { dictionary } from './dictionary.ts';
import { Provenance } from './provenance.ts';
import { Schedule } from './schedule.ts';

/** The public or associative structure that needs hands. */
export const MissionOrganization = z.object({
  id: Id,
  name: Line,
  url: z.optional(HttpUrl),
  description: z.optional(Text),
  inseeCode: z.optional(InseeCode),
});
export type MissionOrganization = z.infer<typeof MissionOrganization>;

/** How many people a mission needs, and how many it still needs. */
export const Places = z.object({
  count: z.int().check(z.gte(1), z.lte(100_000)),
  left: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
});
export type Places = z.infer<typeof Places>;

/** The texts of a mission in another language. */
export const MissionTranslation = z.object({
  title: z.optional(Line),
  summary: z.optional(Text),
  description: z.optional(Text),
});
export type MissionTranslation = z.infer<typeof MissionTranslation>;

/**
 * A published need for volunteers, as every list and detail carries it. Texts are plain text;
 * an optional member without a value is absent, never null; members not named here are ignored.
 */
export const Mission = z.object({
  type: z.literal('mission'),
  id: Id,
  title: Line,
  organization: MissionOrganization,
  apply: Apply,
  updatedAt: Instant,
  category: z.optional(OpenValue),
  domains: z.optional(z.array(OpenValue)),
  summary: z.optional(Text),
  description: z.optional(Text),
  lang: z.optional(Language),
  url: z.optional(HttpUrl),
  beneficiaries: z.optional(z.array(OpenValue)),
  remote: z.optional(OpenValue),
  addresses: z.optional(z.array(Address)),
  schedule: z.optional(Schedule),
  places: z.optional(Places),
  urgent: z.optional(z.boolean()),
  openToMinors: z.optional(z.boolean()),
  minimumAge: z.optional(z.int().check(z.gte(0), z.lte(120))),
  accessibility: z.optional(z.array(OpenValue)),
  prerequisites: z.optional(z.array(Line)),
  motivationRequired: z.optional(z.boolean()),
  publishedAt: z.optional(Instant),
  expiresAt: z.optional(Instant),
  distance: z.optional(z.number().check(z.gte(0))),
  provenance: z.optional(Provenance),
  translations: z.optional(dictionary(MissionTranslation)),
  ext: z.optional(dictionary(z.unknown())),
});
export type Mission = z.infer<typeof Mission>;
