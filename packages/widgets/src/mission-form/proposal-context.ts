import type { FormCatalogue } from '../locales/form-catalogue.ts';
import type { Option } from '../shared/form/form-step.ts';
import type { FormWords } from '../shared/form/form-view.ts';

/** What the questions depend on besides the answers. */
export interface ProposalContext {
  readonly words: FormCatalogue['missionForm'];
  readonly shared: FormWords;
  /** Today, as the calendar has it where the visitor is: `2026-11-22`. */
  readonly today: string;
}

/** Options from words by value, in the order of the words. */
export function optionsOf(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
