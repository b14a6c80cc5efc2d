import type { OtherLanguage } from '../shared/language.ts';
import type { FormCatalogue } from './form-catalogue.ts';

type AideFormWords = Pick<FormCatalogue, 'form' | 'aideForm'>;

const files: Record<OtherLanguage, () => Promise<{ readonly catalogue: AideFormWords }>> = {
  'fr-simple': () => import('./fr-simple-aide-form.ts'),
  en: () => import('./en-aide-form.ts'),
  es: () => import('./es-aide-form.ts'),
  pt: () => import('./pt-aide-form.ts'),
  ar: () => import('./ar-aide-form.ts'),
  uk: () => import('./uk-aide-form.ts'),
  tr: () => import('./tr-aide-form.ts'),
};

/** Loads the words of `<aide-form>`; French is built in. */
export async function loadAideForm(language: OtherLanguage): Promise<AideFormWords> {
  return (await files[language]()).catalogue;
}
