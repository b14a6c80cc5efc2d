import * as z from 'zod/mini';
import {
  accessibilityFeatures,
  beneficiaries,
  commitments,
  missionCategories,
  missionDomains,
  missionSorts,
  remoteModes,
} from './enumerations.ts';
import { Day } from './calendar.ts';
import { searchText } from './plain-text.ts';
import { DepartmentCode, Id, InseeCode, Language } from './scalars.ts';

const many = /* @__NO_SIDE_EFFECTS__ */ <const T extends readonly string[]>(values: T) =>
  z.optional(z.array(z.enum(values)).check(z.minLength(1), z.maxLength(20)));

/** `latitude,longitude` in degrees with at most six decimals, e.g. `44.9334,4.8917`. */
export const LatLon = z
  .string()
  .check(
    z.regex(
      /^-?([0-8]?\d(\.\d{1,6})?|90(\.0{1,6})?),-?((1[0-7]\d|\d{1,2})(\.\d{1,6})?|180(\.0{1,6})?)$/,
    ),
  );

/** Facets a list may count. */
export const missionFacets = [
  'category',
  'domain',
  'remote',
  'commitment',
  'beneficiary',
  'accessibility',
  'minors',
  'organization',
] as const;

const parameters = {
  q: z.optional(searchText(200)),
  category: many(missionCategories),
  domain: many(missionDomains),
  remote: many(remoteModes),
  commitment: many(commitments),
  beneficiary: many(beneficiaries),
  accessibility: many(accessibilityFeatures),
  organization: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(20))),
  departmentCode: z.optional(z.array(DepartmentCode).check(z.minLength(1), z.maxLength(20))),
  minors: z.optional(z.boolean()),
  urgent: z.optional(z.boolean()),
  place: z.optional(InseeCode),
  near: z.optional(LatLon),
  radius: z.optional(z.int().check(z.gte(1000), z.lte(100_000))),
  from: z.optional(Day),
  to: z.optional(Day),
  lang: z.optional(Language),
  sort: z.optional(z.enum(missionSorts)),
  facets: many(missionFacets),
  limit: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
  cursor: z.optional(searchText(500)),
};

/**
 * Query of `listMissions`. Values of one parameter are alternatives, parameters add up. Enumerations
 * are closed here. Distances are metres. `place` is an INSEE code and means "near that commune";
 * `near` is a point; `radius` and the order `nearest` need one of them. `from`/`to` are days: the
 * mission happens, at least in part, between them. A `limit` above the backend's maximum is lowered;
 * above 10,000 it is a mistake, and refused.
 */
export const MissionQuery = z.strictObject(parameters);
export type MissionQuery = z.infer<typeof MissionQuery>;

/** Query of `getMission`. */
export const MissionLanguageQuery = z.strictObject({ lang: parameters.lang });

/**
 * Names the protocol gives to parameters of a list of missions. A backend that does not declare one of
 * them answers `unsupported-parameter`; any name outside this list is foreign and ignored.
 */
export const missionParameterNames: readonly string[] = [
  ...Object.keys(parameters),
  'activity',
  'bbox',
  'inseeCode',
  'kind',
  'postalCode',
  'publishedSince',
  'updatedSince',
  'urgency',
];

/** Metres around a place when the visitor gave none. Source: JeVeuxAider's 35 km around a commune. */
export const defaultMissionRadius = 35_000;
