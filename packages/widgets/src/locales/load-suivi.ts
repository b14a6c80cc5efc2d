import type { OtherLanguage } from '../shared/language.ts';
import type { FormCatalogue } from './form-catalogue.ts';

type SuiviWords = Pick<FormCatalogue, 'form' | 'suivi'>;

const files: Record<OtherLanguage, () => Promise<{ readonly catalogue: SuiviWords }>> = {
  'fr-simple': () => import('./fr-simple-suivi.ts'),
  en: () => import('./en-suivi.ts'),
  es: () => import('./es-suivi.ts'),
  pt: () => import('./pt-suivi.ts'),
  ar: () => import('./ar-suivi.ts'),
  uk: () => import('./uk-suivi.ts'),
  tr: () => import('./tr-suivi.ts'),
};

/** Loads the words of `<aide-suivi>`; French is built in. */
export async function loadSuivi(language: OtherLanguage): Promise<SuiviWords> {
  return (await files[language]()).catalogue;
}
