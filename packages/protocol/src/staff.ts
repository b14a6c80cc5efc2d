import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { Href } from './link.ts';
import { Line, OpenValue, plainText } from './plain-text.ts';
import { Id } from './scalars.ts';

/** Who an agent is, and what they may do. */
export const StaffMember = z.object({
  id: Id,
  name: Line,
  roles: z.array(OpenValue),
  expiresAt: z.optional(Instant),
});

/** What an agent has to look at: a submission, a mission, a card or a match. */
export const ModerationSubject = z.object({ type: OpenValue, id: Id });

/** One thing that waits for an agent. Nothing about people: that is read from the subject. */
export const ModerationItem = z.object({
  id: Id,
  subject: ModerationSubject,
  reasons: z.array(OpenValue),
  state: OpenValue,
  openedAt: Instant,
  assignee: z.optional(Id),
  allowedDecisions: z.array(OpenValue),
  version: z.int(),
});

/** The queue, a page at a time. */
export const ModerationPage = z.object({
  items: z.array(ModerationItem),
  next: z.optional(Href),
});

/** What can be decided, depending on the subject. */
export const decisions = [
  'let-through',
  'refuse',
  'publish',
  'hide',
  'restore',
  'close',
  'dismiss',
] as const;

/** What an agent decides. */
export const DecisionInput = z.strictObject({
  decision: z.enum(decisions),
  reason: z.optional(Line),
  note: z.optional(plainText(1, 2000)),
  messageToPerson: z.optional(plainText(1, 2000)),
});

/** A decision, for ever. */
export const Decision = z.object({
  id: Id,
  decision: OpenValue,
  reason: z.optional(OpenValue),
  by: Id,
  at: Instant,
});
