import type { Mission } from '@coup-de-main/protocol';
import { ProblemError, TransportError } from '@coup-de-main/client';
import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { addStyles } from '../shared/add-styles.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { callInstead } from './failure-notice.ts';
import { failureText } from './failure-text.ts';
import type { ListCore } from './list-core.ts';
import type { ListView } from './list-view.ts';
import type { MissionDetail } from './mission-detail.ts';

/** The mission that is open in place of the list, if one is. */
export class OpenMission {
  id: string | undefined;
  readonly #core: ListCore;
  readonly #words: () => Catalogue['missionMore'];
  #mission: Mission | undefined;
  #failure: unknown;
  #detail: MissionDetail | undefined;
  #scrolled = 0;

  constructor(core: ListCore, words: () => Catalogue['missionMore']) {
    this.#core = core;
    this.#words = words;
    whenIdle(() => void load().catch(() => undefined));
  }

  /** Shows the mission `id`: at once when the list has it, else as soon as the backend has answered. */
  async open(id: string): Promise<void> {
    if (this.id === undefined) this.#scrolled = scrollY;
    const { element } = this.#core;
    this.id = id;
    this.#failure = undefined;
    this.#mission = this.#core.view().answers.missions.find((mission) => mission.id === id);
    element.requestUpdate();
    try {
      const [{ MissionDetail, missionDetailStyles }, mission] = await Promise.all([
        load(),
        this.#mission ?? this.#core.client()?.getMission(id),
      ]);
      if (!this.#detail) addStyles(element, missionDetailStyles);
      this.#detail ??= new MissionDetail(this.#core, this.#words);
      if (this.id === id) this.#mission = mission;
    } catch (failure) {
      if (this.id === id) this.#failure = failure;
    }
    element.requestUpdate();
    await element.updateComplete;
    if (this.id === id) this.#focus('#detail-title, #back');
  }

  /** Goes back to the list: the same card has the focus, the page stands where it stood. */
  async close(): Promise<void> {
    const { id } = this;
    if (id === undefined) return;
    this.id = undefined;
    this.#detail?.forget();
    const { element } = this.#core;
    element.requestUpdate();
    await element.updateComplete;
    const card = element.shadowRoot?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    (card ?? element.shadowRoot?.querySelector<HTMLElement>('#count'))?.focus({
      preventScroll: true,
    });
    scrollTo({ top: this.#scrolled, behavior: 'instant' });
  }

  /** An event of the open mission: share, calendar, print, or once more after a failure. */
  act(action: string): void {
    if (action === 'reopen' && this.id !== undefined) void this.open(this.id);
    else if (this.#mission) void this.#detail?.act(action, this.#mission);
  }

  render(view: ListView): TemplateResult | undefined {
    if (this.id === undefined) return undefined;
    const { detail } = this.#words();
    return html`<button class="button" id="back" type="button" data-act="back" @click=${view.act}>
        <span class="arrow" aria-hidden="true">←</span> ${detail.back}
      </button>
      ${this.#content(view)}`;
  }

  #content(view: ListView): TemplateResult {
    const { detail } = this.#words();
    if (this.#failure !== undefined) {
      return html`<div class="notice" id="detail-title" tabindex="-1" data-alert>
        ${isGone(this.#failure) ? html`<p>${detail.gone}</p>` : this.#trouble(view)}
      </div>`;
    }
    if (this.#mission && this.#detail) return this.#detail.render(this.#mission, view);
    return html`<p class="notice">${detail.loading}</p>`;
  }

  #trouble(view: ListView): TemplateResult {
    return html`${failureText(this.#failure, this.#words())}
      ${callInstead(view, this.#core.element)}
      <button class="button" type="button" data-act="reopen" @click=${view.act}>
        ${view.words.retry}
      </button>`;
  }

  #focus(selector: string): void {
    const { element } = this.#core;
    const root = element.shadowRoot;
    const target = selector.split(', ').map((one) => root?.querySelector<HTMLElement>(one));
    target.find((one) => one !== null)?.focus({ preventScroll: true });
    const { top } = element.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) element.scrollIntoView({ block: 'start' });
  }
}

function isGone(failure: unknown): boolean {
  return failure instanceof ProblemError && (failure.status === 404 || failure.status === 410);
}

/** The code of the open mission: asked for ahead of time, and again when that failed. */
async function load(): Promise<typeof import('./mission-detail.ts')> {
  return import('./mission-detail.ts').catch((cause: unknown) => {
    throw new TransportError('network', 'A chunk did not come', { cause });
  });
}
