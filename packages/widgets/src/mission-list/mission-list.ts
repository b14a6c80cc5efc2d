import { TransportError } from '@coup-de-main/client';
import type { MissionQuery } from '@coup-de-main/protocol';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { missionList } from '../locales/fr-mission-list.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { queryAttributes } from '../shared/first-query.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { intlTag } from '../shared/language.ts';
import { Localization } from '../shared/localization.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { cardStyles } from './card.styles.ts';
import { categoryChips } from './category-chips.ts';
import { failureNotice } from './failure-notice.ts';
import { replaceFirstCards } from './first-cards/replace-first-cards.ts';
import { frameStyles } from './frame.styles.ts';
import { noticeStyles } from './notice.styles.ts';
import { skeletonStyles } from './skeleton.styles.ts';
import { type FilterChange, queryOf, startOf } from './filters.ts';
import type { Interaction } from './interaction.ts';
import { ListAttributes } from './list-attributes.ts';
import type { ListCore } from './list-core.ts';
import type { Filters, ListView } from './list-view.ts';
import { type AddressBook, hostedPage, missionAddress } from './mission-address.ts';
import { MissionAnswers } from './mission-answers.ts';
import { LoadFailedEvent, MissionsLoadedEvent } from './mission-list.events.ts';
import { searchStyles } from './search.styles.ts';
import { results } from './results.ts';
import { searchForm } from './search-form.ts';
import { skeleton } from './skeleton.ts';

/**
 * Missions of a backend: search, filters, pages, and each mission in full. What the page holds between
 * the tags (a link, a phone number, a list that the server rendered) stays until the first missions
 * are there. Everything beyond the first view comes in further chunks, once the browser is idle.
 *
 * @tag mission-list
 *
 * @slot - Shown until the first missions are there, and when they cannot come: a link, a phone number.
 * @slot empty - Shown when no mission matches, in place of our proposals.
 *
 * @csspart base - Everything.
 * @csspart search - The search bar.
 * @csspart chips - The categories.
 * @csspart chip - One category.
 * @csspart notice - What went wrong, and whom to call.
 * @csspart cards - The list.
 * @csspart card - One mission of the list.
 * @csspart title - The link that carries a mission's title.
 * @csspart detail - One mission in full.
 *
 * @cssprop [--cdm-color-accent=#0b5345] - Buttons, links, drawings.
 * @cssprop [--cdm-color-on-accent=#fff] - Text on the accent colour.
 * @cssprop [--cdm-radius=14px] - Corners of cards and panels.
 * @cssprop [--cdm-card-columns] - Cards side by side; by default as many as fit.
 *
 * @fires {MissionSelectEvent} mission-select - A mission is about to open; cancel it to show it yourself.
 * @fires {MissionsLoadedEvent} missions-loaded - Missions have come.
 * @fires {LoadFailedEvent} load-failed - No usable answer came.
 * @fires {FiltersChangedEvent} filters-changed - What is looked for has changed.
 */
export class MissionListElement extends ListAttributes {
  static readonly tag = 'mission-list';
  static override readonly styles = [
    hostStyles,
    controlStyles,
    frameStyles,
    skeletonStyles,
    noticeStyles,
    searchStyles,
    cardStyles,
  ];

  static override readonly properties: PropertyDeclarations = {
    filters: { state: true, attribute: false },
    interaction: { state: true, attribute: false },
  };

  declare private filters: Filters;
  declare private interaction: Interaction | undefined;

  protected override readonly localization = new Localization(this, 'missionList', missionList);
  readonly #answers = new MissionAnswers(this, () => this.#retry());
  #coming: Promise<Interaction> | undefined;
  /** What waits for the second chunk, which did not come. */
  #missed: ((late: Interaction) => unknown) | undefined;
  #started: Promise<void> | undefined;
  #extra: MissionQuery = {};

