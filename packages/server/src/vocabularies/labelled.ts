import type { Vocabulary } from '@coup-de-main/protocol';

/** The words for one value: French, easy-to-read French, English, Arabic. */
export type Labels = readonly [fr: string, frSimple: string, en: string, ar: string];

/**
 * A vocabulary of the protocol from its values and their words. The compiler refuses a value without
 * words and words without a value; the order is that of `values`.
 */
export function labelled<const Value extends string>(
  id: string,
  values: readonly Value[],
  words: Readonly<Record<Value, Labels>>,
): Vocabulary {
  return {
    id,
    values: values.map((value) => {
      const [fr, frSimple, en, ar] = words[value];
      return { value, label: fr, labels: { fr, 'fr-simple': frSimple, en, ar } };
    }),
  };
}
