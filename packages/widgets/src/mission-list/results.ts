import { html, nothing, type TemplateResult } from 'lit';
import { named } from './format-schedule.ts';
import { declares, type ListView } from './list-view.ts';
import { missionCard } from './mission-card.ts';

/** Filters that the panel holds: without any of them there is no panel. */
const further =
  'remote commitment beneficiary domain accessibility organization from to minors urgent'.split(
    ' ',
  );

/** How many missions there are, in which order, the missions themselves, and the way to the next page. */
export function results(view: ListView): TemplateResult {
  const { answers, words, act, interaction } = view;
  return html`<div class="bar">
      <div class="count" role="heading" aria-level=${view.level} tabindex="-1" id="count">
        ${countOf(view)}
      </div>
      ${view.bare ? nothing : [moreFilters(view), sorting(view)]}
    </div>
    ${interaction?.renderPanel()} ${interaction?.renderChosen()}
    ${
      answers.missions.length === 0
        ? html`<slot name="empty">${interaction?.renderEmpty()}</slot>`
        : html`<ol class="cards" part="cards" aria-busy=${answers.busy}>
            ${answers.missions.map((mission) => missionCard(mission, view))}
          </ol>`
    }
    ${
      answers.page?.next === undefined
        ? nothing
        : html`<button class="button more" type="button" data-act="more" @click=${act}>
            ${words.more}
          </button>`
    }`;
}

/** The number of missions in words; exact, about, or without a number where the backend counts none. */
export function countOf({ answers, words, tag }: ListView): string {
  const { page, missions } = answers;
  const count = page?.total ?? (page?.next === undefined ? missions.length : undefined);
  if (count === undefined) return words.title;
  if (count === 0) return words.noMission;
  // The first formatter costs an old phone 90 ms, and numbers below a thousand do not need one.
  const number = count < 1000 ? String(count) : new Intl.NumberFormat(tag).format(count);
  return (page?.totalIsEstimate ? words.aboutMissions : words.missions)(count, number);
}

function moreFilters(view: ListView): TemplateResult | typeof nothing {
  const { words, interaction, act } = view;
  if (!further.some((name) => declares(view, name))) return nothing;
  return html`<button
    class="button"
    type="button"
    aria-expanded=${interaction?.panelOpen ?? false}
    aria-controls=${interaction?.panelOpen ? 'panel' : nothing}
    data-act="panel"
    @click=${act}
  >
    ${words.moreFilters}
  </button>`;
}

function sorting(view: ListView): TemplateResult | typeof nothing {
  const { answers, filters, words, act } = view;
  const near = filters.place ?? filters.near;
  const sorts = (declares(view, 'sort') && answers.discovery?.endpoints.missions?.sorts) || [];
  const offered = sorts.filter(
    (sort) => named(words.sorts, sort) && (sort !== 'nearest' || near !== undefined),
  );
  if (offered.length < 2) return nothing;
  const chosen = filters.sort ?? (near === undefined ? 'newest' : 'nearest');
  return html`<div class="sort">
    <label for="sort">${words.sort}</label>
    <select class="input" id="sort" data-act="sort" @change=${act}>
      ${offered.map(
        (sort) =>
          html`<option value=${sort} .selected=${sort === chosen}>
            ${named(words.sorts, sort)}
          </option>`,
      )}
    </select>
  </div>`;
}
