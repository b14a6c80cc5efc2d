import type { TemplateResult } from 'lit';
import { refusedFields } from '../shared/form/field-errors.ts';
import { editPage } from './edit-page.ts';
import { erasedPage, erasePage } from './erase-page.ts';
import type { OpenView, SuiviView } from './suivi-view.ts';
import { editStep } from './tracked-edit.ts';
import { trackedPage } from './tracked-page.ts';

export { suiviLater } from '../locales/fr-suivi-later.ts';
export { openAction } from './open-actions.ts';

/**
 * What is shown once something is open, in a chunk of its own that is fetched while the backend is asked for
 * it; undefined when nothing is.
 */
export function openedPage(first: SuiviView): TemplateResult | undefined {
  const view = withAllWords(first);
  const { page, tracked } = view.session;
  if (page === 'erased') return erasedPage(view);
  if (tracked === undefined) return undefined;
  if (page === 'edit') return editPage(view, tracked);
  return page === 'erase' ? erasePage(view, tracked) : trackedPage(view, tracked);
}

/** What the backend refused of a change, by the name of the field that can mend it. */
export function refusedEdit(
  first: SuiviView,
  refused: Parameters<typeof refusedFields>[1],
): ReadonlyMap<string, string> {
  const { words, form, session } = withAllWords(first);
  const { tracked, page } = session;
  if (page !== 'edit' || !tracked) return new Map();
  return refusedFields([editStep(tracked, words, form.words)], refused, form.words).errors;
}

/** This code is only there together with the French words. */
function withAllWords(view: SuiviView): OpenView {
  return view as OpenView;
}
