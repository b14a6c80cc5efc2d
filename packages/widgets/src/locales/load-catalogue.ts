import type { OtherLanguage } from '../shared/language.ts';
import type { Catalogue } from './catalogue.ts';

const files: Record<OtherLanguage, () => Promise<{ readonly catalogue: Catalogue }>> = {
  'fr-simple': () => import('./fr-simple.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  ar: () => import('./ar.ts'),
  uk: () => import('./uk.ts'),
  tr: () => import('./tr.ts'),
};

/** Loads every word of `language`. */
export async function loadCatalogue(language: OtherLanguage): Promise<Catalogue> {
  return (await files[language]()).catalogue;
}
