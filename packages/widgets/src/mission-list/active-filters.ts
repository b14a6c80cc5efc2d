import { html, nothing, type TemplateResult } from 'lit';
import { chosenFilters } from './changed-filters.ts';
import { filterLabel, type Labelling } from './filter-label.ts';
import { startOf } from './filters.ts';

/** What the visitor chose, each to be taken away by one press, and all of it by one more. */
export function activeFilters(labelling: Labelling): TemplateResult | typeof nothing {
  const { filters, scope, words, act } = labelling.view;
  const chosen = chosenFilters(filters, startOf(scope));
  if (chosen.length === 0) return nothing;
  return html`<div class="chosen" role="group" aria-label=${words.chosenFilters}>
    ${chosen.map((filter) => {
      const label = filterLabel(filter, labelling);
      return html`<button
        class="chip"
        type="button"
        aria-label=${words.remove(label)}
        data-act="remove"
        data-name=${filter.name}
        value=${filter.value}
        @click=${act}
      >
        ${label} <span aria-hidden="true">✕</span>
      </button>`;
    })}
    <button class="button" data-quiet type="button" data-act="clear" @click=${act}>
      ${words.removeAll}
    </button>
  </div>`;
}
