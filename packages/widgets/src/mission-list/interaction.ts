import type { MissionQuery, Place } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { missionMore } from '../locales/fr-mission-more.ts';
import { addStyles } from '../shared/add-styles.ts';
import { PlaceSuggestions } from '../shared/place-suggestions.ts';
import { activeFilters } from './active-filters.ts';
import { changedFilters, sameFilters, toggled, without } from './changed-filters.ts';
import { emptyState } from './empty-state.ts';
import { failureText } from './failure-text.ts';
import type { Labelling } from './filter-label.ts';
import { changeOf, isUnfinished, valueOf } from './filter-input.ts';
import { type FilterChange, startOf } from './filters.ts';
import { focusIsFree } from './focus-is-free.ts';
import { interactionStyles } from './interaction.styles.ts';
import type { ListCore } from './list-core.ts';
import type { Filters, ListView } from './list-view.ts';
import { FiltersChangedEvent, MissionSelectEvent } from './mission-list.events.ts';
import { moreFilters } from './more-filters.ts';
import { Navigation } from './navigation.ts';
import type { HistoryStep } from './page-address.ts';
import { countOf } from './results.ts';
import { visitorPosition } from './visitor-position.ts';

/** Milliseconds without a keystroke before a keyword is looked for. */
const pause = 350;

type Action = (target: HTMLElement, event: Event) => unknown;

/** All that happens after the first view: every press and keystroke, the address, the open mission. */
export class Interaction {
  panelOpen = false;
  /** A sentence under the place field. */
  note = '';
  readonly suggestions: PlaceSuggestions;
  readonly #core: ListCore;
  readonly #navigation: Navigation;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A keyword not looked for yet: whatever is pressed meanwhile takes it along. */
  #typed: string | undefined;
  /** Why the next page did not come. */
  #moreFailed: unknown;
  /** Counts of the further filters, asked for once they have been opened. */
  #extra: MissionQuery = {};

