import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { nothing } from 'lit';
import type { Field } from './form-plan.ts';
import type { FormValues } from './form-values.ts';
import type { FormWords } from './words.ts';

/** What a field is shown with. */
export interface FieldState {
  readonly values: FormValues;
  /** Sentences of what is wrong, by field. */
  readonly mistakes: ReadonlyMap<string, string>;
  readonly words: FormWords;
}

/** "(facultatif)", where an answer may be left out. */
export function optionalMark(
  { optional }: Field,
  { words }: FieldState,
): ServerRenderedTemplate | undefined {
  return optional ? html`<span class="optional">${words.optional}</span>` : undefined;
}

/** The sentences under a label. */
export function hintAndError(
  { name, hint }: Field,
  { mistakes, words }: FieldState,
): readonly (ServerRenderedTemplate | undefined)[] {
  const mistake = mistakes.get(name);
  return [
    hint === undefined ? undefined : html`<p class="hint" id=${`${name}-hint`}>${hint}</p>`,
    mistake === undefined
      ? undefined
      : html`<p class="error" id=${`${name}-error`}>${words.toMend}${mistake}</p>`,
  ];
}

/** The `id`s of the sentences under a label, for whoever does not see them. */
export function describedBy({ name, hint }: Field, { mistakes }: FieldState): string | symbol {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(mistakes.has(name) ? [`${name}-error`] : []),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
}

/** Marks an answer that is to be corrected. */
export function invalid({ name }: Field, { mistakes }: FieldState): 'true' | symbol {
  return mistakes.has(name) ? 'true' : nothing;
}

/** Said to whoever does not see the labels; the browser itself refuses nothing, forms say `novalidate`. */
export function isRequired({ optional }: Field): boolean {
  return optional !== true;
}
