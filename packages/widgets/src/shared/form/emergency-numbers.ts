import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

/** French emergency numbers, and those against violence; source: service-public.fr. */
const numbers = {
  samu: '15',
  police: '17',
  fire: '18',
  europe: '112',
  text114: '114',
  violence: '3919',
  childhood: '119',
} as const;

/**
 * Above every request: nobody in danger should fill in a form. Unfolded on the first page, one line on
 * the following ones.
 */
export function emergencyNumbers(
  { words, level }: Pick<FormView, 'words' | 'level'>,
  open: boolean,
): TemplateResult {
  const { emergency } = words;
  return html`<details class="emergency" part="emergency" ?open=${open}>
    <summary><span role="heading" aria-level=${level}>${emergency.title}</span></summary>
    <p>${emergency.text}</p>
    <ul>
      ${Object.entries(numbers).map(
        ([name, number]) =>
          html`<li>
            <a href="${name === 'text114' ? 'sms' : 'tel'}:${number}"
              ><b>${number}</b> ${emergency[name as keyof typeof numbers]}</a
            >
          </li>`,
      )}
    </ul>
  </details>`;
}
