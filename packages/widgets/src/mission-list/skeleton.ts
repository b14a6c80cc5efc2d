import { html, nothing, type TemplateResult } from 'lit';
import type { ListView } from './list-view.ts';

/**
 * What stands where the list will be, as high as it will be, so that nothing of the page moves. What
 * the page put between the tags stays; a list among it (rendered by the server) needs no stand-in.
 */
export function skeleton({ words, bare }: ListView, element: Element): TemplateResult {
  const served = element.querySelector(':scope > :is(ol, ul, article), :scope :is(ol, article)');
  const cards = Array.from({ length: 6 }, () => html`<div class="card"></div>`);
  return html`<slot></slot> ${
      served
        ? nothing
        : html`<p class="unseen">${words.loading}</p>
            <div class="skeleton" aria-hidden="true">
              ${bare ? nothing : html`<div class="search"></div>`}
              <div class="cards">${cards}</div>
            </div>`
    }`;
}
