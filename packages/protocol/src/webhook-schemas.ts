import type * as z from 'zod/mini';
import {
  Webhook,
  WebhookActionInput,
  WebhookAfterAction,
  WebhookEvent,
  WebhookInput,
  WebhookPage,
  WebhookSecret,
  WebhookSubject,
  WebhookWithSecret,
} from './webhook.ts';

/** The named schemas of subscriptions and of what is delivered to them. */
export const webhookSchemas: Readonly<Record<string, z.ZodMiniType>> = {
  Webhook,
  WebhookWithSecret,
  WebhookAfterAction,
  WebhookSecret,
  WebhookPage,
  WebhookInput,
  WebhookActionInput,
  WebhookEvent,
  WebhookSubject,
};