  constructor() {
    super();
    this.filters = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.interaction?.connect();
    // One microtask later: whoever made the element may still be setting its properties.
    if (!this.#started) this.#started = Promise.resolve().then(() => this.#start());
    else if (this.#answers.current.busy) void this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.interaction?.disconnect();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.#started && old !== value && queryAttributes.includes(name)) void this.#start();
  }

  /** Asks again for what is shown. */
  async reload(): Promise<void> {
    this.#missed = undefined;
    const query = { ...queryOf(this.filters, this.attributeQuery), ...this.#extra };
    await this.#answers.ask(this.resolvedClient, query);
    this.#report();
  }

  /** Looks for something else: parameters of the protocol, added to those in force; `undefined` drops one. */
  async setFilters(filters: FilterChange): Promise<void> {
    await (await this.#interact()).change(filters);
  }

  /** Opens one mission in full. Fires no `mission-select`: whoever calls knows. */
  async open(id: string): Promise<void> {
    await (await this.#interact()).open(id);
  }

  /** Missions that a loader already has come within this frame, and need no stand-in before them. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await Promise.race([this.#started, nextFrame()]);
    await super.scheduleUpdate();
  }

  protected override firstUpdated(): void {
    whenIdle(() => void this.#interact().catch(() => undefined));
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const given = this.hasUpdated && (changed.has('backend') || changed.has('client'));
    if (given && this.#answers.current.phase !== 'waiting') void this.reload();
  }

  protected override updated(): void {
    if (!this.#waits) replaceFirstCards(this);
  }

  /** For missions, or for the words of the reader's language. */
  get #waits(): boolean {
    return this.#answers.current.phase === 'waiting' || this.localization.waiting;
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const view = this.#view();
    const { answers, interaction } = view;
    if (this.#waits) return skeleton(view, this);
    const detail = interaction?.renderDetail(view);
    const search = view.bare ? nothing : [searchForm(view), categoryChips(view)];
    return html`${detail}
      <div ?hidden=${detail !== undefined}>
        ${search} ${failureNotice(view, this)}
        ${answers.phase === 'filled' ? results(view) : html`<slot></slot>`}
      </div>`;
  }

  #view(): ListView {
    return {
      answers: this.#answers.current,
      filters: this.filters,
      scope: this.attributeQuery,
      words: this.words,
      tag: intlTag(this.localization.language),
      level: this.headingLevel,
      bare: this.noFilters,
      hrefOf: (mission) => missionAddress(mission, this.#addresses),
      pageOf: (mission) => hostedPage(mission, this.#addresses),
      act: this.#act,
      interaction: this.interaction,
    };
  }

  get #addresses(): AddressBook {
    return {
      prefix: this.addressPrefix,
      discovery: this.#answers.current.discovery,
      backend: this.resolvedClient?.backend,
    };
  }

  async #start(): Promise<void> {
    this.filters = startOf(this.attributeQuery);
    const key = this.addressPrefix;
    if (key === undefined || !location.search.includes(`${key}-`)) await this.reload();
    else await this.#later((late) => late.restore());
  }

  #report(): void {
    const { busy, failure, missions, page } = this.#answers.current;
    if (busy) return;
    if (failure !== undefined) this.announce(this.words.trouble, 'assertive');
    this.dispatchEvent(
      failure === undefined
        ? new MissionsLoadedEvent(missions, page?.total)
        : new LoadFailedEvent(failure),
    );
  }

  readonly #act = (event: Event): void => {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLElement) || opensElsewhere(event)) return;
    const action = currentTarget.dataset['act'] ?? '';
    // The second time, the browser follows the link: the page it opens begins anew.
    if (action === 'open' && this.#missed) return;
    if (event.type === 'submit' || action === 'open') event.preventDefault();
    if (action === 'retry') void this.#retry();
    else if (this.interaction) this.interaction.act(action, currentTarget, event);
    else void this.#later((late) => late.act(action, currentTarget, event));
  };

  #retry(): Promise<void> {
    if (this.#missed) return this.#later(this.#missed);
    return this.interaction?.retry() ?? this.reload();
  }

  /** Does what takes the second chunk. When that does not come, says so; a retry does the same again. */
  async #later(task: (late: Interaction) => unknown): Promise<void> {
    let late: Interaction;
    try {
      late = await this.#interact();
    } catch (cause) {
      if (!this.#missed) this.announce(this.words.lost, 'assertive');
      this.#missed = task;
      this.#answers.note(new TransportError('network', 'A chunk did not come', { cause }));
      return;
    }
    if (this.#missed) this.#answers.note(undefined);
    this.#missed = undefined;
    await task(late);
  }

  async #interact(): Promise<Interaction> {
    this.#coming ??= import('./interaction.ts').then(
      ({ Interaction }) => (this.interaction ??= new Interaction(this.#core())),
    );
    this.#coming.catch(() => (this.#coming = undefined));
    return this.#coming;
  }

  #core(): ListCore {
    return {
      element: this,
      view: () => this.#view(),
      client: () => this.resolvedClient,
      prefix: () => this.addressPrefix,
      ask: async (filters, extra) => {
        this.filters = filters;
        this.#extra = extra ?? this.#extra;
        await this.reload();
      },
      more: async () => {
        const client = this.resolvedClient;
        const added = client ? await this.#answers.more(client) : 0;
        this.#report();
        return added;
      },
      wordsOf: (part, french) => this.localization.wordsOf(part, french),
      announce: (text, urgency) => this.announce(text, urgency),
    };
  }
}

/** Resolves before the next frame is drawn. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A click by which a visitor asks the browser itself for a new tab or window. */
function opensElsewhere(event: Event): boolean {
  return event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey);
}
