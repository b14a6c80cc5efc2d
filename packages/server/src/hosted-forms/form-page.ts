import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { emergencyBlock } from './emergency-block.ts';
import type { FieldState } from './field-parts.ts';
import { formField } from './form-fields.ts';
import type { Built, Field, FormPlan, Mistake, Option, Section } from './form-plan.ts';
import { hidden, stateInputs } from './form-state.ts';
import type { FormState } from './form-state.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { placeChoice } from './place-field.ts';

/** A form as it is shown: empty, filled in again, or with what is to be corrected. */
export interface ShownForm {
  readonly plan: FormPlan;
  /** Where it is sent. */
  readonly action: string;
  readonly values: FormValues;
  readonly mistakes?: readonly Mistake[] | undefined;
  /** Questions that came up by the answers, by field. */
  readonly choices?: Readonly<Record<string, readonly Option[]>> | undefined;
  readonly understood?: Built['understood'] | undefined;
  /** A sentence above all. */
  readonly notice?: string | undefined;
  /** Names of answers that have no field on this page, but are not to be lost; see `carriedNames`. */
  readonly carried?: readonly string[] | undefined;
}

/** The questions on one page, to be checked before anything is sent. */
export function formPage(
  view: FormView,
  form: ShownForm,
  state: FormState,
): ServerRenderedTemplate {
  const { words } = view;
  return html`${form.plan.showsEmergency ? emergencyBlock(words.form) : undefined}
    ${formHead(view, form)}
    <form class="questions" method="post" action=${form.action} novalidate>
      ${stateInputs(state)} ${trapField(view, state)} ${questions(view, form)}
      <p class="actions"><button name="step" value="check">${words.form.check}</button></p>
    </form>`;
}

/** Title, what is to be corrected, and what holds for all questions. */
export function formHead(view: FormView, form: ShownForm): ServerRenderedTemplate {
  const { words } = view;
  const { plan, notice, mistakes = [] } = form;
  return html`<h1>${plan.title}</h1>
    ${notice === undefined ? undefined : noticeBlock(words.form.troubles.title, notice)}
    ${mistakes.length === 0 ? undefined : errorSummary(view, mistakes)}
    ${plan.intro === undefined ? undefined : html`<p>${plan.intro}</p>`}
    <p>${words.form.allNeeded}</p>`;
}

/** A heading and a sentence that must not be missed: it has the focus when the page opens. */
export function noticeBlock(title: string, text: string): ServerRenderedTemplate {
  return html`<section class="notice" tabindex="-1" autofocus aria-labelledby="avis">
    <h2 id="avis">${title}</h2>
    <p>${text}</p>
  </section>`;
}

function errorSummary({ words }: FormView, mistakes: readonly Mistake[]): ServerRenderedTemplate {
  return html`<section class="notice" tabindex="-1" autofocus aria-labelledby="erreurs">
    <h2 id="erreurs">${words.form.mistakes(mistakes.length)}</h2>
    <ul>
      ${mistakes.map(({ name, sentence }) =>
        name === undefined
          ? html`<li>${sentence}</li>`
          : html`<li><a href=${`#${name}`}>${sentence}</a></li>`,
      )}
    </ul>
    <p>${words.form.kept}</p>
  </section>`;
}

/** Every question of a plan. */
export function questions(view: FormView, form: ShownForm): readonly ServerRenderedTemplate[] {
  const { plan, values, mistakes = [], choices = {}, carried = [] } = form;
  const state: FieldState = {
    values,
    words: view.words.form,
    mistakes: new Map(mistakes.map(({ name, sentence }) => [name ?? '', sentence])),
  };
  const withChoices = (field: Field): readonly Field[] => {
    const options = choices[field.name];
    return options === undefined ? [field] : [field, placeChoice(view.words.form, options)];
  };
  return [
    ...hiddenAnswers(values, carried),
    ...plan.sections.map((section) => sectionBlock(section, state, withChoices)),
  ];
}

function sectionBlock(
  { name, title, intro, when, onlyIf, fields }: Section,
  state: FieldState,
  withChoices: (field: Field) => readonly Field[],
): ServerRenderedTemplate {
  const shown = fields.flatMap(withChoices);
  return html`<section
    class=${when === undefined ? 'part' : `part when-${when}`}
    aria-labelledby=${name}
  >
    <h2 id=${name}>${title}</h2>
    ${onlyIf === undefined ? undefined : html`<p class="only-if">${onlyIf}</p>`}
    ${intro === undefined ? undefined : html`<p>${intro}</p>`}
    ${shown.map((field) => formField(field, state))}
  </section>`;
}

/** Seen by programs alone: neither shown nor read aloud. */
function trapField({ words }: FormView, { trap }: FormState): ServerRenderedTemplate {
  return html`<div class="trap" aria-hidden="true">
    <label for="trap">${words.form.trap}</label>
    <input id="trap" name="trap" value=${trap} tabindex="-1" autocomplete="off" />
  </div>`;
}

/** Every answer of a plan, out of sight: what the next page is made of. */
export function hiddenAnswers(
  values: FormValues,
  names: readonly string[],
): readonly ServerRenderedTemplate[] {
  return names.flatMap((name) => (values.get(name) ?? []).map((value) => hidden(name, value)));
}
