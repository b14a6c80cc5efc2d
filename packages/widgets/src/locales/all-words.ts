import type { Catalogue } from './catalogue.ts';
import type { FormCatalogue } from './form-catalogue.ts';

/** Every word of every element, by the part of the page that needs it. */
export type AllWords = Catalogue & FormCatalogue;
