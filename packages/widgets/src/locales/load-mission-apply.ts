import type { OtherLanguage } from '../shared/language.ts';
import type { FormCatalogue } from './form-catalogue.ts';

type MissionApplyWords = Pick<FormCatalogue, 'form' | 'missionApply'>;

const files: Record<OtherLanguage, () => Promise<{ readonly catalogue: MissionApplyWords }>> = {
  'fr-simple': () => import('./fr-simple-mission-apply.ts'),
  en: () => import('./en-mission-apply.ts'),
  es: () => import('./es-mission-apply.ts'),
  pt: () => import('./pt-mission-apply.ts'),
  ar: () => import('./ar-mission-apply.ts'),
  uk: () => import('./uk-mission-apply.ts'),
  tr: () => import('./tr-mission-apply.ts'),
};

/** Loads the words of `<mission-apply>`; French is built in. */
export async function loadMissionApply(language: OtherLanguage): Promise<MissionApplyWords> {
  return (await files[language]()).catalogue;
}
