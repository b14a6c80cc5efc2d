import type { Operation } from './operation.ts';
import { alwaysProblems, bodyProblems, tokenProblems } from './operation-problems.ts';
import {
  WebhookActionInput,
  WebhookAfterAction,
  WebhookInput,
  WebhookPage,
  WebhookWithSecret,
} from './webhook.ts';

const subscriptions = {
  path: '/webhooks',
  conformanceClass: 'webhooks',
  mediaType: 'application/json',
  auth: 'operator',
  private: true,
} as const;

const [tokenRequired, tokenInvalid] = tokenProblems;

/** What the operator of a backend does with subscriptions. */
export const webhookOperations = {
  listWebhooks: {
    ...subscriptions,
    method: 'GET',
    summary: 'List the subscriptions, without their secrets.',
    response: WebhookPage,
    problems: [tokenRequired, tokenInvalid, ...alwaysProblems],
  },
  createWebhook: {
    ...subscriptions,
    method: 'POST',
    summary: 'Subscribe an address. The answer is the only one that shows its secret.',
    body: WebhookInput,
    response: WebhookWithSecret,
    statuses: [201],
    problems: [tokenRequired, tokenInvalid, ...bodyProblems, ...alwaysProblems],
  },
  actOnWebhook: {
    ...subscriptions,
    method: 'POST',
    path: '/webhooks/{id}',
    summary: 'Give a subscription another secret, or deliver a test to it.',
    body: WebhookActionInput,
    response: WebhookAfterAction,
    problems: [...tokenProblems, ...bodyProblems, 'state-conflict', ...alwaysProblems],
  },
  deleteWebhook: {
    ...subscriptions,
    method: 'DELETE',
    path: '/webhooks/{id}',
    summary: 'End a subscription. Nothing is delivered to it any more.',
    statuses: [204],
    problems: [...tokenProblems, ...alwaysProblems],
  },
} as const satisfies Record<string, Operation>;
