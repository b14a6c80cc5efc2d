import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { waitUntil } from '../../testing/wait-until.ts';

/** A form on the page, as a person meets it. */
export class FormPage {
  readonly element: LitElement;

  constructor(element: LitElement) {
    this.element = element;
  }

  /** The one element that `selector` finds. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector has it
  one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.element.shadowRoot?.querySelector<Found>(selector);
    if (!found) throw new Error(`the form shows no ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  /** What it reads, without the spaces that only the template has. */
  text(selector: string): string {
    return (this.one(selector).textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get heading(): string {
    // Between two pages there may be none.
    return this.all('#title').length > 0 ? this.text('#title').replace(' (facultatif)', '') : '';
  }

  get focused(): string {
    return this.element.shadowRoot?.activeElement?.id ?? '';
  }

  write(name: string, text: string): void {
    const field = this.one<HTMLInputElement>(`#${name}`);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Chooses or ticks, by the values of the options. */
  async choose(...values: readonly string[]): Promise<void> {
    for (const value of values) {
      this.one(`[value="${value}"]`).click();
      await this.element.updateComplete;
    }
  }

  async press(action: string): Promise<void> {
    this.one(`[data-act="${action}"]`).click();
    await this.settle();
  }

  /** Presses "Continuer" or "Envoyer", and waits for what comes of it. */
  async go(): Promise<void> {
    this.one('form > .button[data-main]').click();
    await this.settle();
  }

  /** Presses "Continuer", and expects the page with this heading. */
  async goTo(heading: string): Promise<void> {
    this.one('form > .button[data-main]').click();
    await waitUntil(() => this.heading === heading, `no page "${heading}", but "${this.heading}"`);
    await this.settle();
    expect(this.focused).to.equal('title');
  }

  /** Until everything that a press sets off has been shown. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
      await Promise.resolve();
      await this.element.updateComplete;
    }
  }
}
