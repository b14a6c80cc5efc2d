import { fixture, html } from '@open-wc/testing';
import type { Client } from '@coup-de-main/client';
import type { Tracked } from '@coup-de-main/protocol';
import { takingClient } from '../../shared/form/testing/fake-backend.ts';
import { FormPage } from '../../shared/form/testing/form-page.ts';
import { AideSuiviElement } from '../aide-suivi.ts';
// Here already, so that no test waits for it.
import '../suivi-later.ts';
import { waitUntil } from '../../shared/testing/wait-until.ts';

AideSuiviElement.define();

export const token = 'Ab0-_'.repeat(8);

/** A request of help as its person may see it. */
export function tracked(more: Partial<Tracked> = {}): Tracked {
  return {
    id: '0198-a',
    reference: '7K3M-92TQ',
    type: 'request',
    status: 'open',
    version: 3,
    createdAt: '2026-11-20T10:00:00+01:00',
    updatedAt: '2026-11-21T10:00:00+01:00',
    expiresAt: '2026-12-04T10:00:00+01:00',
    next: 'agent-matches',
    actions: ['renew', 'edit', 'withdraw'],
    needs: [
      { type: 'groceries', status: 'matched' },
      { type: 'childcare', status: 'open' },
    ],
    data: {
      kind: 'request',
      person: { name: 'Rose Mercier', phone: '+33639980012', email: 'rose@amis.example' },
      place: { postalCode: '26000', city: 'Valence' },
      needs: [
        { type: 'groceries', note: 'Des sacs légers.' },
        { type: 'childcare', children: ['3-5'] },
      ],
    },
    events: [
      { at: '2026-11-20T10:00:00+01:00', what: 'submitted', by: 'person' },
      { at: '2026-11-21T10:00:00+01:00', what: 'a-later-version', by: 'agent' },
    ],
    consent: { version: '2026-11', at: '2026-11-20T10:00:00+01:00', by: 'self' },
    purgeAt: '2027-02-20T10:00:00+01:00',
    ...more,
  };
}

/** What a test saw the element ask of the backend. */
export interface SuiviClient extends Client {
  readonly calls: readonly unknown[][];
}

/** A backend that holds `held`; each method can be replaced, and every call is written down. */
export function suiviClient(held: Tracked = tracked(), more: Partial<Client> = {}): SuiviClient {
  const calls: unknown[][] = [];
  const methods: Partial<Client> = {
    track: async () => held,
    actOnTracked: async () => held,
    changeTracked: async () => held,
    withdraw: async () => undefined,
    resendLinks: async () => undefined,
    ...more,
  };
  const noted = Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      async (...given: unknown[]): Promise<unknown> => {
        calls.push([name, ...given]);
        return (method as (...all: unknown[]) => unknown)(...given);
      },
    ]),
  );
  return Object.assign(takingClient(undefined, noted as Partial<Client>), { calls });
}

/** How a test wants its element. */
export interface SuiviSetup {
  readonly client?: Client;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
  /** The part of the address after `#`; by default the token of a receipt. */
  readonly hash?: string;
}

/** The element on a page whose address ends in `hash`, once everything it does by itself is done. */
export async function renderSuivi({
  client = suiviClient(),
  attributes = {},
  lang = 'fr',
  hash = `t=${token}`,
}: SuiviSetup = {}): Promise<FormPage> {
  history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
  const around = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  const element = document.createElement('aide-suivi') as AideSuiviElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.client = client;
  around.append(element);
  const page = new FormPage(element);
  await waitUntil(() => page.all('#title, .notice').length > 0, 'nothing came', { timeout: 5000 });
  await settled(page);
  return page;
}

/** Until nothing that the element began is left to be shown. */
export async function settled(page: FormPage): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await page.settle();
}

/** Presses "Enregistrer". */
export async function save(page: FormPage): Promise<void> {
  page.one('form [type=submit]').click();
  await page.settle();
}
