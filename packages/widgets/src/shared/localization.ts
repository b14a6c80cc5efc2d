import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { loadCatalogue } from '../locales/load-catalogue.ts';
import { type Language, languageOf } from './language.ts';
import { loaderHandover } from './loader-handover.ts';

/**
 * The words of one element in its own language. French is built into each chunk, so that the first
 * paint waits for nothing; any other language is one file that arrives while the first data do.
 */
export class Localization<Part extends keyof Catalogue> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #part: Part;
  readonly #french: Catalogue[Part];
  #language: Language = 'fr';
  #wanted: Language = 'fr';
  #catalogue: Catalogue | undefined;

  constructor(host: ReactiveControllerHost & Element, part: Part, french: Catalogue[Part]) {
    this.#host = host;
    this.#part = part;
    this.#french = french;
    host.addController(this);
  }

  /** The language shown now. */
  get language(): Language {
    return this.#language;
  }

  /** The words of the language are on their way: better show none than two languages in turn. */
  get waiting(): boolean {
    return this.#wanted !== this.#language;
  }

  /** The element's own words. */
  get words(): Catalogue[Part] {
    return this.wordsOf(this.#part, this.#french);
  }

  /** Another part of the words; `french` is what the chunk that needs them brought along. */
  wordsOf<Other extends keyof Catalogue>(part: Other, french: Catalogue[Other]): Catalogue[Other] {
    return this.#catalogue?.[part] ?? french;
  }

  hostConnected(): void {
    this.refresh();
  }

  /** Looks the language up again; call it when a `lang` attribute has changed. */
  refresh(): void {
    this.#wanted = languageOf(this.#host, loaderHandover().lang);
    if (this.#wanted === 'fr') this.#show('fr');
    else if (this.waiting) void this.#load(this.#wanted);
  }

  async #load(language: Language): Promise<void> {
    try {
      const catalogue = await loadCatalogue(language);
      if (language === this.#wanted) this.#show(language, catalogue);
    } catch {
      // A language that cannot be had leaves French, which is built in: words beat no words.
      this.#wanted = 'fr';
      this.#show('fr');
    }
  }

  #show(language: Language, catalogue?: Catalogue): void {
    this.#language = language;
    this.#catalogue = catalogue;
    this.#host.requestUpdate();
  }
}
