import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

/** Milliseconds for which the secret before signs beside the new one. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;
const PREFIX = 'whsec_';

/** What is sealed with a subscription. */
const WebhookSecrets = z.object({
  current: z.string(),
  previous: z.optional(z.object({ secret: z.string(), until: z.string() })),
});
export type WebhookSecrets = z.infer<typeof WebhookSecrets>;

/** Reads what was sealed. @throws ZodError for what this release did not write. */
export function readSecrets(value: unknown): WebhookSecrets {
  return z.parse(WebhookSecrets, value);
}

/** 256 random bits, as receivers are given them. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/** Another secret; the one before signs for a day more. */
export function rotate({ current }: WebhookSecrets, now: Date): WebhookSecrets {
  const until = new Date(now.getTime() + OVERLAP_MS).toISOString();
  return { current: newSecret(), previous: { secret: current, until } };
}

/** What is signed: who resends a message as it is may only do so while its moment is near. */
export interface SignedMessage {
  readonly id: string;
  readonly body: string;
}

/**
 * The headers that prove where a delivery comes from. Source: Standard Webhooks 1.0.
 *
 * @param now the moment of this attempt.
 */
export function signedHeaders(
  { id, body }: SignedMessage,
  { current, previous }: WebhookSecrets,
  now: Date,
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const isOpen = previous !== undefined && Date.parse(previous.until) > now.getTime();
  const secrets = isOpen ? [current, previous.secret] : [current];
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map((secret) => `v1,${sign(secret, `${id}.${timestamp}.${body}`)}`)
      .join(' '),
  };
}

function sign(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
