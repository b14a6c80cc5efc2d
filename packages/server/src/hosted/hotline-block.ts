import { formatPhone } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { View } from './view.ts';
import { weekLines } from './week-hours.ts';

/**
 * The phone line of the site: number, price, hours. Nothing when the site has none. At level 1 it is what
 * the page is about.
 */
export function hotlineBlock(view: View, level: 1 | 2 = 2): ServerRenderedTemplate | undefined {
  const { words } = view;
  const { hotline } = view.site;
  if (!hotline) return undefined;
  const { number, priceLabel } = hotline;
  return html`<section aria-labelledby="telephone" class="hotline">
    ${
      level === 1
        ? html`<h1 id="telephone">${words.phone}</h1>`
        : html`<h2 id="telephone">${words.phone}</h2>`
    }
    <p>
      ${words.phoneText}
      <a class="number" href=${`tel:${number}`}>${formatPhone(number)}</a>
      ${priceLabel === undefined ? undefined : `(${priceLabel})`}
    </p>
    ${hoursOf(view, level)}
  </section>`;
}

function hoursOf({ site, words, language }: View, level: 1 | 2): readonly unknown[] {
  const { hours = [], openOnPublicHolidays } = site.hotline ?? {};
  if (hours.length === 0) return [];
  const lines = weekLines(hours, language, words.weekdays);
  return [
    level === 1 ? html`<h2>${words.hours}</h2>` : html`<h3>${words.hours}</h3>`,
    html`<ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`,
    openOnPublicHolidays === true ? undefined : html`<p>${words.closedOnHolidays}</p>`,
  ];
}
