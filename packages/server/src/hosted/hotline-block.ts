import { formatPhone, type OpeningHours } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { View } from './view.ts';

/**
 * The phone line of the site: number, price, hours. Nothing when the site has none. At level 1 it is what
 * the page is about.
 */
export function hotlineBlock(
  { site, words }: View,
  level: 1 | 2 = 2,
): ServerRenderedTemplate | undefined {
  const { hotline } = site;
  if (!hotline) return undefined;
  const { number, priceLabel, hours = [], openOnPublicHolidays } = hotline;
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
    ${
      hours.length === 0
        ? undefined
        : html`${level === 1 ? html`<h2>${words.hours}</h2>` : html`<h3>${words.hours}</h3>`}
            <ul>
              ${hours.map((line) => html`<li>${hoursLine(line, words.weekdays)}</li>`)}
            </ul>`
    }
    ${
      openOnPublicHolidays === true || hours.length === 0
        ? undefined
        : html`<p>${words.closedOnHolidays}</p>`
    }
  </section>`;
}

function hoursLine(
  { days, opens, closes }: OpeningHours,
  names: Readonly<Record<string, string>>,
): string {
  return `${days.map((day) => names[day] ?? day).join(', ')} : ${opens} – ${closes}`;
}
