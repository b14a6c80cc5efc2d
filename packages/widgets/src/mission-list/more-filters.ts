import { html, nothing, type TemplateResult } from 'lit';
import { type Labelling, valueLabel, valueWords } from './filter-label.ts';
import type { ListFilter } from './filters.ts';
import { declares } from './list-view.ts';

const shown = [
  'remote',
  'commitment',
  'beneficiary',
  'domain',
  'accessibility',
  'organization',
] as const;

/** The further filters, each only where the backend honours it. Every change counts at once. */
export function moreFilters(labelling: Labelling): TemplateResult {
  const { more, view } = labelling;
  return html`<div class="panel" id="panel" role="group" aria-label=${more.filters.title}>
    ${shown.map((name) => choices(name, labelling))} ${dates(labelling)} ${switches(labelling)}
    <button class="button" type="button" data-act="panel" @click=${view.act}>
      ${more.filters.close}
    </button>
  </div>`;
}

function choices(name: ListFilter, labelling: Labelling): TemplateResult | typeof nothing {
  const { view, more } = labelling;
  const { answers, filters, scope, act } = view;
  const counted = answers.page?.facets?.[name];
  const chosen: readonly string[] = filters[name] ?? [];
  const allowed: readonly string[] | undefined = scope[name];
  const offered = [
    ...new Set([
      ...(counted?.map(({ value }) => value) ?? Object.keys(valueWords(name, labelling))),
      ...chosen,
    ]),
  ].filter((value) => allowed?.includes(value) ?? true);
  if (!declares(view, name) || offered.length < 2) return nothing;
  return html`<fieldset>
    <legend>${more.filters[name as keyof typeof more.filters]}</legend>
    ${offered.map(
      (value) =>
        html`<label class="choice">
          <input
            type="checkbox"
            name=${name}
            value=${value}
            .checked=${chosen.includes(value)}
            data-act="choose"
            @change=${act}
          />
          <span>
            ${valueLabel(name, value, labelling)}
            ${counted ? html`<b>${counted.find((count) => count.value === value)?.count ?? 0}</b>` : nothing}
          </span>
        </label>`,
    )}
  </fieldset>`;
}

function dates(labelling: Labelling): TemplateResult | typeof nothing {
  const { view, more } = labelling;
  const names = (['from', 'to'] as const).filter((name) => declares(view, name));
  if (names.length === 0) return nothing;
  return html`<fieldset>
    <legend>${more.filters.dates}</legend>
    ${names.map(
      (name) =>
        html`<div class="field">
          <label for=${name}>${more.filters[name]}</label>
          <input
            class="input"
            type="date"
            id=${name}
            name=${name}
            .value=${view.filters[name] ?? ''}
            data-act="choose"
            @change=${view.act}
          />
        </div>`,
    )}
  </fieldset>`;
}

function switches({ view, more }: Labelling): TemplateResult | typeof nothing {
  const names = (['minors', 'urgent'] as const).filter(
    (name) => declares(view, name) && view.scope[name] === undefined,
  );
  if (names.length === 0) return nothing;
  return html`<div class="switches">
    ${names.map(
      (name) =>
        html`<label class="choice">
          <input
            type="checkbox"
            name=${name}
            .checked=${view.filters[name] === true}
            data-act="choose"
            @change=${view.act}
          />
          <span>${more.filters[name]}</span>
        </label>`,
    )}
  </div>`;
}
