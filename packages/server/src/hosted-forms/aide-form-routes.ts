import type { RawQuery } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { html } from '@lit-labs/ssr';
import { emergencyBlock } from './emergency-block.ts';
import { registerForm } from './form-flow.ts';
import type { FormAnswer } from './form-reply.ts';
import { addressOf } from './form-view.ts';
import type { FormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { offerPlan } from './offer-plan.ts';
import { requestPlan } from './request-plan.ts';

/** Where help is asked for and offered. */
const AIDE_FORM = '/e/aide-form';

const modes = ['request', 'offer', 'frontline'] as const;
type Mode = (typeof modes)[number];

/** Registers the form to ask for help or to offer it; without `mode`, the page that asks which. */
export function registerAideForm(app: FastifyInstance, ports: HostedFormsPorts): void {
  registerForm(app, ports, {
    url: AIDE_FORM,
    endpoint: 'aides',
    async open({ query }, view) {
      const mode = modes.find((one) => one === [(query as RawQuery)['mode'] ?? ''].flat()[0]);
      if (mode === undefined) return { page: choicePage(view) };
      const plan =
        mode === 'offer'
          ? offerPlan(view, ports.searchPlaces)
          : requestPlan(view, mode, ports.searchPlaces);
      return { plan, action: addressOf(view, AIDE_FORM, { mode }) };
    },
  });
}

function choicePage(view: FormView): FormAnswer {
  const { aide, form } = view.words;
  const hints: Readonly<Record<Mode, string>> = {
    request: aide.requestHint,
    offer: aide.offerHint,
    frontline: aide.frontlineHint,
  };
  return {
    title: aide.choose,
    path: AIDE_FORM,
    content: html`${emergencyBlock(form)}
      <h1>${aide.choose}</h1>
      <ul class="choices">
        ${modes.map(
          (mode) =>
            html`<li>
              <a href=${addressOf(view, AIDE_FORM, { mode })}
                ><strong>${aide[mode]}</strong> <span>${hints[mode]}</span></a
              >
            </li>`,
        )}
      </ul>`,
  };
}
