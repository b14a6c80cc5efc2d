import type * as z from 'zod/mini';
import { AideInput } from './aide.ts';
import { AideOfferEditable, AideOfferInput, Capability } from './aide-offer.ts';
import { AideRequestEditable, AideRequestInput, Proxy } from './aide-request.ts';
import { ApplicationEditable, ApplicationInput } from './application.ts';
import { Challenge, ChallengeAnswer } from './challenge.ts';
import { Consent } from './consent.ts';
import { EmailAddress, PhoneNumber } from './contact-values.ts';
import {
  AddressInput,
  MissionProposalEditable,
  MissionProposalInput,
  ProposedMission,
  ProposedOrganization,
} from './mission-proposal.ts';
import { Need } from './need.ts';
import { Person } from './person.ts';
import { PlaceInput } from './place-input.ts';
import { Receipt, ReceiptService, Reference, Token } from './receipt.ts';
import { ScheduleInput, SlotInput } from './schedule-input.ts';
import * as tracked from './tracked.ts';

/** The named schemas of what people submit and follow. */
export const submissionSchemas: Readonly<Record<string, z.ZodMiniType>> = {
  ApplicationInput,
  ApplicationEditable,
  AideInput,
  AideRequestInput,
  AideRequestEditable,
  AideOfferInput,
  AideOfferEditable,
  Need,
  Proxy,
  Capability,
  MissionProposalInput,
  MissionProposalEditable,
  ProposedOrganization,
  ProposedMission,
  AddressInput,
  Person,
  PlaceInput,
  SlotInput,
  ScheduleInput,
  Consent,
  Challenge,
  ChallengeAnswer,
  Receipt,
  ReceiptService,
  Reference,
  Token,
  ...tracked,
  EmailAddress,
  PhoneNumber,
};
