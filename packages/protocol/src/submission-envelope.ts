import * as z from 'zod/mini';
import { ChallengeAnswer } from './challenge.ts';
import { Consent } from './consent.ts';
import { inputText } from './input-text.ts';
import { Language } from './scalars.ts';

/**
 * What every submission carries around what it says. `lang`: the language in which to answer. `trap`: a field
 * that people never see and leave empty; whoever fills it is a program.
 */
export const submissionEnvelope = {
  lang: z.optional(Language),
  consent: Consent,
  challenge: z.optional(ChallengeAnswer),
  trap: z.optional(inputText(0, 1000)),
};
