import { html, nothing, type TemplateResult } from 'lit';
import { chosenFilters } from './changed-filters.ts';
import { filterLabel, type Labelling } from './filter-label.ts';
import { startOf } from './filters.ts';
import { formatDistance } from './format-place.ts';
import { declares, type ListView } from './list-view.ts';

/** Steps by which a search around a place is widened, in metres. */
const wider = [10_000, 20_000, 50_000, 100_000];

/** Nothing found: which single step would find more, each one a button. */
export function emptyState(labelling: Labelling): TemplateResult {
  const { view } = labelling;
  const { filters, scope, words, act } = view;
  const chosen = chosenFilters(filters, startOf(scope)).filter(({ name }) => name !== 'radius');
  const radius = widerRadius(view);
  if (chosen.length === 0 && radius === undefined) return html`<p>${words.nothingYet}</p>`;
  return html`<p>${words.nothingFound}</p>
    <div class="chosen">
      ${
        radius === undefined
          ? nothing
          : html`<button
              class="button"
              type="button"
              data-act="radius"
              value=${radius}
              @click=${act}
            >
              ${words.widen(formatDistance(radius, view.tag))}
            </button>`
      }
      ${chosen.map(
        (filter) =>
          html`<button
            class="button"
            type="button"
            data-act="remove"
            data-name=${filter.name}
            value=${filter.value}
            @click=${act}
          >
            ${words.remove(filterLabel(filter, labelling))}
          </button>`,
      )}
    </div>`;
}

function widerRadius(view: ListView): number | undefined {
  const { filters } = view;
  if (!declares(view, 'radius') || (!filters.place && !filters.near)) return undefined;
  return wider.find((metres) => metres > (filters.radius ?? 35_000));
}
