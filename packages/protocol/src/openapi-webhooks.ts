import type { JsonObject } from './json-value.ts';
import { webhookEventTypes, webhookTestType } from './webhook.ts';

/** What a backend sends to those who subscribed, by type. Source of the headers: Standard Webhooks 1.0. */
export function createWebhooks(): JsonObject {
  return Object.fromEntries(
    [...webhookEventTypes, webhookTestType].map((type) => [type, { post: delivery(type) }]),
  );
}

function delivery(type: string): JsonObject {
  return {
    operationId: `deliver-${type.replace('.', '-')}`,
    tags: ['webhooks'],
    summary: `Something happened: \`${type}\`.`,
    security: [{}],
    parameters: headers.map(([name, description, schema]) => ({
      name,
      in: 'header',
      required: true,
      description,
      schema,
    })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookEvent' } } },
    },
    responses: {
      '2XX': { description: 'Taken. The body is not read.' },
      410: { description: 'Never again: the subscription is disabled.' },
    },
  };
}

const headers: readonly (readonly [string, string, JsonObject])[] = [
  ['webhook-id', 'Names the event; the same at every attempt.', { type: 'string' }],
  ['webhook-timestamp', 'When this attempt was made, in seconds since 1970.', { type: 'string' }],
  [
    'webhook-signature',
    '`v1,` and the base64 of the HMAC-SHA256 of id, timestamp and body, joined by dots; one for each secret, separated by blanks.',
    { type: 'string' },
  ],
];
