import type { Client } from '@coup-de-main/client';
import type { Discovery } from '@coup-de-main/protocol';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FormCatalogue } from '../../locales/form-catalogue.ts';
import { form } from '../../locales/fr-form.ts';
import { ClientElement } from '../client-element.ts';
import { httpAddress } from '../http-address.ts';
import { intlTag, langAttribute } from '../language.ts';
import { LoadFailedEvent } from '../load-failed-event.ts';
import { whenIdle } from '../when-idle.ts';
import { formActions } from './form-actions.ts';
import { formContent, type FormMoment } from './form-content.ts';
import { FormPlaces } from './form-places.ts';
import type { FormPlan } from './form-plan.ts';
import { FormSession } from './form-session.ts';
import type { FormView, FormWords } from './form-view.ts';
import { formStandIn } from './form-stand-in.ts';
import { type Line, lineFor } from './hotline-line.ts';
import type { IdleWatch } from './idle-watch.ts';
import { type PublicReceipt, withoutSecret } from './public-receipt.ts';
import type { Outcome } from './submission.ts';

/**
 * Base of every form: asks the backend what it takes, shows one question a page, keeps the draft, sends,
 * and tells the truth about what became of it. An element adds its plan and its events.
 */
export abstract class FormElement<
  Part extends Exclude<keyof FormCatalogue, 'form'>,
  Input,
