import type { MissionPage } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { activeFilters } from './active-filters.ts';
import { document } from './document.ts';
import { alternateLink, listLink, missionPath } from './links.ts';
import type { ListRequest } from './list-request.ts';
import { missionCard } from './mission-card.ts';
import { structuredData } from '../page.ts';
import { searchForm } from './search-form.ts';
import type { View } from './view.ts';

/** The hosted list: search, filters, cards, pages; whole without a line of script. */
export function listPage(
  view: View,
  asked: ListRequest,
  page: MissionPage,
): ServerRenderedTemplate {
  const { words, language } = view;
  const { query } = asked;
  return document(view, {
    title: words.listTitle,
    canonical: listLink(query, language),
    head: html`
      <link
        rel="alternate"
        type="application/feed+json"
        href=${alternateLink('missions.feed.json', query)}
        title=${words.feed}
      />
      <link
        rel="alternate"
        type="text/calendar"
        href=${alternateLink('missions.ics', query)}
        title=${words.calendar}
      />
      <link
        rel="alternate"
        type="application/geo+json"
        href=${alternateLink('missions.geojson', query)}
      />
      ${structuredData({
        '@context': 'https://schema.org',
        '@type': 'ItemList',
        itemListElement: page.items.map(({ id, title }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: title,
          url: missionPath(id, {}, language),
        })),
      })}
    `,
    content: html`<h1>${words.listTitle}</h1>
      ${notices(view, asked)}
      <div class="columns">
        ${searchForm(view, asked, page)}
        <section aria-labelledby="resultats">${results(view, asked, page)}</section>
      </div>`,
  });
}

function notices(
  { words, language }: View,
  asked: ListRequest,
): ServerRenderedTemplate | undefined {
  const { unread, candidates, where, place, query } = asked;
  const isUnknown = where !== '' && !place;
  if (unread.length === 0 && candidates.length === 0 && !isUnknown) return undefined;
  return html`<div class="notice" role="group" aria-labelledby="avis">
    <h2 id="avis">${candidates.length > 0 ? words.whichPlace(where) : words.errors}</h2>
    ${isUnknown ? html`<p>${words.unknownPlace(where)}</p>` : undefined}
    ${unread.map((name) => html`<p>${words.wrong[name] ?? words.wrongOther(name)}</p>`)}
    ${
      candidates.length === 0
        ? undefined
        : html`<ul>
            ${candidates.map(
              ({ inseeCode, name, departmentCode, departmentName = departmentCode }) =>
                html`<li>
                  <a href=${listLink({ ...query, place: inseeCode }, language)}
                    >${name} (${departmentName})</a
                  >
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

function results(view: View, asked: ListRequest, page: MissionPage): ServerRenderedTemplate {
  const { words, language } = view;
  const { query, place } = asked;
  const cursor =
    page.next && new URL(page.next, 'https://backend.invalid/').searchParams.get('cursor');
  const around = place ? ` ${words.around(place.name)}` : '';
  return html`<h2 id="resultats">${words.results(page.total ?? page.items.length)}${around}</h2>
    ${activeFilters(view, asked)}
    ${
      page.items.length === 0
        ? emptyList(view, asked)
        : html`<ol class="cards">
            ${page.items.map((mission) => missionCard(view, mission, query))}
          </ol>`
    }
    <p class="pages">
      ${
        query.cursor === undefined
          ? undefined
          : html`<a href=${listLink({ ...query, cursor: undefined }, language)}
              >${words.firstPage}</a
            >`
      }
      ${
        cursor
          ? html`<a rel="next" href=${listLink({ ...query, cursor }, language)}
              >${words.nextPage}</a
            >`
          : undefined
      }
    </p>
    <h2>${words.feeds}</h2>
    <ul>
      <li><a href=${alternateLink('missions.ics', query)}>${words.calendar}</a></li>
      <li><a href=${alternateLink('missions.feed.json', query)}>${words.feed}</a></li>
    </ul>`;
}

function emptyList(
  { words, language }: View,
  { query, place }: ListRequest,
): ServerRenderedTemplate {
  const isWidest = !place || (query.radius ?? 35_000) >= 100_000;
  return html`<p>${words.empty}</p>
    ${
      isWidest
        ? undefined
        : html`<p>
            <a class="button" href=${listLink({ ...query, radius: 100_000 }, language)}
              >${words.wider(100)}</a
            >
          </p>`
    }`;
}
