import type { Language } from '../shared/language.ts';
import type { FormCatalogue } from './form-catalogue.ts';

type AideFormWords = Pick<FormCatalogue, 'form' | 'aideForm'>;

const files: Partial<Record<Language, () => Promise<{ readonly catalogue: AideFormWords }>>> = {
  'fr-simple': () => import('./fr-simple-aide-form.ts'),
  en: () => import('./en-aide-form.ts'),
};

/** Loads the words of `<aide-form>`; rejects for a language in which it has none. */
export async function loadAideForm(language: Language): Promise<AideFormWords> {
  const file = files[language];
  if (!file) throw new RangeError(`<aide-form> has no words in "${language}" yet`);
  return (await file()).catalogue;
}
