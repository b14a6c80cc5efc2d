import * as z from 'zod/mini';

/** What is there and of that type; anything else is absent, for the service's own documentation is not exact. */
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined);
const text = maybe(z.string());
const texts = maybe(z.array(z.string()));
const point = maybe(z.object({ lat: z.number(), lon: z.number() }));
/** Texts say true/false, the enumeration yes/no, later versions use booleans. */
const yesNo = maybe(z.union([z.boolean(), z.string()]));

const StateAddress = z.object({
  street: text,
  postalCode: text,
  // Of the documentation's example, beside `postalCode` of its schema.
  zip: text,
  city: text,
  departmentCode: text,
  country: text,
  location: point,
  geoPoint: point,
});
export type StateAddress = z.infer<typeof StateAddress>;

/** A mission of v0, as much of it as we read. Members that are not named are internal, copies, or wrong. */
export const StateMission = z.object({
  _id: text,
  id: text,
  clientId: text,
  title: z.string(),
  description: text,
  domain: text,
  activity: text,
  audience: texts,
  tags: texts,
  tasks: texts,
  requirements: texts,
  softSkills: texts,
  romeSkills: texts,
  type: text,
  remote: text,
  addresses: maybe(z.array(StateAddress)),
  address: text,
  city: text,
  postalCode: text,
  departmentCode: text,
  location: point,
  startAt: text,
  endAt: text,
  schedule: text,
  places: maybe(z.number()),
  openToMinors: yesNo,
  reducedMobilityAccessible: yesNo,
  closeToTransport: yesNo,
  applicationUrl: text,
  compensationAmount: maybe(z.number()),
  compensationUnit: text,
  compensationType: text,
  organizationId: text,
  organizationClientId: text,
  organizationName: text,
  organizationUrl: text,
  organizationDescription: text,
  organizationRNA: text,
  organizationSiren: text,
  publisherId: text,
  publisherName: text,
  postedAt: text,
  createdAt: text,
  updatedAt: text,
  lastSyncAt: text,
});
export type StateMission = z.infer<typeof StateMission>;
