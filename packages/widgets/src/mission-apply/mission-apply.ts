import { type Client, ProblemError } from '@coup-de-main/client';
import type { ApplicationInput, Discovery, Mission } from '@coup-de-main/protocol';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { missionApply } from '../locales/fr-mission-apply.ts';
import { loadMissionApply } from '../locales/load-mission-apply.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { FormElement } from '../shared/form/form-element.ts';
import type { PublicReceipt } from '../shared/form/public-receipt.ts';
import { formMoreStyles } from '../shared/form/form-more.styles.ts';
import { formStyles } from '../shared/form/form.styles.ts';
import type { FormPlan } from '../shared/form/form-plan.ts';
import { hotlineLine } from '../shared/form/hotline-line.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { httpAddress } from '../shared/http-address.ts';
import { intlTag } from '../shared/language.ts';
import { Localization } from '../shared/localization.ts';
import { type ApplyContext, isFull, whyClosed } from './apply-context.ts';
import { applicationInput } from './apply-input.ts';
import { applySteps } from './apply-steps.ts';
import { InnerVoice } from './inner-voice.ts';
import { ApplicationSubmitEvent, MissionAppliedEvent } from './mission-apply.events.ts';

/**
 * Takes a volunteer's answer to one mission: who, how old, what it takes, when; the waiting list when
 * every place is taken. By e-mail or phone, without account. What the page holds between the tags stays
 * where the form cannot be had.
 *
 * @tag mission-apply
 *
 * @slot - Shown until the form is there, and when it cannot come: a link, a phone number.
 *
 * @csspart base - Everything.
 * @csspart mission - The name of the mission.
 * @csspart page - One page of the form.
 * @csspart summary - What is to be mended.
 * @csspart answers - The answers, on the page where they are checked.
 * @csspart privacy - What happens with the answers.
 * @csspart notice - What became of the application, when it is not a receipt.
 * @csspart receipt - The receipt.
 * @csspart hotline - Whom to call instead.
 *
 * @fires {ApplicationSubmitEvent} application-submit - The visitor is about to apply; cancel it to send it yourself.
 * @fires {MissionAppliedEvent} mission-applied - It has arrived; carries the receipt without its secret.
 * @fires {LoadFailedEvent} load-failed - The backend could not be asked for the mission.
 */
export class MissionApplyElement extends FormElement<'missionApply', ApplicationInput> {
  static readonly tag = 'mission-apply';
  static override readonly styles = [hostStyles, controlStyles, formStyles, formMoreStyles];

  static override readonly properties: PropertyDeclarations = {
    mission: {},
    found: { state: true, attribute: false },
    gone: { state: true, attribute: false },
    full: { state: true, attribute: false },
  };

  /** Id of the mission. */
  declare mission?: string;

  declare private found: Mission | undefined;
  declare private gone: boolean;
  /** The backend has said so since the mission was read. */
  declare private full: boolean;

  protected override readonly localization = new Localization(
    this,
    'missionApply',
    missionApply,
  ).from(loadMissionApply);

  protected override readonly voice = new InnerVoice();

  /** The mission that was asked for last. */
  #asked: string | undefined;
  /** It is about to be asked for, or its answer is awaited. */
  #asking = true;

  constructor() {
    super();
    this.gone = false;
    this.full = false;
  }

  protected override updated(): void {
    if (this.#asking || this.#asked === this.mission) return;
    this.#asking = true;
    this.startAnew();
  }

  protected override async prepare(client: Client): Promise<void> {
    const { mission } = this;
    this.#asked = mission;
    this.#asking = true;
    this.gone = false;
    this.full = false;
    this.found = undefined;
    try {
      const found = mission ? await client.getMission(mission) : undefined;
      // What comes late is about a mission that nobody asks for any more: `updated` asks for the other.
      if (mission === this.mission) this.found = found;
    } catch (failure) {
      if (mission !== this.mission) return;
      if (!(failure instanceof ProblemError) || ![404, 410].includes(failure.status)) throw failure;
      this.gone = true;
    } finally {
      this.#asking = false;
    }
  }

  protected override plan(discovery: Discovery): FormPlan<ApplicationInput> | undefined {
    const { found, words } = this;
    if (!found || !discovery.endpoints.applications || whyClosed(found)) return undefined;
    const context: ApplyContext = {
      mission: found,
      words,
      shared: this.formWords,
      tag: intlTag(this.localization.language),
      limits: discovery.limits ?? {},
      full: this.full || isFull(found),
      now: Date.now(),
    };
    return {
      id: `${this.localName} ${found.id}`,
      endpoint: 'applications',
      steps: (answers) => applySteps(answers, context),
      emergency: () => false,
      refusals: {
        'already-applied': words.refusals.already,
        'mission-full': words.refusals.full,
        'mission-closed': words.refusals.closed,
        'mission-not-published': words.closed.gone,
        'too-young': words.refusals.tooYoung,
      },
      input: (answers, envelope) => applicationInput(answers, context, envelope),
      send: async (client, input, key) => this.#send(client, input, key),
    };
  }

  protected override beforeSubmit(input: ApplicationInput): boolean {
    return this.dispatchEvent(new ApplicationSubmitEvent(input));
  }

  protected override afterSubmit(receipt: PublicReceipt): void {
    this.dispatchEvent(new MissionAppliedEvent(this.mission ?? '', receipt));
  }

  protected override renderContent(): TemplateResult {
    const { words } = this;
    const refusal = this.#refusal();
    const form = super.renderContent();
    if (refusal === undefined) {
      return html`${
        this.found && !this.localization.waiting
          ? html`<p class="about" part="mission">
              <span class="hint">${words.mission}</span><br /><b><bdi>${this.found.title}</bdi></b>
            </p>`
          : nothing
      }${form}`;
    }
    return html`<div class="notice" part="notice">${refusal}</div>
      <slot></slot>${hotlineLine(this.formWords, this.line)}`;
  }

  /** Why there is no form, once that is known. */
  #refusal(): TemplateResult | undefined {
    const { closed } = this.words;
    if (!this.discovery || this.localization.waiting) return undefined;
    if (!this.mission) return html`<p>${closed.unnamed}</p>`;
    if (this.gone) return html`<p>${closed.gone}</p>`;
    const why = this.found && whyClosed(this.found);
    if (why === undefined) return undefined;
    const address = why === 'elsewhere' ? httpAddress(this.found?.apply.url) : undefined;
    return html`<p>${closed[why]}</p>
      ${
        address === undefined
          ? nothing
          : html`<a class="button" data-main href=${address} rel="noopener"
              >${closed.open(new URL(address).host)}</a
            >`
      }`;
  }

  async #send(
    client: Client,
    input: ApplicationInput,
    key: string,
  ): ReturnType<FormPlan<ApplicationInput>['send']> {
    try {
      return await client.submitApplication(input, { key });
    } catch (failure) {
      // From now on the form asks whether one wants to wait; nothing else that was answered is lost.
      if (failure instanceof ProblemError && failure.code === 'mission-full') this.full = true;
      throw failure;
    }
  }
}
