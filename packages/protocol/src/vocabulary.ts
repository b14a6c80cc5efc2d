import * as z from 'zod/mini';
import { dictionary } from './dictionary.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Id } from './scalars.ts';

/** A value of an enumeration with the words people read. */
export const VocabularyValue = z.object({
  value: OpenValue,
  label: Line,
  labels: z.optional(dictionary(Line)),
});
export type VocabularyValue = z.infer<typeof VocabularyValue>;

/** A list of values, e.g. `mission-categories`. The order is the one to show. */
export const Vocabulary = z.object({ id: Id, values: z.array(VocabularyValue) });
export type Vocabulary = z.infer<typeof Vocabulary>;

/** Every vocabulary of a backend. */
export const VocabularyPage = z.object({ items: z.array(Vocabulary) });
export type VocabularyPage = z.infer<typeof VocabularyPage>;

/** The answer before its items are judged one by one: what a tolerant reader starts from. */
export const VocabularyPageEnvelope = z.object({ items: z.array(z.unknown()) });
