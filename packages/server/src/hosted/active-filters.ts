import type { MissionQuery } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { listLink } from './links.ts';
import type { ListRequest } from './list-request.ts';
import type { View } from './view.ts';

interface ActiveFilter {
  readonly text: string;
  readonly without: MissionQuery;
}

const vocabularies: Readonly<Record<string, string>> = {
  category: 'mission-categories',
  domain: 'mission-domains',
  commitment: 'commitments',
  beneficiary: 'beneficiaries',
  remote: 'remote-modes',
  accessibility: 'accessibility-features',
};

/** The filters in force, each a link to the same list without it. */
export function activeFilters(view: View, asked: ListRequest): ServerRenderedTemplate | undefined {
  const filters = listFilters(view, asked);
  if (filters.length === 0) return undefined;
  return html`<h3>${view.words.chosen}</h3>
    <ul class="filters">
      ${filters.map(
        ({ text, without }) =>
          html`<li>
            <a href=${listLink(without, view.language)} aria-label=${view.words.remove(text)}
              >${text} <span aria-hidden="true">×</span></a
            >
          </li>`,
      )}
    </ul>`;
}

function listFilters(view: View, { query, place }: ListRequest): ActiveFilter[] {
  const { words } = view;
  const { cursor: _cursor, ...base } = query;
  const single: [keyof MissionQuery, string | undefined][] = [
    ['q', base.q],
    ['from', base.from && `${words.from} ${base.from}`],
    ['to', base.to && `${words.to} ${base.to}`],
    ['minors', base.minors === true ? words.minors : undefined],
    ['urgent', base.urgent === true ? words.urgent : undefined],
  ];
  return [
    ...(place ? [{ text: place.name, without: withoutPlace(base) }] : []),
    ...single.flatMap(([name, text]) =>
      text === undefined || text === '' ? [] : [{ text, without: without(base, name) }],
    ),
    ...manyFilters(view, base),
  ];
}

function manyFilters({ label }: View, base: MissionQuery): ActiveFilter[] {
  return Object.entries(vocabularies).flatMap(([name, vocabulary]) => {
    const chosen = (base as Readonly<Record<string, unknown>>)[name];
    if (!Array.isArray(chosen)) return [];
    return chosen.map((value) => {
      const others = chosen.filter((other) => other !== value);
      const rest = without(base, name);
      return {
        text: label(vocabulary, String(value)),
        without: others.length === 0 ? rest : { ...rest, [name]: others },
      };
    });
  });
}

function without(query: MissionQuery, name: string): MissionQuery {
  return Object.fromEntries(Object.entries(query).filter(([other]) => other !== name));
}

function withoutPlace({
  place: _place,
  near: _near,
  radius: _radius,
  sort: _sort,
  ...rest
}: MissionQuery): MissionQuery {
  return rest;
}
