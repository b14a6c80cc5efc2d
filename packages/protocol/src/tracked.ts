import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { EmailAddress } from './contact-values.ts';
import { dictionary } from './dictionary.ts';
import { inputText } from './input-text.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Reference } from './receipt.ts';
import { Id, Language } from './scalars.ts';
import { ChallengeAnswer } from './challenge.ts';
import { requestedActions } from './submission-enumerations.ts';

/** The mission that an application answers. */
export const TrackedMission = z.object({ id: Id, title: Line, startAt: z.optional(Instant) });
export type TrackedMission = z.infer<typeof TrackedMission>;

/** One need of a request and its own state. */
export const TrackedNeed = z.object({ type: OpenValue, status: OpenValue });
export type TrackedNeed = z.infer<typeof TrackedNeed>;

/** What happened, when, and who did it. */
export const TrackedEvent = z.object({ at: Instant, what: OpenValue, by: OpenValue });
export type TrackedEvent = z.infer<typeof TrackedEvent>;

/** What was agreed to, when and by whom. */
export const TrackedConsent = z.object({ version: Line, at: Instant, by: OpenValue });
export type TrackedConsent = z.infer<typeof TrackedConsent>;

const members = {
  id: Id,
  reference: Reference,
  type: OpenValue,
  status: OpenValue,
  version: z.int().check(z.gte(1)),
  createdAt: Instant,
  updatedAt: Instant,
  expiresAt: z.optional(Instant),
  next: z.optional(OpenValue),
  actions: z.array(OpenValue),
  mission: z.optional(TrackedMission),
  data: dictionary(z.unknown()),
  consent: TrackedConsent,
  purgeAt: Instant,
};

/**
 * Everything that is held about a submission, for whoever has its token: to follow it, to change it, and to
 * take it along. `data` is what was submitted, as it is held; `actions` what can be done now.
 */
export const Tracked = z.object({
  ...members,
  needs: z.optional(z.array(TrackedNeed)),
  events: z.array(TrackedEvent),
});
export type Tracked = z.infer<typeof Tracked>;

/** The same before its needs and events are judged one by one: what a tolerant reader starts from. */
export const TrackedEnvelope = z.object({
  ...members,
  needs: z.optional(z.array(z.unknown())),
  events: z.array(z.unknown()),
});

/** A change, as JSON Merge Patch (RFC 7396) of what may be changed: `null` takes a member away. */
export const TrackedPatch = dictionary(z.unknown());
export type TrackedPatch = Readonly<Record<string, unknown>>;

/** Something to do to a submission that no other method says. */
export const ActionInput = z.strictObject({ action: z.enum(requestedActions) });
export type ActionInput = z.infer<typeof ActionInput>;

/** Where to send again the links of everything that one e-mail address has submitted. */
export const ResendInput = z.strictObject({
  email: EmailAddress,
  challenge: z.optional(ChallengeAnswer),
  trap: z.optional(inputText(0, 1000)),
  lang: z.optional(Language),
});
export type ResendInput = z.infer<typeof ResendInput>;

/** The answer to it: nothing, whether the address is known or not. */
export const Acknowledgement = z.object({});
