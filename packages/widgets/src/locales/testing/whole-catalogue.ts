import type { Language } from '../../shared/language.ts';
import type { AllWords } from '../all-words.ts';
import { catalogue as french } from '../fr.ts';
import { aideForm } from '../fr-aide-form.ts';
import { formLater } from '../fr-form-later.ts';
import { form } from '../fr-form.ts';
import { missionApply } from '../fr-mission-apply.ts';
import { missionForm } from '../fr-mission-form.ts';
import { suiviLater } from '../fr-suivi-later.ts';
import { suivi } from '../fr-suivi.ts';
import { loadAideForm } from '../load-aide-form.ts';
import { loadCatalogue } from '../load-catalogue.ts';
import { loadMissionApply } from '../load-mission-apply.ts';
import { loadMissionForm } from '../load-mission-form.ts';
import { loadSuivi } from '../load-suivi.ts';

const builtIn = {
  form: { ...form, ...formLater },
  aideForm,
  missionApply,
  missionForm,
  suivi: { ...suivi, ...suiviLater },
};

/** Every word of every element in one language, from all the files that a page may load. */
export async function wholeCatalogue(language: Language): Promise<AllWords> {
  if (language === 'fr') return { ...french, ...builtIn };
  const list = await loadCatalogue(language);
  const loaded = await Promise.all([
    loadAideForm(language),
    loadMissionApply(language),
    loadMissionForm(language),
    loadSuivi(language),
  ]);
  return Object.assign({ ...list }, ...loaded) as AllWords;
}
