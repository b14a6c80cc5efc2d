import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { HttpUrl } from './link.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Id } from './scalars.ts';

/** What a receiver is told of. */
export const webhookEventTypes = [
  'mission.changed',
  'mission.withdrawn',
  'application.received',
  'application.changed',
  'aide.submitted',
  'aide.changed',
  'mission-proposal.received',
  'mission-proposal.changed',
] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

/** States of a subscription. */
export const webhookStatuses = ['active', 'disabled'] as const;
/** Why one was disabled: it answered 410, or nothing was taken for days. */
export const webhookDisabledReasons = ['gone', 'failing'] as const;
/** What is asked of a subscription by name. */
export const webhookActions = ['rotate-secret', 'test'] as const;
/** What `test` delivers, whatever is subscribed. */
export const webhookTestType = 'webhook.test';

const EventTypes = z
  .array(z.enum(webhookEventTypes))
  .check(z.minLength(1), z.maxLength(webhookEventTypes.length));

/** Where to tell what to. Without `types`: everything, also types of later versions. */
export const WebhookInput = z.strictObject({
  url: HttpUrl,
  types: z.optional(EventTypes),
  description: z.optional(Line),
});
export type WebhookInput = z.infer<typeof WebhookInput>;

const webhookMembers = {
  id: Id,
  url: HttpUrl,
  types: z.optional(z.array(OpenValue)),
  description: z.optional(Line),
  status: OpenValue,
  disabledReason: z.optional(OpenValue),
  createdAt: Instant,
  deliveredAt: z.optional(Instant),
};

/** A subscription, as it is shown from its second minute on: without its secret. */
export const Webhook = z.object(webhookMembers);
export type Webhook = z.infer<typeof Webhook>;

/** What deliveries are signed with: `whsec_` and the base64 of 24 to 64 bytes. Source: Standard Webhooks 1.0. */
export const WebhookSecret = z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/));

/** The one answer that shows a secret: to whoever made it, or asked for another. */
export const WebhookWithSecret = z.object({ ...Webhook.shape, secret: WebhookSecret });
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>;

/** A subscription after an action; with a secret when that made one. */
export const WebhookAfterAction = z.object({
  ...webhookMembers,
  secret: z.optional(WebhookSecret),
});

/** Every subscription. */
export const WebhookPage = z.object({ items: z.array(Webhook) });

/** Something to be done with a subscription. */
export const WebhookActionInput = z.strictObject({ action: z.enum(webhookActions) });

/** What something happened to. */
export const WebhookSubject = z.object({ id: Id });

/** The body of a delivery: that something happened, and to what. What it is now is asked for with a right to know. */
export const WebhookEvent = z.object({
  type: OpenValue,
  timestamp: Instant,
  data: WebhookSubject,
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;
