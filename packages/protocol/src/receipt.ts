import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { HttpUrl } from './link.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Id } from './scalars.ts';

/** Characters of references: Crockford's base 32 without its vowels, so that no word is ever formed. */
export const referenceAlphabet = '0123456789BCDFGHJKMNPQRSTVWXYZ';

/**
 * What somebody says on the phone to name a submission: `7K3M-92TQ`. Ours are twice four characters of
 * `referenceAlphabet`; others may group capitals and digits as they do.
 */
export const Reference = z.string().check(z.regex(/^[0-9A-Z]{2,8}(?:-[0-9A-Z]{2,8}){1,3}$/));

/** A secret that opens one submission: base64url of at least 128 bits. */
export const Token = z.string().check(z.regex(/^[\w-]{22,512}$/));

/** The service that answers. */
export const ReceiptService = z.object({ name: Line });

/**
 * What a person gets for a submission, and the receipt that French law owes: a reference, a date, the
 * service, what happens next and until when. Never what was typed. `manageToken` opens the submission;
 * `manageUrl` is a page that does, the token in its fragment.
 */
export const Receipt = z.object({
  id: Id,
  reference: Reference,
  type: OpenValue,
  status: OpenValue,
  receivedAt: Instant,
  service: ReceiptService,
  next: OpenValue,
  answerBy: z.optional(Instant),
  expiresAt: z.optional(Instant),
  manageToken: Token,
  manageUrl: z.optional(HttpUrl),
});
export type Receipt = z.infer<typeof Receipt>;
