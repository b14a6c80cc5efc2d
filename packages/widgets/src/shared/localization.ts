import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { loadCatalogue } from '../locales/load-catalogue.ts';
import { type Language, languageOf } from './language.ts';
import { loaderHandover } from './loader-handover.ts';

/**
 * The words of one element in its own language: French is built in, so that the first paint waits for
 * nothing; every other language is one file that arrives while the first data do.
 */
export class Localization<Part extends keyof Catalogue> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #part: Part;
  readonly #builtIn: Catalogue[Part];
  #language: Language = 'fr';
  #catalogue: Catalogue | undefined;

  constructor(host: ReactiveControllerHost & Element, part: Part, builtIn: Catalogue[Part]) {
    this.#host = host;
    this.#part = part;
    this.#builtIn = builtIn;
    host.addController(this);
  }

  /** The language shown now. */
  get language(): Language {
    return this.#language;
  }

  /** The words of the first view. */
  get words(): Catalogue[Part] {
    return this.#catalogue?.[this.#part] ?? this.#builtIn;
  }

  /** Every word, once `whole()` has loaded them. */
  get catalogue(): Catalogue | undefined {
    return this.#catalogue;
  }

  hostConnected(): void {
    this.refresh();
  }

  /** Looks the language up again; call it when the `lang` attribute has changed. */
  refresh(): void {
    const wanted = languageOf(this.#host, loaderHandover().lang);
    if (wanted === 'fr') this.#show('fr', undefined);
    else if (wanted !== this.#language) void this.#load(wanted);
  }

  /**
   * Loads every word of the current language: those of what opens later. Rejects when the file cannot
   * be had; the next call tries again.
   */
  async whole(): Promise<Catalogue> {
    const language = this.#language;
    const catalogue = this.#catalogue ?? (await loadCatalogue(language));
    if (language === this.#language) this.#show(language, catalogue);
    return catalogue;
  }

  async #load(language: Language): Promise<void> {
    try {
      this.#show(language, await loadCatalogue(language));
    } catch {
      // A language that cannot be had leaves French, which is built in: words beat no words.
      this.#show('fr', undefined);
    }
  }

  #show(language: Language, catalogue: Catalogue | undefined): void {
    if (language === this.#language && catalogue === this.#catalogue) return;
    this.#language = language;
    this.#catalogue = catalogue;
    this.#host.requestUpdate();
  }
}
