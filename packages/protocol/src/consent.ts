import * as z from 'zod/mini';
import { Line } from './plain-text.ts';
import { consentGivers } from './submission-enumerations.ts';

/** The privacy notice that was agreed to (`privacy.consentVersion` of the discovery document), and by whom. */
export const Consent = z.strictObject({
  version: Line,
  by: z.optional(z.enum(consentGivers)),
});
export type Consent = z.infer<typeof Consent>;
