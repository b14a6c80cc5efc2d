import type { OtherLanguage } from '../shared/language.ts';
import type { FormCatalogue } from './form-catalogue.ts';

type MissionFormWords = Pick<FormCatalogue, 'form' | 'missionForm'>;

const files: Record<OtherLanguage, () => Promise<{ readonly catalogue: MissionFormWords }>> = {
  'fr-simple': () => import('./fr-simple-mission-form.ts'),
  en: () => import('./en-mission-form.ts'),
  es: () => import('./es-mission-form.ts'),
  pt: () => import('./pt-mission-form.ts'),
  ar: () => import('./ar-mission-form.ts'),
  uk: () => import('./uk-mission-form.ts'),
  tr: () => import('./tr-mission-form.ts'),
};

/** Loads the words of `<mission-form>`; French is built in. */
export async function loadMissionForm(language: OtherLanguage): Promise<MissionFormWords> {
  return (await files[language]()).catalogue;
}
