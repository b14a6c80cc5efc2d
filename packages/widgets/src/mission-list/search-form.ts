import { html, noChange, nothing, type TemplateResult } from 'lit';
import { formatDistance } from './format-place.ts';
import { icon } from './icon.ts';
import { declares, type ListView } from './list-view.ts';

/** Radiuses offered, in metres; the first page uses the backend's own when none was chosen (35 km). */
const radiuses = [5000, 10_000, 20_000, 35_000, 50_000, 100_000];

/** The search bar: what, where, how far. Only what the backend declares. */
export function searchForm(view: ListView): TemplateResult | typeof nothing {
  const { words, filters } = view;
  const place = declares(view, 'place') && view.answers.discovery?.endpoints.places;
  const keyword = declares(view, 'q');
  if (!place && !keyword) return nothing;
  return html`<form
    class="search"
    part="search"
    role="search"
    aria-label=${words.searchLabel}
    novalidate
    data-act="search"
    @submit=${view.act}
  >
    ${
      keyword
        ? html`<div class="field">
            <label for="q">${words.keyword}</label>
            <input
              class="input"
              id="q"
              type="search"
              enterkeyhint="search"
              maxlength="200"
              autocomplete="off"
              placeholder=${words.keywordExample}
              .value=${filters.q ?? ''}
              data-act="type"
              @input=${view.act}
            />
          </div>`
        : nothing
    }
    ${place ? placeField(view) : nothing}
    <button class="button" data-main type="submit">${words.search}</button>
  </form>`;
}

function placeField(view: ListView): TemplateResult {
  const { words, interaction, act } = view;
  const { expanded, active, text } = interaction?.suggestions ?? unopened;
  return html`<div class="field place">
      <label for="place">${words.place}</label>
      <div class="combobox">
        <input
          class="input"
          id="place"
          type="text"
          role="combobox"
          aria-expanded=${expanded}
          aria-controls="places"
          aria-autocomplete="list"
          aria-activedescendant=${active ?? nothing}
          aria-describedby="place-note"
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          maxlength="100"
          placeholder=${words.placeExample}
          .value=${text}
          data-act="place"
          @input=${act}
          @keydown=${act}
          @focusout=${act}
        />
        <ul
          class="places"
          id="places"
          role="listbox"
          aria-label=${words.place}
          ?hidden=${!expanded}
        >
          ${interaction?.suggestions.render(act)}
        </ul>
      </div>
      <p id="place-note" class="note">${interaction?.note}</p>
      ${declares(view, 'near') && isSecureContext ? aroundMe(view) : nothing}
    </div>
    ${radiusField(view)}`;
}

/** The combobox before its code is there: what a visitor types already stays untouched. */
const unopened = { expanded: false, active: undefined, text: noChange };

function aroundMe({ words, act }: ListView): TemplateResult {
  return html`<button class="button" data-quiet type="button" data-act="around" @click=${act}>
    ${icon('place')} ${words.aroundMe}
  </button>`;
}

function radiusField(view: ListView): TemplateResult | typeof nothing {
  const { words, filters, tag } = view;
  if (!declares(view, 'radius') || (!filters.place && !filters.near)) return nothing;
  const chosen = filters.radius ?? 35_000;
  const offered = radiuses.includes(chosen) ? radiuses : [chosen, ...radiuses];
  return html`<div class="field">
    <label for="radius">${words.radius}</label>
    <select class="input" id="radius" data-act="radius" @change=${view.act}>
      ${offered.map(
        (metres) =>
          html`<option value=${metres} .selected=${metres === chosen}>
            ${formatDistance(metres, tag)}
          </option>`,
      )}
    </select>
  </div>`;
}
