import { fixture, html } from '@open-wc/testing';
import type { Client } from '@coup-de-main/client';
import { FormPage } from '../../shared/form/testing/form-page.ts';
import { takingClient } from '../../shared/form/testing/fake-backend.ts';
import { AideFormElement } from '../aide-form.ts';
import { waitUntil } from '../../shared/testing/wait-until.ts';

AideFormElement.define();

/** How a test wants its form. */
export interface FormSetup {
  readonly client?: Client;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly light?: string;
  readonly lang?: string;
}

/** A form on the page, once it has its first page. */
export async function renderAideForm(setup: FormSetup = {}): Promise<FormPage> {
  const page = await startAideForm(setup);
  await waitUntil(() => page.all('form').length > 0, 'the form never came');
  return page;
}

/** A form on the page, as soon as it stands there. */
export async function startAideForm({
  client = takingClient(),
  attributes = {},
  light = '',
  lang = 'fr',
}: FormSetup = {}): Promise<FormPage> {
  const around = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  const form = document.createElement('aide-form') as AideFormElement;
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  form.innerHTML = light;
  form.client = client;
  around.append(form);
  await form.updateComplete;
  return new FormPage(form);
}

/** Leaves nothing of a form behind for the next test. */
export function forgetDrafts(): void {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Walks a request for groceries, by phone, to the check page. */
export async function toCheckPage(page: FormPage): Promise<void> {
  await page.choose('request');
  await page.goTo('De quelle aide avez-vous besoin ?');
  await page.choose('groceries');
  await page.goTo('Quelques précisions');
  await page.goTo('Pour qui est cette aide ?');
  await page.goTo('Dans quelle commune ?');
  page.write('place', '26000');
  await page.goTo('Quand ?');
  await page.goTo('Comment vous joindre ?');
  page.write('name', 'Rose Mercier');
  page.write('phone', '06 39 98 00 12');
  await page.goTo('Vérifiez vos réponses');
}
