import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AllWords } from '../locales/all-words.ts';
import { loadCatalogue } from '../locales/load-catalogue.ts';
import { type Language, languageOf, type OtherLanguage } from './language.ts';
import { loaderHandover } from './loader-handover.ts';

/** Loads words of a language: at least those of the element that asks. */
export type LoadWords = (language: OtherLanguage) => Promise<Partial<AllWords>>;

/**
 * The words of one element in its own language. French is built into each chunk, so that the first
 * paint waits for nothing; any other language is one file that arrives while the first data do.
 */
export class Localization<Part extends keyof AllWords> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #part: Part;
  readonly #french: AllWords[Part];
  #load: LoadWords = loadCatalogue;
  #language: Language = 'fr';
  #wanted: Language = 'fr';
  #catalogue: Partial<AllWords> | undefined;

  constructor(host: ReactiveControllerHost & Element, part: Part, french: AllWords[Part]) {
    this.#host = host;
    this.#part = part;
    this.#french = french;
    host.addController(this);
  }

  /** Takes the words of other languages from `load` instead of the catalogue of the lists. */
  from(load: LoadWords): this {
    this.#load = load;
    return this;
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
  get words(): AllWords[Part] {
    return this.wordsOf(this.#part, this.#french);
  }

  /** Another part of the words; `french` is what the chunk that needs them brought along, perhaps not all. */
  wordsOf<Other extends keyof AllWords, French extends Partial<AllWords[Other]>>(
    part: Other,
    french: French,
  ): AllWords[Other] | French {
    return this.#catalogue?.[part] ?? french;
  }

  hostConnected(): void {
    this.refresh();
  }

  /** Looks the language up again; call it when a `lang` attribute has changed. */
  refresh(): void {
    this.#wanted = languageOf(this.#host, loaderHandover().lang);
    if (this.#wanted === 'fr') this.#show('fr');
    else if (this.waiting) void this.#fetch(this.#wanted);
  }

  async #fetch(language: OtherLanguage): Promise<void> {
    try {
      const catalogue = await this.#load(language);
      if (language === this.#wanted) this.#show(language, catalogue);
    } catch {
      // A language that cannot be had leaves French, which is built in: words beat no words.
      this.#wanted = 'fr';
      this.#show('fr');
    }
  }

  #show(language: Language, catalogue?: Partial<AllWords>): void {
    this.#language = language;
    this.#catalogue = catalogue;
    this.#host.requestUpdate();
  }
}
