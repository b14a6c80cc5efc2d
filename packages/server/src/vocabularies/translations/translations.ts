import { portuguese } from './pt.ts';
import { spanish } from './es.ts';
import type { TranslatedWords } from './translated-words.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';

/** The languages beside French, easy-to-read French, English and Arabic, which stand beside each value. */
export const translations: Readonly<Record<string, TranslatedWords>> = {
  es: spanish,
  pt: portuguese,
  uk: ukrainian,
  tr: turkish,
};
