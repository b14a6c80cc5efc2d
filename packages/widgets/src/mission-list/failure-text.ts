import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { failureKind } from '../shared/failure-kind.ts';

/** Why it failed and what to do about it, in the words for its kind. */
export function failureText(failure: unknown, more: Catalogue['missionMore']): TemplateResult {
  const { title, text } = more.failures[failureKind(failure)];
  return html`<p><b>${title}</b><br />${text}</p>`;
}
