import * as z from 'zod/mini';
import { legalForms } from './aide-enumerations.ts';
import {
  accessibilityFeatures,
  beneficiaries,
  missionCategories,
  missionDomains,
  remoteModes,
} from './enumerations.ts';
import { inputLine, inputText } from './input-text.ts';
import { HttpUrl } from './link.ts';
import { Person } from './person.ts';
import { ScheduleInput } from './schedule-input.ts';
import { InseeCode, Postcode } from './scalars.ts';
import { submissionEnvelope } from './submission-envelope.ts';

const some = /* @__NO_SIDE_EFFECTS__ */ <const T extends readonly string[]>(values: T) =>
  z.optional(z.array(z.enum(values)).check(z.maxLength(20)));

/** The structure that needs hands. `siret`: fourteen digits. */
export const ProposedOrganization = z.strictObject({
  name: inputLine(1, 200),
  legalForm: z.optional(z.enum(legalForms)),
  siret: z.optional(z.string().check(z.regex(/^\d{14}$/))),
  url: z.optional(HttpUrl),
  description: z.optional(inputText(1, 2000)),
});
export type ProposedOrganization = z.infer<typeof ProposedOrganization>;

/** Where the mission takes place. Never a private home. */
export const AddressInput = z.strictObject({
  street: z.optional(inputLine(1, 200)),
  postalCode: Postcode,
  inseeCode: z.optional(InseeCode),
  city: z.optional(inputLine(1, 100)),
});
export type AddressInput = z.infer<typeof AddressInput>;

/** What hands are needed for. */
export const ProposedMission = z.strictObject({
  title: inputLine(3, 120),
  category: z.enum(missionCategories),
  description: inputText(1, 5000),
  summary: z.optional(inputText(1, 300)),
  domains: some(missionDomains),
  address: z.optional(AddressInput),
  remote: z.optional(z.enum(remoteModes)),
  schedule: z.optional(ScheduleInput),
  places: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  beneficiaries: some(beneficiaries),
  openToMinors: z.optional(z.boolean()),
  minimumAge: z.optional(z.int().check(z.gte(0), z.lte(120))),
  accessibility: some(accessibilityFeatures),
  prerequisites: z.optional(z.array(inputLine(1, 100)).check(z.maxLength(3))),
  motivationRequired: z.optional(z.boolean()),
  urgent: z.optional(z.boolean()),
});
export type ProposedMission = z.infer<typeof ProposedMission>;

const editable = {
  organization: ProposedOrganization,
  person: Person,
  mission: ProposedMission,
};

/** An organisation proposes a mission, which an agent reads before anybody else does. */
export const MissionProposalInput = z.strictObject({ ...editable, ...submissionEnvelope });
export type MissionProposalInput = z.infer<typeof MissionProposalInput>;

/** What may be changed of a proposal afterwards: what it is once a patch has been applied. */
export const MissionProposalEditable = z.strictObject({
  ...editable,
  lang: submissionEnvelope.lang,
});
export type MissionProposalEditable = z.infer<typeof MissionProposalEditable>;
