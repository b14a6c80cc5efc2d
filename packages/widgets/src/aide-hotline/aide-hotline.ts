import { type Discovery } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { hotline } from '../locales/fr-hotline.ts';
import { ClientElement } from '../shared/client-element.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { intlTag } from '../shared/language.ts';
import { Localization } from '../shared/localization.ts';
import { hotlineStyles } from './aide-hotline.styles.ts';
import { wallClock } from './day.ts';
import { type HotlineFacts, hotlineFacts } from './hotline-facts.ts';
import {
  describeState,
  languageNames,
  type Reader,
  specialLines,
  weekLines,
} from './hotline-words.ts';
import { MinuteClock } from './minute-clock.ts';
import { openingState } from './opening-hours.ts';
import { parsePhoneNumber } from './phone-number.ts';

/**
 * `<aide-hotline>`: the phone line for those who would rather speak. Number, price of the call, whether
 * somebody answers now, hours, languages.
 *
 * Works from its attributes alone, whatever becomes of the backend; what they do not say comes from the
 * backend's discovery document. It asks the backend when it has no `number` that can be called, or when
 * it names a `backend` itself.
 *
 * @tag aide-hotline
 *
 * @slot - Shown instead of the card until the number is known, and when it cannot be had.
 * @csspart base - everything
 * @csspart card - the card
 * @csspart number - the link that calls
 * @csspart state - open or closed
 */
export class AideHotlineElement extends ClientElement<'hotline'> {
  static readonly tag = 'aide-hotline';
  static override readonly styles = [hostStyles, controlStyles, hotlineStyles];

  /** Number to call, as people write it: `01 99 00 12 34`, `+33…`, or a short one such as `3919`. */
  @property() number?: string;

  /** Price of the call in words. Default: what the number itself tells. */
  @property() price?: string;

  /** Weekly hours, e.g. `mon-fri 09:00-12:00 14:00-17:00; sat 09:00-12:00` (`lun-ven 9h-12h` works too). */
  @property() hours?: string;

  /** Time zone of the hours (IANA name). Default `Europe/Paris`. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /** Département or INSEE code, for the public holidays of Alsace-Moselle and overseas. */
  @property() department?: string;

  /** Languages spoken, separated by spaces: `fr ar`. */
  @property() languages?: string;

  /** Name of the line, shown as its heading. */
  @property() label?: string;

  /** The time. Replace it to show another moment. */
  @property({ attribute: false }) now = (): Date => new Date();

  @state() private discovery?: Discovery;
  @state() private progress: 'idle' | 'asking' | 'failed' | 'answered' = 'idle';

  protected override readonly localization = new Localization(this, 'hotline', hotline);
  readonly #warned = new Set<string>();

  constructor() {
    super();
    this.addController(new MinuteClock(this));
  }

  /** Also after the first time: a page may change the number into one that cannot be called. */
  protected override willUpdate(): void {
    if (this.progress === 'idle' && this.#asksBackend()) void this.reload();
  }

  /** Asks the backend again. Resolves when it has answered or failed; what the page says stays shown. */
  async reload(): Promise<void> {
    const client = this.resolvedClient;
    if (!client) {
      this.progress = 'answered';
      return;
    }
    this.progress = 'asking';
    try {
      this.discovery = await client.discover();
      this.progress = 'answered';
    } catch {
      // Whatever the failure, the visitor can do the same about it; without a number it is shown.
      this.progress = 'failed';
    }
  }

  protected override renderContent(): TemplateResult {
    const { facts, warnings } = hotlineFacts(this, this.discovery);
    for (const warning of warnings) this.#warn(warning);
    return facts ? this.#renderCard(facts) : this.#renderWithoutNumber();
  }

  #asksBackend(): boolean {
    const callable = parsePhoneNumber(this.number ?? '');
    return !callable || this.backend !== undefined || this.client !== undefined;
  }

  #renderCard(facts: HotlineFacts): TemplateResult {
    const reader: Reader = { words: this.words, tag: intlTag(this.localization.language) };
    const { number, name, price, tariff, languages } = facts;
    const written = number.groups.join('\u00A0');
    const cost = price ?? (tariff && reader.words.tariffs[tariff]);
    return html`<div class="card" part="card">
      <p class="title" role="heading" aria-level=${this.headingLevel}>
        ${name ?? reader.words.title}
      </p>
      <p>
        <a
          class="number"
          part="number"
          href=${number.href}
          aria-label=${reader.words.call(number.groups.join(' '))}
          ><bdi dir="ltr">${written}</bdi></a
        >
      </p>
      ${cost ? html`<p class="price">${cost}</p>` : nothing} ${this.#renderHours(facts, reader)}
      ${
        languages.length > 0
          ? html`<p class="languages">
              ${reader.words.languages(languageNames(languages, reader))}
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderHours(
    { schedule, timeZone }: HotlineFacts,
    reader: Reader,
  ): TemplateResult | typeof nothing {
    if (!schedule) return nothing;
    const clock = wallClock(this.now(), timeZone);
    const state = openingState(schedule, clock);
    const lines = [...weekLines(schedule, reader), ...specialLines(schedule, clock.day, reader)];
    return html`<p class="state" part="state" ?data-open=${state.open}>
        ${describeState(state, reader)}
      </p>
      ${
        lines.length > 0
          ? html`<details>
              <summary>${reader.words.hours}</summary>
              <ul>
                ${lines.map(({ days, hours }) => html`<li><span class="days">${days}</span> ${hours}</li>`)}
              </ul>
            </details>`
          : nothing
      }`;
  }

  #renderWithoutNumber(): TemplateResult {
    const { words } = this;
    return html`<slot></slot>${
        this.progress === 'failed'
          ? html`<p>${words.unreachable}</p>
              <button class="button" type="button" @click=${this.reload}>${words.retry}</button>`
          : html`<p>${this.progress === 'answered' ? words.none : words.loading}</p>`
      }`;
  }

  /** Tells the webmaster, once. */
  #warn(warning: string): void {
    if (this.#warned.has(warning)) return;
    this.#warned.add(warning);
    // oxlint-disable-next-line no-console -- the only reader of this line is who wrote the attribute
    console.warn(`<aide-hotline>: ${warning}.`);
  }
}
