import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FormWords } from './words.ts';

const numbers = ['15', '17', '18', '112', '114', '3919', '119'] as const;

/**
 * The numbers to call instead, above every form of request, and those against violence. Source:
 * service-public.fr, F33810.
 */
export function emergencyBlock({ emergency }: FormWords): ServerRenderedTemplate {
  return html`<section class="emergency" aria-labelledby="urgence">
    <h2 id="urgence">${emergency.title}</h2>
    <p>${emergency.text}</p>
    <ul>
      ${numbers.map((number) => {
        const scheme = number === '114' ? 'sms' : 'tel';
        return html`<li>
          <a href=${`${scheme}:${number}`}>${number}</a> <span>${emergency[number]}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}
