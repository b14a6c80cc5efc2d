import { fixture, html } from '@open-wc/testing';
import type { Client } from '@coup-de-main/client';
import type { Receipt } from '@coup-de-main/protocol';
import {
  sampleReceipt,
  takingClient,
  type TakingClient,
} from '../../shared/form/testing/fake-backend.ts';
// Here already, so that no test waits for it.
import '../../shared/form/form-later.ts';
import { FormPage } from '../../shared/form/testing/form-page.ts';
import { MissionFormElement } from '../mission-form.ts';
import { waitUntil } from '../../shared/testing/wait-until.ts';

MissionFormElement.define();

/** A backend that takes proposals as `answer` says. */
export function proposalClient(
  answer: () => Promise<Receipt> = async () => ({ ...sampleReceipt, type: 'mission-proposal' }),
): TakingClient {
  const sent: TakingClient['sent'][number][] = [];
  const client = takingClient(undefined, {
    proposeMission: async (input, { key }) => {
      sent.push({ input: structuredClone(input), key });
      return answer();
    },
  });
  return Object.assign(client, { sent });
}

/** How a test wants its element. */
export interface ProposalSetup {
  readonly client?: Client;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

/** The element on the page, once it shows a form, or why there is none. */
export async function renderMissionForm({
  client = proposalClient(),
  attributes = {},
  lang = 'fr',
}: ProposalSetup = {}): Promise<FormPage> {
  const around = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  const element = document.createElement('mission-form') as MissionFormElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.client = client;
  around.append(element);
  const page = new FormPage(element);
  await waitUntil(() => page.all('form, .notice').length > 0, 'nothing came', { timeout: 5000 });
  return page;
}
