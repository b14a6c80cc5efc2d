import { ProblemError } from '@coup-de-main/client';
import type { Discovery } from '@coup-de-main/protocol';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AllWords } from '../locales/all-words.ts';
import { form as frenchForm } from '../locales/fr-form.ts';
import { suivi } from '../locales/fr-suivi.ts';
import { loadSuivi } from '../locales/load-suivi.ts';
import { ClientElement } from '../shared/client-element.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { formMoreStyles } from '../shared/form/form-more.styles.ts';
import { formStyles } from '../shared/form/form.styles.ts';
import { type Line, lineFor } from '../shared/form/hotline-line.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { intlTag, langAttribute } from '../shared/language.ts';
import { Localization } from '../shared/localization.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { SuiviChangedEvent } from './aide-suivi.events.ts';
import { suiviAction } from './suivi-actions.ts';
import type { SuiviContext, Typed } from './suivi-context.ts';
import { suiviPage } from './suivi-page.ts';
import { type SuiviPage, SuiviSession } from './suivi-session.ts';
import { suiviStyles } from './suivi.styles.ts';
import type { SuiviView, SuiviWords } from './suivi-view.ts';
import { keptToken, takeTokenFromAddress } from './token-keeper.ts';
import { troubleText } from './trouble-notice.ts';

/**
 * Follows what somebody has submitted: where it stands and what happens next, in plain words; to confirm,
 * change, prolong, pause, take along, withdraw and erase. Opens with the secret link of the receipt or of a
 * mail (`#t=…`, which leaves the address bar at once), or with the code; sends a lost link again.
 *
 * @tag aide-suivi
 *
 * @slot - Shown until the element is ready, and when it cannot be: a phone number.
 *
 * @csspart base - Everything.
 * @csspart code - Asks for the code.
 * @csspart resend - Asks for the address to which a lost link goes.
 * @csspart status - Where it stands.
 * @csspart facts - What it is about.
 * @csspart actions - What one can do.
 * @csspart held - What is held, and until when.
 * @csspart history - What happened.
 * @csspart notice - What was done, or what went wrong.
 *
 * @fires {SuiviChangedEvent} suivi-changed - Something was done; carries nothing about the person.
 */
export class AideSuiviElement extends ClientElement<'suivi'> {
  static readonly tag = 'aide-suivi';
  static override readonly styles = [
    hostStyles,
    controlStyles,
    formStyles,
    formMoreStyles,
    suiviStyles,
  ];

  static override readonly properties: PropertyDeclarations = {
    hotlineNumber: { attribute: 'hotline-number' },
    hotlinePrice: { attribute: 'hotline-price' },
    discovery: { state: true, attribute: false },
  };

  /** Phone number shown when the backend cannot say its own, e.g. `+33199000000`. */
  declare hotlineNumber?: string;

  /** What that call costs, e.g. `Appel gratuit`. */
  declare hotlinePrice?: string;

  declare private discovery: Discovery | undefined;