  constructor(core: ListCore) {
    this.#core = core;
    this.#navigation = new Navigation(
      core,
      () => this.#more,
      () => void this.restore(),
    );
    this.suggestions = new PlaceSuggestions(core, {
      words: () => this.#more.places,
      chosen: (place) => void this.#goTo(place),
      note: (text) => {
        this.#say(text);
      },
    });
    addStyles(core.element, interactionStyles);
    void this.#showPlace(core.view().filters.place);
  }

  connect(): void {
    this.#navigation.connect();
  }

  disconnect(): void {
    this.#navigation.disconnect();
    clearTimeout(this.#timer);
  }

  act(action: string, target: HTMLElement, event: Event): void {
    const known = this.#actions[action];
    if (known) known(target, event);
    else this.#navigation.act(action);
  }

  /** Looks for something else, and writes it into the address. */
  async change(change: FilterChange, step?: HistoryStep): Promise<void> {
    clearTimeout(this.#timer);
    const typed = this.#typed === undefined ? {} : { q: this.#typed };
    this.#typed = undefined;
    const filters = changedFilters(this.#core.view().filters, { ...typed, ...change });
    this.#navigation.write(filters, step);
    await this.#lookFor(filters);
    this.#core.announce(countOf(this.#core.view()));
  }

  /** Shows what the address says. */
  async restore(): Promise<void> {
    const { filters, mission } = this.#navigation.read();
    const { scope, answers, filters: current } = this.#core.view();
    const here = current.place === undefined && current.near ? { near: current.near } : {};
    const wanted = changedFilters({ ...startOf(scope), ...here }, filters);
    const same = sameFilters(wanted, changedFilters(current, {}));
    const asked = same && answers.phase === 'filled' ? undefined : this.#lookFor(wanted);
    await this.#navigation.follow(mission);
    await asked;
  }

  /** Asks again for the next page, when that is what failed last. */
  retry(): Promise<void> | undefined {
    const { failure } = this.#core.view().answers;
    return failure !== undefined && failure === this.#moreFailed ? this.#showMore() : undefined;
  }

  /** Opens a mission, and writes it into the address. */
  async open(id: string): Promise<void> {
    await this.#navigation.open(id);
  }

  renderDetail(view: ListView): TemplateResult | undefined {
    return this.#navigation.render(view);
  }

  renderPanel(): TemplateResult | typeof nothing {
    return this.panelOpen ? moreFilters(this.#labelling) : nothing;
  }

  renderChosen(): TemplateResult | typeof nothing {
    return activeFilters(this.#labelling);
  }

  renderEmpty(): TemplateResult {
    return emptyState(this.#labelling);
  }

  /** Where there is no list, what was chosen stands here: it may be what the backend refuses. */
  renderFailure(): TemplateResult {
    const { failure, phase } = this.#core.view().answers;
    return html`${failureText(failure, this.#more)}
    ${phase === 'failed' ? this.renderChosen() : nothing}`;
  }

  get #more(): Catalogue['missionMore'] {
    return this.#core.wordsOf('missionMore', missionMore);
  }

  get #labelling(): Labelling {
    return { view: this.#core.view(), more: this.#more, place: this.suggestions.text };
  }

  readonly #actions: Readonly<Record<string, Action>> = {
    type: (target) => {
      clearTimeout(this.#timer);
      this.#typed = valueOf(target);
      this.#timer = setTimeout(() => void this.change({}, 'replaceState'), pause);
    },
    search: (target) => this.#search(target),
    place: (target, event) => {
      this.suggestions.handle(target, event);
    },
    option: (target, event) => {
      this.suggestions.handle(target, event);
    },
    around: () => this.#aroundMe(),
    radius: (target) => this.change({ radius: Number(valueOf(target)) }),
    sort: (target) => this.change({ sort: valueOf(target) as Filters['sort'] }),
    category: (target) =>
      this.change(toggled(this.#core.view().filters, 'category', valueOf(target))),
    panel: () => this.#togglePanel(),
    choose: (target) =>
      target instanceof HTMLInputElement &&
      !isUnfinished(target) &&
      this.change(changeOf(target, this.#core.view().filters)),
    remove: (target) => this.#remove(target),
    clear: (target) => this.#clear(target),
    more: (target) => this.#showMore(target),
    open: (target) => this.#select(target),
    back: () => this.#navigation.back(),
  };

  async #lookFor(filters: Filters): Promise<void> {
    const { place } = this.#core.view().filters;
    if (place !== filters.place) void this.#showPlace(filters.place);
    this.#core.element.dispatchEvent(new FiltersChangedEvent(filters));
    await this.#core.ask(filters, this.#extra);
  }

  async #showPlace(code: string | undefined): Promise<void> {
    await this.suggestions.name(code);
    this.#core.element.requestUpdate();
  }

  #say(note: string): void {
    this.note = note;
    if (note) this.#core.announce(note);
    this.#core.element.requestUpdate();
  }

  async #search(form: HTMLElement): Promise<void> {
    // What has no field, because the backend does not offer it, stays what the tag says.
    const keyword = form.querySelector<HTMLElement>('#q');
    const q = keyword && { q: valueOf(keyword) || undefined };
    if (!form.querySelector('#place')) return this.change({ ...q });
    const place = await this.suggestions.resolve();
    const near = place ? undefined : this.#core.view().filters.near;
    return this.change({ ...q, place: place?.inseeCode, near });
  }

  async #goTo(place: Place | undefined): Promise<void> {
    await this.change({ place: place?.inseeCode, near: undefined });
  }

  async #aroundMe(): Promise<void> {
    const words = this.#more.position;
    this.#say(words.asking);
    const position = await visitorPosition();
    if ('refusal' in position) {
      this.#say(words[position.refusal]);
      return;
    }
    this.#say('');
    await this.change({ near: position.near, place: undefined });
  }

  async #togglePanel(): Promise<void> {
    this.panelOpen = !this.panelOpen;
    this.#core.element.requestUpdate();
    const { answers, filters, scope } = this.#core.view();
    const facets = answers.discovery?.endpoints.missions?.facets ?? [];
    if (this.panelOpen) {
      if (facets.length === 0) return;
      this.#extra = { facets: facets as never };
      // As many missions as are there: the pages that have come stay.
      const limit = Math.max(answers.missions.length, scope.limit ?? 0);
      await this.#core.ask(filters, { ...this.#extra, limit });
      return;
    }
    await this.#core.element.updateComplete;
    this.#find('[data-act="panel"]')?.focus();
  }

  async #remove(target: HTMLElement): Promise<void> {
    const { filters, scope } = this.#core.view();
    const name = target.dataset['name'] as keyof Filters;
    await this.change(without(filters, startOf(scope), { name, value: valueOf(target) }));
    this.#focusFrom(target, '#count');
  }

  async #clear(target: HTMLElement): Promise<void> {
    const { filters, scope } = this.#core.view();
    const nothingChosen = Object.fromEntries(Object.keys(filters).map((name) => [name, undefined]));
    const keyword = this.#find('#q');
    if (keyword instanceof HTMLInputElement) keyword.value = '';
    await this.change({ q: undefined, ...nothingChosen, ...startOf(scope) });
    this.#focusFrom(target, '#count');
  }

  async #showMore(target?: HTMLElement): Promise<void> {
    const { answers, filters } = this.#core.view();
    const { busy, failure, missions } = answers;
    // An answer on its way is to another question: the next page of the old one would take its place.
    if (busy) return;
    // Nor does the list on the screen go on when the answer to the last question did not come.
    if (failure !== this.#moreFailed && failure !== undefined) {
      await this.#core.ask(filters, this.#extra);
      return;
    }
    const before = missions.length;
    const added = await this.#core.more();
    this.#moreFailed = this.#core.view().answers.failure;
    await this.#core.element.updateComplete;
    this.#core.announce(this.#core.view().words.added(added));
    const first = this.#core.view().answers.missions[before];
    if (target && !this.#find('[data-act="more"]') && first)
      this.#focusFrom(target, `[data-id="${CSS.escape(first.id)}"]`);
  }

  async #select(target: HTMLElement): Promise<void> {
    const { id } = target.dataset;
    const mission = this.#core.view().answers.missions.find((one) => one.id === id);
    if (!mission) return;
    if (this.#core.element.dispatchEvent(new MissionSelectEvent(mission)))
      await this.open(mission.id);
  }

  #focusFrom(pressed: HTMLElement, next: string): void {
    if (focusIsFree(this.#core.element, pressed)) this.#find(next)?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#core.element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
