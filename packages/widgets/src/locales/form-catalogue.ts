import type { Words } from './catalogue.ts';
import type { aideForm } from './fr-aide-form.ts';
import type { formLater } from './fr-form-later.ts';
import type { form } from './fr-form.ts';
import type { missionApply } from './fr-mission-apply.ts';
import type { missionForm } from './fr-mission-form.ts';
import type { suiviLater } from './fr-suivi-later.ts';
import type { suivi } from './fr-suivi.ts';

/**
 * The words of the forms. They are not in `Catalogue`: a list of missions in English should not have to
 * load them. One file per element and language brings what all forms share, and the element's own part.
 */
export interface FormCatalogue {
  /** What every form shares. French has it in two parts, of which the second comes later. */
  readonly form: Words<typeof form & typeof formLater>;
  /** The request and the offer of help. */
  readonly aideForm: Words<typeof aideForm>;
  /** The answer of a volunteer to a mission. */
  readonly missionApply: Words<typeof missionApply>;
  /** An organisation proposes a mission. */
  readonly missionForm: Words<typeof missionForm>;
  /** Following what one has submitted. French has it in two parts, of which the second comes later. */
  readonly suivi: Words<typeof suivi & typeof suiviLater>;
}
