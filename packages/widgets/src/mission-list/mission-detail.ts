import type { Mission } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { httpAddress } from '../shared/http-address.ts';
import { applyBox } from './apply-box.ts';
import { ApplyHere } from './apply-here.ts';
import { dateFormat, named } from './format-schedule.ts';
import { icon } from './icon.ts';
import type { ListCore } from './list-core.ts';
import type { ListView } from './list-view.ts';
import { badges, closedWord } from './mission-card.ts';
import { missionFacts } from './mission-facts.ts';
import { missionDescription, missionTitle } from './mission-text.ts';
import { saveMission } from './save-mission.ts';
import { shareMission } from './share-mission.ts';

export { missionDetailStyles } from './mission-detail.styles.ts';

/** One mission in full, and what one can do with it. */
export class MissionDetail {
  readonly #core: ListCore;
  readonly #words: () => Catalogue['missionMore'];
  /** What the last action says back, and the link where it could not be copied. */
  #note = '';
  #link: string | undefined;
  readonly #applyHere: ApplyHere;
  #trouble = '';

  constructor(core: ListCore, words: () => Catalogue['missionMore']) {
    this.#core = core;
    this.#applyHere = new ApplyHere(core);
    this.#words = words;
  }

  /** Forgets what was said about the mission before, and closes its form. */
  forget(): void {
    this.#unsay();
    this.#applyHere.close();
  }

  #unsay(): void {
    this.#note = '';
    this.#trouble = '';
    this.#link = undefined;
  }

  async act(action: string, mission: Mission): Promise<void> {
    const { actions } = this.#words();
    const address = this.#core.view().hrefOf(mission);
    this.#unsay();
    if (action === 'apply') await this.#apply(mission);
    if (action === 'print') print();
    if (action === 'calendar') {
      saveMission(mission, address);
      this.#note = actions.calendarSaved;
    }
    if (action === 'share') {
      const outcome = await shareMission({ title: mission.title, url: address });
      if (outcome === 'copied') this.#note = actions.copied;
      if (outcome === 'failed') {
        this.#note = actions.notCopied;
        this.#link = address;
      }
    }
    if (this.#note) this.#core.announce(this.#note);
    this.#core.element.requestUpdate();
  }

  render(mission: Mission, view: ListView): TemplateResult {
    const more = this.#words();
    const { organization } = mission;
    const { words, level } = view;
    const closed = closedWord(mission, words);
    const title = missionTitle(mission, view.tag);
    const about = missionDescription(mission, view.tag);
    return html`<article class="detail" part="detail" aria-labelledby="detail-title">
      <header>
        ${badges(mission, closed, words)}
        <p class="kind">
          ${icon(mission.category ?? '')}
          ${named(words.categoryNames, mission.category) ?? words.categoryNames.other}
        </p>
        <div
          class="headline"
          id="detail-title"
          role="heading"
          aria-level=${level}
          tabindex="-1"
          lang=${title.lang ?? nothing}
        >
          <bdi>${title.text}</bdi>
        </div>
        <p class="organization"><bdi>${organization.name}</bdi></p>
      </header>
      <div class="columns" ?data-applying=${this.#applyHere.isOpenFor(mission)}>
        <div class="aside">
          ${missionFacts(mission, view, more)}
          ${applyBox(mission, view, {
            words: more,
            form: this.#applyHere.render(mission, view),
            trouble: this.#trouble,
          })}
        </div>
        <div class="text">
          ${
            about.text
              ? section(more.detail.about, level, paragraphs(about.text, about.lang))
              : nothing
          }
          ${prerequisites(mission, level, more)}
          ${section(
            more.detail.organization,
            level,
            html`<p>${organization.name}</p>
              ${organization.description ? paragraphs(organization.description) : nothing}
              ${website(organization.url, more)}`,
          )}
          ${this.#actions(mission, view, more)} ${provenance(mission, view, more)}
        </div>
      </div>
    </article>`;
  }

  async #apply(mission: Mission): Promise<void> {
    const { element } = this.#core;
    try {
      await this.#applyHere.open(mission);
    } catch {
      // The form's code did not come: the press stays possible, and the reason is said.
      this.#trouble = this.#words().actions.trouble;
      this.#core.announce(this.#trouble, 'assertive');
    }
    element.requestUpdate();
    await element.updateComplete;
    element.shadowRoot?.querySelector<HTMLElement>('#apply-title')?.focus();
  }

  #actions(
    { schedule }: Mission,
    { act, level }: ListView,
    { actions }: Catalogue['missionMore'],
  ): TemplateResult {
    const button = (action: string, text: string): TemplateResult =>
      html`<button class="button" type="button" data-act=${action} @click=${act}>${text}</button>`;
    return html`<section class="actions">
      <div class="subtitle" role="heading" aria-level=${level + 1}>${actions.title}</div>
      <div class="chosen">
        ${button('share', actions.share)}
        ${schedule?.startAt === undefined ? nothing : button('calendar', actions.calendar)}
        ${button('print', actions.print)}
      </div>
      ${this.#note ? html`<p class="said">${this.#note}</p>` : nothing}
      ${this.#link === undefined ? nothing : html`<p><a href=${this.#link}>${this.#link}</a></p>`}
    </section>`;
  }
}

function section(title: string, level: number, content: unknown): TemplateResult {
  return html`<section>
    <div class="subtitle" role="heading" aria-level=${level + 1}>${title}</div>
    ${content}
  </section>`;
}

/** Plain text with its paragraphs and line breaks; addresses in it stay text. */
function paragraphs(text: string, lang?: string): TemplateResult {
  return html`<div class="paragraphs" lang=${lang ?? nothing}>
    ${text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => html`<p class="lines" dir="auto">${paragraph.trim()}</p>`)}
  </div>`;
}

function prerequisites(
  { prerequisites: list = [], motivationRequired }: Mission,
  level: number,
  { detail }: Catalogue['missionMore'],
): TemplateResult | typeof nothing {
  if (list.length === 0 && !motivationRequired) return nothing;
  return section(
    detail.prerequisites,
    level,
    html`<ul class="bullets">
      ${list.map((one) => html`<li><bdi>${one}</bdi></li>`)}
      ${motivationRequired ? html`<li>${detail.motivation}</li>` : nothing}
    </ul>`,
  );
}

function website(
  address: string | undefined,
  { detail }: Catalogue['missionMore'],
): TemplateResult | typeof nothing {
  const href = httpAddress(address);
  if (href === undefined) return nothing;
  return html`<p><a href=${href} rel="noopener">${detail.website(new URL(href).host)}</a></p>`;
}

function provenance(
  { provenance: from, updatedAt }: Mission,
  view: ListView,
  { detail }: Catalogue['missionMore'],
): TemplateResult {
  const href = httpAddress(from?.sourceUrl);
  const date = dateFormat(view, undefined, { dateStyle: 'long' }).format(new Date(updatedAt));
  const source = from && detail.source(from.publisher ?? from.sourceName);
  return html`<footer class="small">
    ${
      source === undefined
        ? nothing
        : html`<p>${href ? html`<a href=${href} rel="noopener">${source}</a>` : source}</p>`
    }
    ${from?.license ? html`<p>${detail.license(from.license)}</p>` : nothing}
    <p>${detail.updated(date)}</p>
  </footer>`;
}
