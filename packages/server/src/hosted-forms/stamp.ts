import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AssessSubmission } from '../submissions/submission-ports.ts';
import type { StampPort } from './hosted-forms-ports.ts';

/** How long a form may lie open, in milliseconds: a day, for whoever is called away. */
export const STAMP_LIFE_MS = 86_400_000;

/** A form that was opened longer ago is as slow as any: a proof of work given out then would still be good. */
const SLOW_MS = 600_000;

/** A form that is renewed was read before: it need not be read again for so long. */
const READ_MS = 10_000;

/** When a form was given out, signed, so that it can be used once. */
export interface Stamp {
  readonly issuedAt: Date;
  readonly nonce: string;
}

/** The hidden text of a form: moment, random, signature. */
export function makeStamp(secret: Uint8Array, issuedAt: Date): string {
  const content = `${String(issuedAt.getTime())}.${randomBytes(16).toString('base64url')}`;
  return `${content}.${signatureOf(secret, content)}`;
}

/** The stamp of a hidden text; undefined when this backend did not write it. */
export function readStamp(secret: Uint8Array, text: string): Stamp | undefined {
  const [, content = '', issued = '', nonce = '', signature = ''] =
    /^((\d{1,15})\.([\w-]{22}))\.([\w-]{43})$/.exec(text) ?? [];
  const expected = Buffer.from(signatureOf(secret, content));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return { issuedAt: new Date(Number(issued)), nonce };
}

/** The stamp that the next page carries: the same one, or a new one where it is too old or not ours. */
export function carryStamp(secret: Uint8Array, text: string, now: Date): string {
  const stamp = readStamp(secret, text);
  if (stamp === undefined) return makeStamp(secret, now);
  return isAlive(stamp, now) ? text : makeStamp(secret, new Date(now.getTime() - READ_MS));
}

/** Whether a form was given out so long ago that its stamp counts no more. */
export function isOld(secret: Uint8Array, text: string, now: Date): boolean {
  const stamp = readStamp(secret, text);
  return stamp !== undefined && !isAlive(stamp, now);
}

function isAlive({ issuedAt }: Stamp, now: Date): boolean {
  return now.getTime() - issuedAt.getTime() < STAMP_LIFE_MS;
}

/**
 * Judges a form like any submission, its stamp in the place of the proof of work that nothing could solve
 * without script: once used, or never given out, it is as if there were none, and an agent looks first.
 */
export function assessStamped(
  text: string,
  { assess, stamps, now }: { assess: AssessSubmission; stamps: StampPort; now: () => Date },
): AssessSubmission {
  return async (submission) => {
    const { challenge: _none, ...body } = submission.body;
    const stamp = readStamp(stamps.secret(), text);
    if (stamp === undefined || !isAlive(stamp, now())) return assess({ ...submission, body });
    const { issuedAt, nonce } = stamp;
    const isFirst = await stamps.use(submission.tx, {
      signatureHash: hash('sha256', `stamp ${nonce}`, 'buffer'),
      expiresAt: new Date(issuedAt.getTime() + STAMP_LIFE_MS + 60_000),
    });
    if (!isFirst) return assess({ ...submission, body });
    const slowest = now().getTime() - SLOW_MS;
    const challenge = await stamps.vouch(new Date(Math.max(issuedAt.getTime(), slowest)));
    return assess({ ...submission, body: { ...body, challenge } });
  };
}

function signatureOf(secret: Uint8Array, content: string): string {
  return createHmac('sha256', secret).update(content).digest('base64url');
}
