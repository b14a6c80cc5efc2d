import { fixture, html } from '@open-wc/testing';
import type { Client } from '@coup-de-main/client';
import { MissionListElement } from '../mission-list.ts';
import { fakeClient } from './fake-client.ts';
import { waitUntil } from '../../shared/testing/wait-until.ts';

MissionListElement.define();

/** How a test wants its list. */
export interface ListSetup {
  readonly client?: Client;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page holds between the tags. */
  readonly light?: string;
  /** Language of the page around the list. */
  readonly lang?: string;
}

/** A list on the page, as soon as it stands there. */
export async function startList({
  client = fakeClient(),
  attributes = {},
  light = '',
  lang = 'fr',
}: ListSetup = {}): Promise<MissionListElement> {
  const around = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  const list = document.createElement('mission-list') as MissionListElement;
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.innerHTML = light;
  list.client = client;
  around.append(list);
  await list.updateComplete;
  return list;
}

/** A list on the page, once it has its answer and its second chunk. */
export async function renderList(setup: ListSetup = {}): Promise<MissionListElement> {
  const list = await startList(setup);
  await waitUntil(() => !all(list, '.skeleton, [aria-busy=true]').length && isSettled(list));
  return list;
}

function isSettled(list: MissionListElement): boolean {
  return (list as unknown as { interaction?: object }).interaction !== undefined;
}

/** The one element of the list that `selector` finds. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector has it
export function one<Found extends HTMLElement>(list: MissionListElement, selector: string): Found {
  const found = list.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`the list shows no ${selector}`);
  return found;
}

/** Every element of the list that `selector` finds. */
export function all(list: MissionListElement, selector: string): HTMLElement[] {
  return [...(list.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** What the list reads, without the spaces that only the template has. */
export function textOf(list: MissionListElement, selector: string): string {
  return (one(list, selector).textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What a screen reader was told last, politely. */
export function spoken(list: MissionListElement, urgency = 'polite'): string {
  return (
    list.querySelector(`[aria-live="${urgency}"]`)?.textContent?.replace(/\s/g, ' ').trim() ?? ''
  );
}

/** Writes into a field as a person does. */
export function type(list: MissionListElement, selector: string, text: string): void {
  const field = one<HTMLInputElement>(list, selector);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Leaves the address of the test page as it was. */
export function keepAddress(): void {
  const { href } = location;
  afterEach(() => {
    history.replaceState(null, '', href);
  });
}
