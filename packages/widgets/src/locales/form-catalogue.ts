import type { Words } from './catalogue.ts';
import type { aideForm } from './fr-aide-form.ts';
import type { form } from './fr-form.ts';

/**
 * The words of the forms. They are not in `Catalogue`: a list of missions in English should not have to
 * load them. One file per element and language brings what all forms share, and the element's own part.
 */
export interface FormCatalogue {
  /** What every form shares. */
  readonly form: Words<typeof form>;
  /** The request and the offer of help. */
  readonly aideForm: Words<typeof aideForm>;
}
