import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { answeredParts, answerList } from './answer-lines.ts';
import { fieldsOf } from './form-plan.ts';
import { hiddenAnswers, noticeBlock } from './form-page.ts';
import type { ShownForm } from './form-page.ts';
import { hidden, stateInputs } from './form-state.ts';
import type { FormState } from './form-state.ts';
import type { FormView } from './form-view.ts';
import { privacyBlock } from './privacy-block.ts';

/** A sentence that must not be missed, with its heading. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Everything that was answered, to be read again; then what becomes of it, then the button that sends it. */
export function checkPage(
  view: FormView,
  { plan, values, action, understood, carried = [] }: ShownForm,
  { state, notice }: { readonly state: FormState; readonly notice?: Notice | undefined },
): ServerRenderedTemplate {
  const { words, site } = view;
  const { form } = words;
  const names = new Set([...fieldsOf(plan).map(({ name }) => name), 'place-of', ...carried]);
  return html`<h1>${form.checkPage.title}</h1>
    ${notice === undefined ? undefined : noticeBlock(notice.title, notice.text)}
    <p>${form.checkPage.intro}</p>
    <form class="questions" method="post" action=${action}>
      ${stateInputs(state)} ${hidden('trap', state.trap)}
      ${hidden('consent', site.privacy?.consentVersion ?? '')} ${hiddenAnswers(values, [...names])}
      ${answeredParts(plan, values, { view, understood }).map(
        ({ section, lines }) =>
          html`<section class="part" aria-labelledby=${`relire-${section.name}`}>
            <h2 id=${`relire-${section.name}`}>${section.title}</h2>
            ${answerList(lines)}
            <p class="actions">
              <button
                class="quiet"
                name="step"
                value="edit"
                formaction=${`${action}#${section.name}`}
                aria-label=${form.editOf(section.title)}
              >
                ${form.edit}
              </button>
            </p>
          </section>`,
      )}
      ${privacyBlock(view, plan.type)}
      <p class="actions"><button name="step" value="send">${form.send}</button></p>
    </form>`;
}
