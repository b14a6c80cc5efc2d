import type { Language } from '../shared/language.ts';
import type { FormCatalogue } from './form-catalogue.ts';

type SuiviWords = Pick<FormCatalogue, 'form' | 'suivi'>;

const files: Record<Exclude<Language, 'fr'>, () => Promise<{ readonly catalogue: SuiviWords }>> = {
  'fr-simple': () => import('./fr-simple-suivi.ts'),
  en: () => import('./en-suivi.ts'),
  es: () => import('./es-suivi.ts'),
  pt: () => import('./pt-suivi.ts'),
  ar: () => import('./ar-suivi.ts'),
  uk: () => import('./uk-suivi.ts'),
  tr: () => import('./tr-suivi.ts'),
};

/** Loads the words of `<aide-suivi>`; French is built in. */
export async function loadSuivi(language: Language): Promise<Partial<SuiviWords>> {
  return language === 'fr' ? {} : (await files[language]()).catalogue;
}
