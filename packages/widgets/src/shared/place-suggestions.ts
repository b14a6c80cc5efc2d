import type { Place } from '@coup-de-main/protocol';
import type { Client } from '@coup-de-main/client';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import type { Urgency } from './live-regions.ts';

/** Milliseconds without a keystroke before communes are asked for. */
const pause = 200;

/** What the element with the field lends: itself, the backend to ask, a voice. */
export interface PlaceHost {
  readonly element: LitElement;
  readonly client: () => Client | undefined;
  readonly announce: (text: string, urgency?: Urgency) => void;
}

/** What the suggestions tell that element. */
export interface PlaceListener {
  readonly words: () => Pick<
    Catalogue['missionMore']['places'],
    'found' | 'none' | 'trouble' | 'chosen'
  >;
  readonly chosen: (place: Place | undefined) => void;
  /** A sentence under the field; empty when there is nothing to say. */
  readonly note: (text: string) => void;
}

/**
 * The place field as a combobox (ARIA Authoring Practices, list autocomplete with manual selection):
 * arrows move, Enter takes, Escape closes, a finger taps. Typing is never blocked nor corrected.
 */
export class PlaceSuggestions {
  text: string;
  readonly #host: PlaceHost;
  readonly #listener: PlaceListener;
  #places: readonly Place[] = [];
  #at = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request = new AbortController();
  #known: Place | undefined;

  constructor(host: PlaceHost, listener: PlaceListener) {
    this.#host = host;
    this.#listener = listener;
    this.text = host.element.shadowRoot?.querySelector<HTMLInputElement>('#place')?.value ?? '';
  }

  get expanded(): boolean {
    return this.#places.length > 0;
  }

  /** Id of the option that the arrows point at. */
  get active(): string | undefined {
    return this.#at < 0 ? undefined : `place-${String(this.#at)}`;
  }

  render(act: (event: Event) => void): TemplateResult[] {
    return this.#places.map(
      (place, index) =>
        html`<li
          id="place-${index}"
          role="option"
          aria-selected=${index === this.#at}
          data-act="option"
          value=${index}
          @mousedown=${act}
          @click=${act}
        >
          <b>${label(place)}</b> <span>${details(place)}</span>
        </li>`,
    );
  }

  /** One event of the field or of an option. */
  handle(target: HTMLElement, event: Event): void {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event.type === 'input' && target instanceof HTMLInputElement) this.#type(target.value);
    else if (event.type === 'focusout') this.#leave();
    else if (event.type === 'mousedown') event.preventDefault();
    else if (target instanceof HTMLLIElement) this.#take(this.#places[target.value]);
  }

  /** Shows the commune of a code that the address or the tag gave; the code itself when it has no name. */
  async name(code: string | undefined): Promise<void> {
    if (code === this.#known?.inseeCode) return;
    this.text = code ?? '';
    this.#known = undefined;
    if (code === undefined) return;
    try {
      this.#known = await this.#host.client()?.getPlace(code);
      if (this.#known) this.text = label(this.#known);
    } catch {
      // A name that does not come costs nothing but its looks: the code stays.
    }
    this.#host.element.requestUpdate();
  }

  /**
   * The commune for what is typed, although none was picked: the best one, or undefined with a word why. An
   * emptied field is anywhere, whatever was known before.
   */
  async resolve(): Promise<Place | undefined> {
    this.#close();
    const text = this.text.trim();
    if (this.#known && text === label(this.#known)) return this.#known;
    this.#known = undefined;
    const [best] = text ? await this.#search(text) : [];
    if (best) this.#remember(best);
    return best;
  }

  #type(text: string): void {
    this.text = text;
    this.#listener.note('');
    clearTimeout(this.#timer);
    if (text.trim().length < 2) this.#close();
    else this.#timer = setTimeout(() => void this.#suggest(text.trim()), pause);
    this.#host.element.requestUpdate();
  }

  async #suggest(text: string): Promise<void> {
    this.#places = await this.#search(text);
    this.#at = -1;
    if (this.expanded) this.#host.announce(this.#listener.words().found(this.#places.length));
    this.#host.element.requestUpdate();
  }

  async #search(text: string): Promise<readonly Place[]> {
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    const words = this.#listener.words();
    try {
      const places = (await this.#host.client()?.searchPlaces({ q: text }, { signal })) ?? [];
      this.#listener.note(places.length === 0 ? words.none(text) : '');
      return places;
    } catch {
      // The field stays usable without suggestions; an aborted search says nothing at all.
      if (!signal.aborted) this.#listener.note(words.trouble);
      return [];
    }
  }

  #key(event: KeyboardEvent): void {
    const last = this.#places.length - 1;
    const steps: Record<string, () => void> = {
      ArrowDown: () => (this.#at = this.#at < last ? this.#at + 1 : 0),
      ArrowUp: () => (this.#at = this.#at > 0 ? this.#at - 1 : last),
      Enter: () => this.#take(this.#places[this.#at]),
      Escape: () => this.#close(),
    };
    const step = steps[event.key];
    if (!step || !this.expanded || (event.key === 'Enter' && this.#at < 0)) return;
    event.preventDefault();
    step();
    this.#host.element.requestUpdate();
  }

  #take(place: Place | undefined): void {
    if (!place) return;
    this.#remember(place);
    this.#close();
    this.#host.announce(this.#listener.words().chosen(label(place)));
    this.#listener.chosen(place);
  }

  #remember(place: Place): void {
    this.#known = place;
    this.text = label(place);
  }

  #leave(): void {
    this.#close();
    if (this.text.trim() !== '' || !this.#known) return;
    this.#known = undefined;
    this.#listener.chosen(undefined);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#places = [];
    this.#at = -1;
    this.#host.element.requestUpdate();
  }
}

/** "Valence (26)": a name alone may be that of five communes. */
function label({ name, departmentCode }: Place): string {
  return `${name} (${departmentCode})`;
}

function details({ postcodes, departmentName }: Place): string {
  const [first, ...others] = postcodes;
  return [others.length > 0 ? `${String(first)}…` : first, departmentName]
    .filter(Boolean)
    .join(', ');
}
