import { fixture, html } from '@open-wc/testing';
import type { Client } from '@coup-de-main/client';
import type { Mission, Receipt } from '@coup-de-main/protocol';
import { mission } from '../../mission-list/testing/sample-missions.ts';
import {
  sampleReceipt,
  takingClient,
  type TakingClient,
} from '../../shared/form/testing/fake-backend.ts';
// Here already, so that no test waits for it.
import '../../shared/form/form-later.ts';
import { FormPage } from '../../shared/form/testing/form-page.ts';
import { MissionApplyElement } from '../mission-apply.ts';
import { waitUntil } from '../../shared/testing/wait-until.ts';

MissionApplyElement.define();

/** A mission that asks for everything that one can ask for. */
export const demanding = mission('m7', {
  title: 'Lire à deux voix',
  openToMinors: true,
  minimumAge: 16,
  prerequisites: ['Aimer lire', 'Parler fort'],
  motivationRequired: true,
  schedule: {
    slots: [
      { weekday: 'tue', dayPart: 'morning' },
      { date: '2036-12-06', dayPart: 'evening' },
      { weekday: 'wed', dayPart: 'dawn' },
    ],
  },
});

/** A backend that has `given`, and takes applications as `answer` says. */
export function applyClient(
  given: Mission | Error = mission('m7'),
  answer: (attempt: number) => Promise<Receipt> = async () => ({
    ...sampleReceipt,
    type: 'application',
    next: 'organization-answers',
  }),
): TakingClient {
  const sent: TakingClient['sent'][number][] = [];
  const client = takingClient(undefined, {
    getMission: async () => {
      if (given instanceof Error) throw given;
      return given;
    },
    submitApplication: async (input, { key }) => {
      sent.push({ input: structuredClone(input), key });
      return answer(sent.length);
    },
  });
  return Object.assign(client, { sent });
}

/** How a test wants its element. */
export interface ApplySetup {
  readonly client?: Client;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

/** The element on the page, once it shows a form, or why there is none. */
export async function renderApply({
  client = applyClient(),
  attributes = {},
  lang = 'fr',
}: ApplySetup = {}): Promise<FormPage> {
  const around = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  const element = document.createElement('mission-apply');
  for (const [name, value] of Object.entries({ mission: 'm7', ...attributes })) {
    element.setAttribute(name, value);
  }
  element.innerHTML = '<a href="/mission/m7">La page de la mission</a>';
  element.client = client;
  around.append(element);
  const page = new FormPage(element);
  await waitUntil(() => page.all('form, .notice').length > 0, 'nothing came', { timeout: 5000 });
  return page;
}

/** Fills in who and how old, by phone, up to the page after. */
export async function introduce(page: FormPage): Promise<void> {
  page.write('name', 'Camille Martin');
  page.write('phone', '06 39 98 00 12');
  await page.goTo('Votre âge');
  await page.choose('yes');
}
