import {
  webhookActions,
  webhookDisabledReasons,
  webhookEventTypes,
  webhookStatuses,
  webhookTestType,
} from '../webhook.ts';
import type { Docs } from './doc.ts';

const subscriptionDocs = (name: string): Docs => ({
  [`${name}.id`]: 'Its identifier.',
  [`${name}.url`]: 'Where deliveries go.',
  [`${name}.types`]: { text: 'What it is told of; absent: everything.', values: webhookEventTypes },
  [`${name}.description`]: 'What the operator wrote about it.',
  [`${name}.status`]: { text: 'Whether anything is delivered.', values: webhookStatuses },
  [`${name}.disabledReason`]: {
    text: 'Why nothing is delivered any more.',
    values: webhookDisabledReasons,
  },
  [`${name}.createdAt`]: 'When it was made.',
  [`${name}.deliveredAt`]: 'When something was last taken.',
});

/** Prose for subscriptions and what is delivered. */
export const webhookDocs: Docs = {
  WebhookInput: 'An address to tell what happens.',
  'WebhookInput.url': 'https, in public: no private address, no user name.',
  'WebhookInput.types': 'What to tell of; absent: everything.',
  'WebhookInput.description': 'For the operator: whose address it is.',
  Webhook: 'A subscription, without its secret.',
  ...subscriptionDocs('Webhook'),
  WebhookWithSecret: 'A subscription with the secret that signs from now on, shown once.',
  ...subscriptionDocs('WebhookWithSecret'),
  'WebhookWithSecret.secret': 'What deliveries are signed with.',
  WebhookAfterAction: 'A subscription after an action.',
  ...subscriptionDocs('WebhookAfterAction'),
  'WebhookAfterAction.secret': 'After `rotate-secret`: what signs from now on.',
  WebhookSecret: '`whsec_` and the base64 of 24 to 64 random bytes.',
  WebhookPage: 'Every subscription.',
  'WebhookPage.items': 'The subscriptions, the oldest first.',
  WebhookActionInput: 'Something to be done with a subscription.',
  'WebhookActionInput.action': `One of ${webhookActions.map((one) => `\`${one}\``).join(', ')}.`,
  WebhookSubject: 'What something happened to.',
  'WebhookSubject.id': 'Its identifier: of a mission, or of a submission.',
  WebhookEvent:
    'The body of a delivery: that something happened, and to what. Nothing about people.',
  'WebhookEvent.type': {
    text: 'What happened.',
    values: [...webhookEventTypes, webhookTestType],
  },
  'WebhookEvent.timestamp': 'When it happened; the same at every attempt.',
  'WebhookEvent.data': 'What it happened to.',
};
