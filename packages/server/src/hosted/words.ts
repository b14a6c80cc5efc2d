import { type HostedLanguage, hostedLanguages } from './hosted-ports.ts';
import { englishWords } from './words-en.ts';
import { frenchWords, type HostedWords } from './words-fr.ts';

/**
 * The pages' words in every language they speak. One more: a file like `words-en.ts`, its code in
 * `hostedLanguages`, and the compiler asks for a row here. Names of categories and the like come from
 * the vocabularies, which speak eight languages already.
 */
export const hostedWords: Readonly<Record<HostedLanguage, HostedWords>> = {
  fr: frenchWords,
  en: englishWords,
};

/** The language of the pages that `tag` (BCP 47, e.g. `en-GB`) asks for; French when they do not speak it. */
export function hostedLanguageOf(tag: string): HostedLanguage {
  const primary = tag.toLowerCase().split('-')[0];
  return hostedLanguages.find((language) => language === primary) ?? 'fr';
}
