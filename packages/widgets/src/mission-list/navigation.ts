import type { TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import type { ListCore } from './list-core.ts';
import type { Filters, ListView } from './list-view.ts';
import { OpenMission } from './open-mission.ts';
import { type HistoryStep, PageAddress } from './page-address.ts';
import type { UrlState } from './url-state.ts';

/** Which mission is open, and how one comes and goes: links, the address, the browser's back button. */
export class Navigation {
  readonly #core: ListCore;
  readonly #address: PageAddress;
  readonly #opened: OpenMission;
  /** The address that opening a mission has left behind: only there does "back" mean the browser's. */
  #pushed: string | undefined;

  constructor(core: ListCore, words: () => Catalogue['missionMore'], moved: () => void) {
    this.#core = core;
    this.#address = new PageAddress(core, moved);
    this.#opened = new OpenMission(core, words);
  }

  connect(): void {
    this.#address.connect();
  }

  disconnect(): void {
    this.#address.disconnect();
  }

  /** What the address says. */
  read(): UrlState {
    return this.#address.read();
  }

  /** Writes what is looked for into the address; the open mission stays. */
  write(filters: Filters, step?: HistoryStep): void {
    this.#address.write({ filters, mission: this.#opened.id }, step);
  }

  /** Shows the mission that the address names, or the list. */
  async follow(mission: string | undefined): Promise<void> {
    if (mission === undefined) await this.#opened.close();
    else if (mission !== this.#opened.id) await this.#opened.open(mission);
  }

  /** Opens a mission, and writes it into the address. */
  async open(id: string): Promise<void> {
    const wrote = this.#address.write({ filters: this.#core.view().filters, mission: id });
    if (wrote) this.#pushed = location.href;
    await this.#opened.open(id);
  }

  /** Goes back to the list: by the browser's history when that leads there. */
  async back(): Promise<void> {
    if (this.#pushed !== undefined && this.#pushed === location.href) {
      this.#pushed = undefined;
      history.back();
      return;
    }
    this.#address.write({ filters: this.#core.view().filters, mission: undefined });
    await this.#opened.close();
  }

  /** An event of the open mission: share, calendar, print. */
  act(action: string): void {
    this.#opened.act(action);
  }

  render(view: ListView): TemplateResult | undefined {
    return this.#opened.render(view);
  }
}
