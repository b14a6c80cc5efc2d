import type { Place } from '@coup-de-main/protocol';
import type { PlaceHost, PlaceSuggestions } from '../place-suggestions.ts';
import { type Answers, listOf, textOf } from './answers.ts';
import type { FormFlow } from './form-flow.ts';
import type { FormWords } from './form-view.ts';

/** What a form knows of the place that was named. */
export interface NamedPlace {
  readonly postalCode: string;
  readonly inseeCode?: string;
  readonly city?: string;
}

/** The place of the answers: a commune that was chosen, or a postcode as it was typed; undefined when neither. */
export function placeOf(answers: Answers): NamedPlace | undefined {
  const [inseeCode, postalCode, city] = listOf(answers, 'place-of');
  if (inseeCode && postalCode && city) return { postalCode, inseeCode, city };
  const typed = textOf(answers, 'place').replaceAll(/\s/g, '');
  return /^\d{5}$/.test(typed) ? { postalCode: typed } : undefined;
}

/** The place field of a form: suggestions come as soon as somebody is about to write. */
export class FormPlaces {
  note = '';
  suggestions: PlaceSuggestions | undefined;
  readonly #host: PlaceHost;
  readonly #flow: FormFlow;
  readonly #words: () => FormWords;

  constructor(host: PlaceHost, flow: FormFlow, words: () => FormWords) {
    this.#host = host;
    this.#flow = flow;
    this.#words = words;
  }

  /** One event of the field or of a suggestion. */
  handle(target: HTMLElement, event: Event): void {
    if (event.type === 'input' && target instanceof HTMLInputElement) {
      this.#flow.set('place', target.value);
      this.#flow.set('place-of', []);
    }
    if (this.suggestions) this.suggestions.handle(target, event);
    else void this.#load().then((late) => late?.handle(target, event));
  }

  /** Before the page is judged: the commune of what was typed, although none was picked. */
  async resolve(): Promise<void> {
    const { answers } = this.#flow;
    if (textOf(answers, 'place') === '' || placeOf(answers)) return;
    const place = await (await this.#load())?.resolve();
    if (place) this.#take(place);
  }

  #take(place: Place | undefined): void {
    if (!place) {
      this.#flow.set('place-of', []);
      return;
    }
    const typed = textOf(this.#flow.answers, 'place').replaceAll(/\s/g, '');
    const postalCode =
      place.postcodes.find((code) => typed.includes(code)) ?? place.postcodes[0] ?? '';
    this.#flow.set('place', `${place.name} (${postalCode})`);
    this.#flow.set('place-of', [place.inseeCode, postalCode, place.name]);
    if (this.suggestions) this.suggestions.text = textOf(this.#flow.answers, 'place');
    this.#host.element.requestUpdate();
  }

  /** Undefined when the code did not come: a postcode can be typed without it. */
  async #load(): Promise<PlaceSuggestions | undefined> {
    try {
      const { PlaceSuggestions } = await import('../place-suggestions.ts');
      this.suggestions ??= new PlaceSuggestions(this.#host, {
        words: () => this.#words().places,
        chosen: (place) => {
          this.#take(place);
        },
        note: (text) => {
          this.note = text;
          this.#host.element.requestUpdate();
        },
      });
      this.suggestions.text = textOf(this.#flow.answers, 'place');
    } catch {
      this.note = this.#words().places.trouble;
    }
    return this.suggestions;
  }
}
