import type { Vocabulary } from '@coup-de-main/protocol';
import { translations } from './translations/translations.ts';
import type { TranslatedWords } from './translations/translated-words.ts';

/** The words for one value that stand beside it: French, easy-to-read French, English, Arabic. */
export type Labels = readonly [fr: string, frSimple: string, en: string, ar: string];

/**
 * A vocabulary of the protocol from its values and their words. The compiler refuses a value without
 * words and words without a value; the order is that of `values`. Further languages: `translations/`.
 */
export function labelled<
  const Id extends keyof TranslatedWords,
  const Value extends keyof TranslatedWords[Id] & string,
>(id: Id, values: readonly Value[], words: Readonly<Record<Value, Labels>>): Vocabulary {
  return {
    id,
    values: values.map((value) => {
      const [fr, frSimple, en, ar] = words[value];
      const further = Object.entries(translations).map(([language, translated]) => [
        language,
        translated[id][value],
      ]);
      const labels = { fr, 'fr-simple': frSimple, en, ar, ...Object.fromEntries(further) };
      return { value, label: fr, labels };
    }),
  };
}
