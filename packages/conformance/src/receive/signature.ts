import { createHmac } from 'node:crypto';
import type { Delivered } from './receiver.ts';

/** Seconds that the moment of an attempt may be off. Source: Standard Webhooks 1.0. */
const TOLERANCE = 300;

/** What is wrong with the signature of a delivery for a secret; empty when nothing is. */
export function signatureFault({ headers, body }: Delivered, secret: string, now: Date): string {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map(
    (name) => headers[`webhook-${name}`],
  );
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') {
    return 'webhook-id, webhook-timestamp or webhook-signature is missing';
  }
  if (!(Math.abs(now.getTime() / 1000 - Number(timestamp)) <= TOLERANCE)) {
    return `webhook-timestamp ${timestamp}`;
  }
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const right = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const isSigned = signatures.split(' ').includes(`v1,${right}`);
  return isSigned ? '' : `webhook-signature ${signatures.slice(0, 100)}`;
}
