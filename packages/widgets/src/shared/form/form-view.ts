import type { Words } from '../../locales/catalogue.ts';
import type { FormCatalogue } from '../../locales/form-catalogue.ts';
import type { form } from '../../locales/fr-form.ts';
import type { PlaceSuggestions } from '../place-suggestions.ts';
import type { Answers } from './answers.ts';

/** The words that every form shares, up to the last question. */
export type FormWords = Words<typeof form>;

/** All of them: what is shown after the last question is given these. */
export type WholeFormWords = FormCatalogue['form'];

/** A view whose words are all there. */
export type LateView = FormView & { readonly words: WholeFormWords };

/** What the template functions of a form read. */
export interface FormView {
  readonly words: FormWords;
  readonly answers: Answers;
  /** What is to be mended, by the name of the field. */
  readonly errors: ReadonlyMap<string, string>;
  /** Level of the heading of a page. */
  readonly level: number;
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  /** Why the backend may refuse this form in particular: the sentence, by the code of the problem. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Suggestions of the place field, once their code is there. */
  readonly suggestions: PlaceSuggestions | undefined;
  /** A sentence under the place field. */
  readonly placeNote: string;
  /** Handles every event of the form: `data-act` of the element says what is meant. */
  readonly act: (event: Event) => void;
}
