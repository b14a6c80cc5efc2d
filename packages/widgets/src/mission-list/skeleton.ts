import { html, nothing, type TemplateResult } from 'lit';
import { drawnFirst } from './first-cards/replace-first-cards.ts';
import type { ListView } from './list-view.ts';
import { hasServedList } from './served-list.ts';

/**
 * What stands where the list will be, as high as it will be, so that nothing of the page moves. What
 * the page put between the tags stays; a list among it needs no stand-in. First cards say all of that.
 */
export function skeleton(
  { words, bare }: ListView,
  element: Element,
): TemplateResult | typeof nothing {
  if (drawnFirst(element)) return nothing;
  return html`<slot></slot> ${
      hasServedList(element)
        ? nothing
        : html`<p class="unseen">${words.loading}</p>
            <div class="skeleton" aria-hidden="true">
              ${bare ? nothing : html`<div class="search"></div>`}
              <div class="cards">
                <div class="card"></div>
                <div class="card"></div>
                <div class="card"></div>
                <div class="card"></div>
                <div class="card"></div>
                <div class="card"></div>
              </div>
            </div>`
    }`;
}