  // The element reads `#words`, which knows that a part of the French ones comes later.
  protected override readonly localization = new Localization(
    this,
    'suivi',
    suivi as AllWords['suivi'],
  ).from(loadSuivi);
  readonly #session = new SuiviSession({
    client: () => this.resolvedClient,
    ready: () => this.#loadLater(),
    changed: () => {
      this.requestUpdate();
    },
  });

  readonly #typed: Typed = { answers: {}, errors: new Map() };

  /** What is shown once something is open. */
  #later: typeof import('./suivi-later.ts') | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  protected override renderContent(): TemplateResult {
    if (this.localization.waiting) return html`<slot></slot>`;
    return suiviPage(this.#view());
  }

  /** The address has to be clean before anything else of the page can read it. */
  async #start(): Promise<void> {
    const token = takeTokenFromAddress() ?? keptToken();
    // Whoever made the element may still be setting its properties.
    await Promise.resolve();
    void this.#discover();
    // Nothing is new when the element was only moved.
    if (token !== undefined && !this.#session.hasToken && (await this.#session.open(token))) {
      this.#tell('open');
    }
    whenIdle(() => {
      // Asked for again when something is opened, which says it when it cannot be had.
      this.#loadLater().catch(() => undefined);
    });
  }

  async #loadLater(): Promise<void> {
    this.#later ??= await import('./suivi-later.ts');
  }

  get #words(): SuiviWords {
    return this.localization.wordsOf('suivi', { ...suivi, ...this.#later?.suiviLater });
  }

  /** The phone line of the service: a comfort, so a failure is told by what fails without it. */
  async #discover(): Promise<void> {
    this.discovery = await this.resolvedClient?.discover().catch(() => undefined);
  }

  readonly #follow = (): void => {
    const token = takeTokenFromAddress();
    if (token === undefined) return;
    this.#session.leave();
    void this.#session.open(token).then(async (ended) => (ended ? this.#show('open') : undefined));
  };

  #view(): SuiviView {
    return {
      words: this.#words,
      session: this.#session,
      later: this.#later,
      line: this.#line,
      unavailable: this.discovery !== undefined && !this.discovery.endpoints.tracking,
      form: {
        words: this.localization.wordsOf('form', frenchForm),
        ...this.#typed,
        level: this.headingLevel,
        tag: intlTag(this.localization.language),
        refusals: {},
        suggestions: undefined,
        placeNote: '',
        act: this.#act,
      },
    };
  }

  get #line(): Line | undefined {
    return lineFor(this.discovery?.hotline, this);
  }

  readonly #act = (event: Event): void => {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLElement)) return;
    if (currentTarget.dataset['act'] === 'jump') {
      event.preventDefault();
      this.#focus(`#${CSS.escape(currentTarget.dataset['name'] ?? '')}`);
      return;
    }
    void this.#do(currentTarget, event);
  };

  async #do(target: HTMLElement, event: Event): Promise<void> {
    const { page } = this.#session;
    const quiet = event.type === 'input' || event.type === 'change';
    if (!quiet) this.#typed.errors = new Map();
    const context: SuiviContext = {
      session: this.#session,
      later: this.#later,
      words: this.#words,
      shared: this.localization.wordsOf('form', frenchForm),
      lang: langAttribute(this.localization.language),
      typed: this.#typed,
    };
    const doing = suiviAction(context, target, event);
    this.requestUpdate();
    if ((await doing) === false || quiet) return;
    this.#refuse();
    await this.#show(page);
  }

  /** What the backend refused of a change goes to its fields. */
  #refuse(): void {
    const { trouble } = this.#session;
    const failure = trouble && 'failure' in trouble ? trouble.failure : undefined;
    if (!this.#later || !(failure instanceof ProblemError)) return;
    const errors = this.#later.refusedEdit(this.#view(), failure.problem.errors ?? []);
    if (errors.size === 0) return;
    this.#typed.errors = errors;
    this.#session.trouble = undefined;
  }

  /** Shows what came of an action: focus on what is new, words for those who do not see it. */
  async #show(before: SuiviPage): Promise<void> {
    this.#tell(before);
    this.requestUpdate();
    await this.updateComplete;
    const turned = this.#session.page !== before;
    this.#focus(turned ? '#title' : '#summary, #trouble, #said');
  }

  #tell(before: SuiviPage): void {
    const { trouble, done, page } = this.#session;
    const words = this.#words;
    if (trouble) this.announce(troubleText(trouble, { words }), 'assertive');
    const erased = page === 'erased' && before !== 'erased';
    const action = erased ? 'erased' : done;
    if (action === undefined) return;
    const said: Readonly<Record<string, string>> = { ...words.done, sent: words.open.sent };
    this.announce(said[action] ?? '');
    if (action !== 'sent' && action !== 'download')
      this.dispatchEvent(new SuiviChangedEvent(action));
  }

  #focus(selector: string): void {
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }
}
