import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FieldState } from './field-parts.ts';
import { formField } from './form-fields.ts';
import { noticeBlock } from './form-page.ts';
import type { Mistake } from './form-plan.ts';
import { valuesFrom } from './form-values.ts';
import { addressOf } from './form-view.ts';
import type { FormView } from './form-view.ts';
import { SUIVI } from './receipt-page.ts';

/** How the page that asks for the code is shown. */
export interface ShownCode {
  readonly token?: string;
  readonly email?: string;
  readonly mistake?: Mistake;
  /** Said after links were asked for, whether there are any or not. */
  readonly notice?: string;
  /** Default: that is about lost links. */
  readonly noticeTitle?: string;
}

/** The page that asks for the code of a submission, or sends lost links again. */
export function codePage(view: FormView, shown: ShownCode = {}): ServerRenderedTemplate {
  const { suivi, form } = view.words;
  const { token = '', email = '', mistake, notice, noticeTitle = suivi.lost } = shown;
  const action = addressOf(view, SUIVI);
  const state: FieldState = {
    values: valuesFrom({ token, email }),
    mistakes: new Map(mistake ? [[mistake.name ?? '', mistake.sentence]] : []),
    words: form,
  };
  return html`<h1>${suivi.title}</h1>
    ${notice === undefined ? undefined : noticeBlock(noticeTitle, notice)}
    ${mistake === undefined ? undefined : mistakeBlock(view, mistake)}
    <form
      class="questions"
      id="ouvrir"
      method="post"
      action=${action}
      aria-label=${suivi.title}
      novalidate
    >
      <p>${suivi.intro}</p>
      <input type="hidden" name="do" value="open" />
      ${formField({ kind: 'line', name: 'token', label: suivi.code }, state)}
      <p class="actions"><button>${suivi.open}</button></p>
    </form>
    <h2 id="perdu">${suivi.lost}</h2>
    <form class="questions" method="post" action=${action} aria-labelledby="perdu" novalidate>
      <p>${suivi.lostText}</p>
      <input type="hidden" name="do" value="resend" />
      ${formField(
        {
          kind: 'line',
          name: 'email',
          type: 'email',
          label: form.person.email,
          autocomplete: 'email',
        },
        state,
      )}
      <p class="actions"><button class="quiet">${suivi.resend}</button></p>
    </form>
    <p>${suivi.noEmail}</p>`;
}

function mistakeBlock(
  { words }: FormView,
  { name = '', sentence }: Mistake,
): ServerRenderedTemplate {
  return html`<section class="notice" tabindex="-1" autofocus aria-labelledby="erreurs">
    <h2 id="erreurs">${words.form.mistakes(1)}</h2>
    <ul>
      <li><a href=${`#${name}`}>${sentence}</a></li>
    </ul>
  </section>`;
}
