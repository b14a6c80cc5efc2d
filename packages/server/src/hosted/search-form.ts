import {
  beneficiaries,
  commitments,
  defaultMissionRadius,
  missionCategories,
  type MissionPage,
  type MissionQuery,
  missionSorts,
  remoteModes,
} from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { listPath } from './links.ts';
import type { ListRequest } from './list-request.ts';
import type { View } from './view.ts';

const radii = [5, 10, 20, 35, 50, 100];
const defaultKilometres = defaultMissionRadius / 1000;

/** The search form: a plain GET, so that the address says everything and the back button works. */
export function searchForm(
  view: View,
  asked: ListRequest,
  page: MissionPage,
): ServerRenderedTemplate {
  const { words, language } = view;
  const { query, place } = asked;
  const form = { view, query, facets: page.facets ?? {} };
  return html`<form
    class="search"
    action=${listPath}
    method="get"
    role="search"
    aria-label=${words.search}
  >
    <input type="hidden" name="lang" value=${query.lang ?? language} />
    ${place ? html`<input type="hidden" name="place" value=${place.inseeCode} />` : undefined}
    ${textField({
      name: 'q',
      type: 'search',
      label: words.keyword,
      hint: words.keywordHint,
      maxLength: 200,
      value: query.q ?? '',
    })}
    ${textField({
      name: 'where',
      label: words.where,
      hint: words.whereHint,
      maxLength: 100,
      value: place?.name ?? asked.where,
      autocomplete: 'address-level2',
    })}
    <p class="actions">
      <button>${words.submit}</button> <a href=${`${listPath}?lang=${language}`}>${words.reset}</a>
    </p>
    <details ?open=${hasMore(query)}>
      <summary>${words.moreFilters}</summary>
      ${radiusField(view, asked)} ${choices(form, 'category', missionCategories)}
      ${choices(form, 'commitment', commitments)} ${choices(form, 'beneficiary', beneficiaries)}
      ${choices(form, 'remote', remoteModes.slice(0, 3))} ${days(view, query)}
      ${tick({ name: 'minors', label: words.minors, checked: query.minors === true })}
      ${tick({ name: 'urgent', label: words.urgent, checked: query.urgent === true })}
      ${tick({
        name: 'accessibility',
        value: 'reduced-mobility',
        label: words.reducedMobility,
        checked: query.accessibility?.includes('reduced-mobility') === true,
      })}
      ${sortField(view, asked)}
      <p class="actions"><button>${words.submit}</button></p>
    </details>
  </form>`;
}

const vocabularies = {
  category: 'mission-categories',
  commitment: 'commitments',
  beneficiary: 'beneficiaries',
  remote: 'remote-modes',
} as const;

interface TextField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Characters. */
  readonly maxLength: number;
  readonly value: string;
  readonly type?: 'search' | 'text';
  /** What the browser may fill in. */
  readonly autocomplete?: string;
}

function textField({
  name,
  label,
  hint,
  maxLength,
  value,
  type = 'text',
  autocomplete = 'on',
}: TextField): ServerRenderedTemplate {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <p class="hint" id=${`${name}-hint`}>${hint}</p>
    <input
      id=${name}
      name=${name}
      type=${type}
      maxlength=${String(maxLength)}
      autocomplete=${autocomplete}
      aria-describedby=${`${name}-hint`}
      value=${value}
    />
  </div>`;
}

interface Form {
  readonly view: View;
  readonly query: ListRequest['query'];
  readonly facets: NonNullable<MissionPage['facets']>;
}

function choices(
  { view, query, facets }: Form,
  name: keyof typeof vocabularies,
  values: readonly string[],
): ServerRenderedTemplate {
  const chosen: readonly string[] = query[name] ?? [];
  const labelled = values.map((value) => {
    const count = facets[name]?.find((one) => one.value === value)?.count;
    const word = view.label(vocabularies[name], value);
    return { value, label: count === undefined ? word : `${word} (${String(count)})` };
  });
  return html`<fieldset>
    <legend>${view.words[name]}</legend>
    ${labelled.map(({ value, label }) => tick({ name, value, label, checked: chosen.includes(value) }))}
  </fieldset>`;
}

interface Tick {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly value?: string;
}

function tick({ name, label, checked, value = 'true' }: Tick): ServerRenderedTemplate {
  return html`<label class="tick"
    ><input type="checkbox" name=${name} value=${value} ?checked=${checked} />${label}</label
  >`;
}

/** The usual distance is sent as nothing: a radius without a place would be refused where the address is reused. */
function radiusField({ words }: View, { query }: ListRequest): ServerRenderedTemplate {
  const chosen = query.radius === undefined ? defaultKilometres : query.radius / 1000;
  return html`<div class="field">
    <label for="radius">${words.radius}</label>
    <select id="radius" name="radius">
      ${[...new Set([...radii, chosen])]
        .toSorted((a, b) => a - b)
        .map(
          (kilometres) =>
            html`<option
              value=${kilometres === defaultKilometres ? '' : String(kilometres * 1000)}
              ?selected=${kilometres === chosen}
            >
              ${words.kilometres(kilometres)}
            </option>`,
        )}
    </select>
  </div>`;
}

function days({ words }: View, query: ListRequest['query']): ServerRenderedTemplate {
  return html`<div class="field">
      <label for="from">${words.from}</label>
      <input id="from" name="from" type="date" value=${query.from ?? ''} />
    </div>
    <div class="field">
      <label for="to">${words.to}</label>
      <input id="to" name="to" type="date" value=${query.to ?? ''} />
    </div>`;
}

/** The usual order is sent as nothing, so that a search around a place is nearest first, and others newest first. */
function sortField({ words, label }: View, { query, place }: ListRequest): ServerRenderedTemplate {
  const [usual, ...others] = missionSorts.filter(
    (sort) => sort !== 'nearest' || place || query.near,
  );
  return html`<div class="field">
    <label for="sort">${words.sort}</label>
    <select id="sort" name="sort">
      <option value="">${label('mission-sorts', usual ?? '')}</option>
      ${others.map(
        (sort) =>
          html`<option value=${sort} ?selected=${sort === query.sort}>
            ${label('mission-sorts', sort)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Whether a filter inside the disclosure is in force: it must then be seen. */
function hasMore({
  q: _q,
  place: _place,
  limit: _limit,
  cursor: _cursor,
  lang: _lang,
  ...more
}: MissionQuery): boolean {
  return Object.values(more).some((value) => value !== undefined);
}
