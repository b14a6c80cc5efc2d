import type { AideInput, Discovery } from '@coup-de-main/protocol';
import type { PropertyDeclarations } from 'lit';
import { aideForm } from '../locales/fr-aide-form.ts';
import { loadAideForm } from '../locales/load-aide-form.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { FormElement } from '../shared/form/form-element.ts';
import type { PublicReceipt } from '../shared/form/public-receipt.ts';
import { formMoreStyles } from '../shared/form/form-more.styles.ts';
import { formStyles } from '../shared/form/form.styles.ts';
import type { FormPlan } from '../shared/form/form-plan.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { intlTag } from '../shared/language.ts';
import { Localization } from '../shared/localization.ts';
import { type AideContext, type AideKind, aideKinds, isForOther, kindOf } from './aide-context.ts';
import { AideSubmitEvent, AideSubmittedEvent } from './aide-form.events.ts';
import { aideSteps } from './aide-steps.ts';

/**
 * Asks for help, for oneself or somebody else; offers help; asks as somebody on the front line. One
 * question a page, answers to check before they are sent, a receipt. By e-mail or phone, without account.
 * What the page holds between the tags (a link, a phone number) stays where the form cannot be had.
 *
 * @tag aide-form
 *
 * @slot - Shown until the form is there, and when it cannot come: a link, a phone number.
 *
 * @csspart base - Everything.
 * @csspart page - One page of the form.
 * @csspart summary - What is to be mended.
 * @csspart emergency - The emergency numbers.
 * @csspart answers - The answers, on the page where they are checked.
 * @csspart privacy - What happens with the answers.
 * @csspart notice - What became of the request, when it is not a receipt.
 * @csspart receipt - The receipt.
 * @csspart hotline - Whom to call instead.
 *
 * @fires {AideSubmitEvent} aide-submit - The visitor is about to send; cancel it to send the request yourself.
 * @fires {AideSubmittedEvent} aide-submitted - It has arrived; carries the receipt without its secret.
 * @fires {LoadFailedEvent} load-failed - The backend could not be asked what it takes.
 */
export class AideFormElement extends FormElement<'aideForm', AideInput> {
  static readonly tag = 'aide-form';
  static override readonly styles = [hostStyles, controlStyles, formStyles, formMoreStyles];

  static override readonly properties: PropertyDeclarations = { mode: {}, needs: {} };

  /** `request`, `offer` or `frontline`: what the form is for, and then it does not ask. Several by spaces. */
  declare mode?: string;

  /** Types of help to choose from, separated by spaces (`groceries pharmacy`); all by default. */
  declare needs?: string;

  protected override readonly localization = new Localization(this, 'aideForm', aideForm).from(
    loadAideForm,
  );

  /** What makes the request of the answers: comes with the check page. */
  #request: typeof import('./aide-input.ts') | undefined;

  protected override plan(discovery: Discovery): FormPlan<AideInput> | undefined {
    const context = this.#context(discovery);
    if (!discovery.endpoints.aides || context.kinds.length * context.needs.length === 0)
      return undefined;
    return {
      id: [this.localName, ...context.kinds, this.needs].join(' '),
      endpoint: 'aides',
      steps: (answers) => aideSteps(answers, context),
      emergency: (answers) => kindOf(answers, context) !== 'offer',
      proxy: (answers) => isForOther(answers, context),
      ready: async () => (this.#request ??= await import('./aide-input.ts')),
      input: (answers, envelope) => {
        if (!this.#request) throw new Error('nothing is sent before it is checked');
        return this.#request.aideInput(answers, context, envelope);
      },
      send: async (client, input, key) => client.submitAide(input, { key }),
    };
  }

  protected override mayBeUrgent(): boolean {
    return words(this.mode).join() !== 'offer';
  }

  protected override beforeSubmit(input: AideInput): boolean {
    return this.dispatchEvent(new AideSubmitEvent(input));
  }

  protected override afterSubmit(receipt: PublicReceipt): void {
    this.dispatchEvent(new AideSubmittedEvent(receipt));
  }

  #context({ endpoints: { aides }, limits, service }: Discovery): AideContext {
    const audiences = aides?.audiences ?? [];
    const wanted = words(this.needs);
    const needs = Object.keys(this.words.needs.names).filter(
      (need) => aides?.needs?.includes(need) ?? true,
    );
    // Like `mode`: words that nobody knows narrow nothing, rather than close the form.
    const chosen = needs.filter((need) => wanted.includes(need));
    return {
      words: this.words,
      shared: this.formWords,
      tag: intlTag(this.localization.language),
      kinds: kindsOf(aides?.kinds, audiences, words(this.mode)),
      needs: chosen.length > 0 ? chosen : needs,
      vulnerable: audiences.includes('vulnerable'),
      limits: limits ?? {},
      languages: service.languages?.filter((language) => !language.includes('-')) ?? [],
    };
  }
}

/** What is left to choose of the kinds: what the backend takes, and the webmaster wants. */
function kindsOf(
  declared: readonly string[] | undefined,
  audiences: readonly string[],
  mode: readonly string[],
): readonly AideKind[] {
  const taken: Record<AideKind, boolean> = {
    request: declared?.includes('request') ?? true,
    offer: declared?.includes('offer') ?? true,
    frontline: (declared?.includes('request') ?? true) && audiences.includes('frontline'),
  };
  const wanted = aideKinds.filter((kind) => mode.includes(kind));
  return (wanted.length > 0 ? wanted : aideKinds).filter((kind) => taken[kind]);
}

function words(list: string | undefined): readonly string[] {
  return list?.split(/[\s,]+/).filter(Boolean) ?? [];
}
