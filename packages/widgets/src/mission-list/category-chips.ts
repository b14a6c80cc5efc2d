import type { FacetCount } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { named } from './format-schedule.ts';
import { icon } from './icon.ts';
import { declares, type ListView } from './list-view.ts';

/**
 * Categories as buttons that stay pressed, each with how many missions it would show. Always in the same
 * order: a button must not move under the finger when counts change.
 */
export function categoryChips(view: ListView): TemplateResult | typeof nothing {
  const { words, answers, filters } = view;
  const allowed: readonly string[] | undefined = view.scope.category;
  const order = Object.keys(words.categoryNames);
  const rank = ({ value }: FacetCount): number => order.indexOf(value) + 1 || order.length + 1;
  const counts = (answers.page?.facets?.['category'] ?? [])
    .filter(({ value }) => allowed?.includes(value) ?? true)
    .toSorted((one, other) => rank(one) - rank(other));
  if (!declares(view, 'category') || counts.length < 2) return nothing;
  const chosen: readonly string[] = filters.category ?? [];
  return html`<div class="chips" part="chips" role="group" aria-label=${words.categories}>
    ${counts.map(
      ({ value, label, count }) =>
        html`<button
          class="chip"
          part="chip"
          type="button"
          aria-pressed=${chosen.includes(value)}
          data-act="category"
          value=${value}
          @click=${view.act}
        >
          ${icon(value)}
          <span>${named(words.categoryNames, value) ?? label ?? words.categoryNames.other}</span>
          <b aria-hidden="true">${count}</b>
          <span class="unseen">, ${words.missions(count, String(count))}</span>
        </button>`,
    )}
  </div>`;
}
