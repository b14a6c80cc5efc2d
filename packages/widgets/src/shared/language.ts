import { inherited } from './inherited.ts';

/** Languages the elements speak. `fr-simple` is easy-to-read French. */
export const languages = ['fr', 'fr-simple', 'en', 'es', 'pt', 'ar', 'uk', 'tr'] as const;
export type Language = (typeof languages)[number];

/** A language whose words come in a file of their own; French is built in. */
export type OtherLanguage = Exclude<Language, 'fr'>;

/** The language that `tag` (BCP 47) asks for, French when the elements do not speak it. */
export function supportedLanguage(tag: string | undefined): Language {
  const wanted = (tag ?? '').toLowerCase();
  if (/^fr-(x-)?(simple|falc)/.test(wanted)) return 'fr-simple';
  const primary = wanted.split('-')[0];
  return languages.find((language) => language === primary) ?? 'fr';
}

/** Language of `element`: its own attribute, else the nearest one around it, the loader's, French. */
export function languageOf(element: Element, otherwise?: string): Language {
  return supportedLanguage(
    element.getAttribute('lang') || otherwise || inherited(element, 'lang') || undefined,
  );
}

/** Direction in which `language` is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Where `Intl` would take another country's customs; Arabic keeps the digits that phones show here. */
const tags: Partial<Record<Language, string>> = { en: 'en-GB', pt: 'pt-PT', ar: 'ar-u-nu-latn' };

/** Tag for `Intl`, which takes `fr-simple` for French. */
export function intlTag(language: Language): string {
  return tags[language] ?? language;
}

/** The value of a `lang` attribute for text in `language`. */
export function langAttribute(language: Language): string {
  return language === 'fr-simple' ? 'fr' : language;
}