> extends ClientElement<Part> {
  static override readonly properties: PropertyDeclarations = {
    steps: {},
    hotlineNumber: { attribute: 'hotline-number' },
    hotlinePrice: { attribute: 'hotline-price' },
    discovery: { state: true, attribute: false },
    progress: { state: true, attribute: false },
    idle: { state: true, attribute: false },
  };

  /** `one-page` shows all questions at once; by default there is one on each page. */
  declare steps?: string;

  /** Phone number shown when the backend cannot say its own, e.g. `+33199000000`. */
  declare hotlineNumber?: string;

  /** What that call costs, e.g. `Appel gratuit`. */
  declare hotlinePrice?: string;

  declare protected discovery: Discovery | undefined;
  declare private progress: 'asking' | 'failed' | 'ready';
  declare private idle: 'no' | 'soon' | 'gone';

  #session: FormSession<Input> | undefined;
  #places: FormPlaces | undefined;
  /** What comes after the last question. */
  #later: typeof import('./form-later.ts') | 'coming' | 'failed' = 'coming';
  #idle: IdleWatch | undefined;

  constructor() {
    super();
    this.progress = 'asking';
    this.idle = 'no';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.discovery) void this.reload();
    else this.#session?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#idle?.stop();
    this.#session?.rest();
  }

  /** Asks the backend again what it takes. What is filled in stays. */
  async reload(): Promise<void> {
    this.progress = 'asking';
    try {
      const client = this.resolvedClient;
      if (!client) throw new Error('no backend is named, or its address is none');
      const discovery = await client.discover();
      await this.prepare(client);
      this.discovery = discovery;
      this.progress = 'ready';
      whenIdle(() => void this.#loadLater());
    } catch (failure) {
      this.progress = 'failed';
      this.announce(this.formWords.trouble, 'assertive');
      this.dispatchEvent(new LoadFailedEvent(failure));
    }
  }

  /** Fetches what the plan needs besides, for example the mission; rejects when it cannot be had. */
  protected async prepare(_client: Client): Promise<void> {}

  /** The element is about something else from now on: asks the backend again, and begins a new form. */
  protected startAnew(): void {
    this.#session?.rest();
    this.#session = undefined;
    void this.reload();
  }

  /** The form for this backend, these attributes and these words; undefined when the backend takes none. */
  protected abstract plan(discovery: Discovery): FormPlan<Input> | undefined;
  /** Whether people in need come to this form, before anything is known of the backend. */
  protected mayBeUrgent(): boolean {
    return false;
  }
  /** Fires the event before sending; answers false when the host page cancelled it. */
  protected abstract beforeSubmit(input: Input): boolean;
  /** Fires the event after sending. The receipt comes without its secret: events are everybody's. */
  protected abstract afterSubmit(receipt: PublicReceipt): void;

  /** The words that every form shares. */
  protected get formWords(): FormWords {
    const french = typeof this.#later === 'object' ? { ...form, ...this.#later.formLater } : form;
    return this.localization.wordsOf('form', french);
  }

  protected override renderContent(): TemplateResult {
    if (this.localization.waiting || this.progress === 'asking') {
      return html`<p class="hint">${this.formWords.loading}</p>
        <slot></slot>`;
    }
    const session = this.#openSession();
    const { line, formWords: words } = this;
    if (!session) {
      return formStandIn(words, {
        line,
        failed: this.progress === 'failed',
        retry: this.#retry,
        emergency: this.mayBeUrgent(),
        level: this.headingLevel,
      });
    }
    return formContent(this.#moment(session));
  }

  protected get line(): Line | undefined {
    return lineFor(this.discovery?.hotline, this);
  }

  get #days(): number | undefined {
    const endpoint = this.#plan()?.endpoint;
    return endpoint && this.discovery?.privacy?.retentionDays?.[endpoint];
  }

  #plan(): FormPlan<Input> | undefined {
    return this.discovery && this.plan(this.discovery);
  }

  #openSession(): FormSession<Input> | undefined {
    const plan = this.#plan();
    const { discovery } = this;
    if (!plan || !discovery) return undefined;
    if (this.#session) return this.#session;
    const session: FormSession<Input> = new FormSession({
      plan: () => this.#plan() ?? plan,
      words: () => this.formWords,
      onePage: () => this.steps === 'one-page',
      client: () => this.resolvedClient,
      discovery: () => this.discovery ?? discovery,
      lang: () => langAttribute(this.localization.language),
      submitting: (input) => this.beforeSubmit(input),
      here: () => this.isConnected && this.#session === session,
      submission: (listener) => {
        if (typeof this.#later !== 'object')
          throw new Error('nothing is sent before it is checked');
        return new this.#later.Submission(listener);
      },
      changed: (outcome, byItself) => {
        void this.#follow(outcome, byItself);
      },
    });
    const places = { element: this, client: () => this.resolvedClient, announce: this.#say };
    this.#places = new FormPlaces(places, session.flow, () => this.formWords);
    if (session.restored) void this.#loadLater();
    return (this.#session = session);
  }

  #view({ flow }: FormSession<Input>): FormView {
    return {
      words: this.formWords,
      answers: flow.answers,
      errors: flow.errors,
      level: this.headingLevel,
      tag: intlTag(this.localization.language),
      refusals: this.#plan()?.refusals ?? {},
      suggestions: this.#places?.suggestions,
      placeNote: this.#places?.note ?? '',
      act: this.#act,
    };
  }

  #moment(session: FormSession<Input>): FormMoment {
    return {
      session,
      line: this.line,
      view: this.#view(session),
      discovery: this.discovery,
      idle: this.idle,
      emergency: this.#plan()?.emergency(session.flow.answers) ?? false,
      days: this.#days,
      link: (address) => httpAddress(address, this.resolvedClient?.backend),
      later: this.#later,
    };
  }

  readonly #save = (): void => {
    const outcome = this.#session?.outcome;
    if (!this.#session || outcome?.state !== 'sent' || typeof this.#later !== 'object') return;
    this.#later.saveReceipt(this.#moment(this.#session), outcome);
  };

  /** Fetches what comes after the last question, unless it is there; what did not come is asked for again. */
  readonly #loadLater = async (): Promise<void> => {
    if (typeof this.#later === 'object') return;
    try {
      const [later] = await Promise.all([import('./form-later.ts'), this.#plan()?.ready?.()]);
      this.#later = later;
      this.#idle ??= new later.IdleWatch({
        soon: () => {
          this.idle = 'soon';
          this.announce(this.formWords.draft.idleSoon, 'assertive');
        },
        gone: () => {
          this.idle = 'gone';
          this.#session?.draft.forget('sessionStorage');
        },
        kept: () => this.#session?.draft.kept,
      });
    } catch {
      // Shown where it is missed: on the check page, with a way to try again.
      this.#later = 'failed';
    }
    this.requestUpdate();
  };

  readonly #retry = (): void => void this.reload();

  readonly #say = (text: string): void => {
    this.announce(text);
  };

  readonly #act = (event: Event): void => {
    const { currentTarget } = event;
    const session = this.#session;
    if (!session || !this.#places || !(currentTarget instanceof HTMLElement)) return;
    if (this.idle !== 'no') this.idle = 'no';
    this.#idle?.touch();
    const context = {
      session,
      places: this.#places,
      show: this.#show,
      loadLater: this.#loadLater,
      saveReceipt: this.#save,
    };
    void formActions(context, currentTarget, event);
    this.requestUpdate();
  };

  /** Shows what has changed, and moves the focus to `selector`. */
  readonly #show = async (selector?: string): Promise<void> => {
    this.requestUpdate();
    await this.updateComplete;
    const target = selector && this.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!target) return;
    target.focus();
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  };

  async #follow(outcome: Outcome, byItself: boolean): Promise<void> {
    const { state } = outcome;
    const here = !byItself || this.matches(':focus-within');
    const said = typeof this.#later === 'object' && this.#later.saidOf(outcome, this.formWords);
    if (here && said) this.announce(said.text, said.urgency);
    if (state === 'sending') {
      this.requestUpdate();
      return;
    }
    if (state === 'sent') {
      this.#idle?.stop();
      this.afterSubmit(withoutSecret(outcome.receipt));
    }
    await this.#show(here ? '#summary, #outcome, .receipt #title' : undefined);
  }
}
