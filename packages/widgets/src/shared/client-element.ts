import { type Client, parseUrl } from '@coup-de-main/client';
import {
  html,
  LitElement,
  type nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { AllWords } from '../locales/all-words.ts';
import { inherited } from './inherited.ts';
import { directionOf, langAttribute } from './language.ts';
import { LiveRegions, liveSlot, type Urgency } from './live-regions.ts';
import { loaderHandover } from './loader-handover.ts';
import type { Localization } from './localization.ts';
import { pageClient } from './page-clients.ts';

/** Looks an element can take. `auto` follows the page's own `color-scheme`. */
export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/**
 * Base of every element that talks to a backend: which backend, which words, which looks, and a voice
 * for screen readers. What an element shows is its own business (`renderContent`).
 */
export abstract class ClientElement<Part extends keyof AllWords> extends LitElement {
  /**
   * Registers this class. A tag that is taken stays as it is: a page may hold two copies of the code.
   * Pass another tag or registry to avoid a collision.
   */
  static define(
    this: CustomElementConstructor & { readonly tag: string },
    tag = this.tag,
    registry = customElements,
  ): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  // Written as a static field because the decorators would cost every page a third of a kilobyte.
  static override readonly properties: PropertyDeclarations = {
    backend: {},
    client: { attribute: false },
    theme: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    languageAttribute: { attribute: 'lang' },
  };

  /** Address of the backend's discovery document. Inherited from an ancestor or the loader when absent. */
  declare backend?: string;

  /** A ready-made client. Takes precedence over `backend`. */
  declare client?: Client;

  /** `auto` (default), `light`, `dark` or `contrast`. */
  declare theme?: string;

  /** Level of the first heading inside, 1–6, so that it fits the page's outline. */
  declare headingLevel: number;

  /** Language, as the `lang` attribute gives it; observed so that a change is followed. */
  declare protected languageAttribute?: string;

  protected abstract readonly localization: Localization<Part>;
  protected readonly voice = new LiveRegions();

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** The backend's absolute address, or undefined when none was given or it cannot be one. */
  get backendAddress(): string | undefined {
    const given =
      this.backend || inherited(this, 'backend', 'data-backend') || loaderHandover().backend;
    return given ? parseUrl(given, document.baseURI)?.href : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.voice.connect(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.localization.refresh();
  }

  /** The client to ask; undefined when the page names no usable backend. */
  protected get resolvedClient(): Client | undefined {
    if (this.client) return this.client;
    const address = this.backendAddress;
    return address === undefined ? undefined : pageClient(address);
  }

  /** The words of this element in its language. */
  protected get words(): AllWords[Part] {
    return this.localization.words;
  }

  /** Has a screen reader say `text`, in the element's language. */
  protected announce(text: string, urgency?: Urgency): void {
    this.voice.announce(text, langAttribute(this.localization.language), urgency);
  }

  /** What the element shows, inside the themed root. */
  protected abstract renderContent(): TemplateResult | typeof nothing;

  protected override render(): TemplateResult {
    const { language } = this.localization;
    return html`<div
        class="root"
        part="base"
        lang=${langAttribute(language)}
        dir=${directionOf(language)}
        data-theme=${this.#knownTheme()}
      >
        ${this.renderContent()}
      </div>
      <div class="voice"><slot name=${liveSlot}></slot></div>`;
  }

  #knownTheme(): Theme {
    const wanted = this.theme ?? loaderHandover().theme;
    return themes.find((theme) => theme === wanted) ?? 'auto';
  }
}
