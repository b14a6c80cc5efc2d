import type { Client } from '@coup-de-main/client';
import type { AideInput, Discovery, Receipt } from '@coup-de-main/protocol';
import { fakeClient, fullDiscovery } from '../../../mission-list/testing/fake-client.ts';

/** A backend that takes everything that people submit. */
export const takingDiscovery: Discovery = {
  ...fullDiscovery,
  service: {
    name: 'Entraide de Valmont',
    timeZone: 'Europe/Paris',
    languages: ['fr', 'fr-simple', 'en', 'ar'],
  },
  endpoints: {
    ...fullDiscovery.endpoints,
    aides: { href: 'aides', audiences: ['resident', 'vulnerable', 'frontline'] },
    applications: { href: 'applications' },
    missionProposals: { href: 'mission-proposals' },
    challenge: { href: 'challenge' },
    tracking: { href: 'tracking', actions: 'tracking/actions', resend: 'tracking/resend' },
  },
  pages: { suivi: '../e/suivi' },
  challenge: { types: ['altcha-v1'], requiredFor: ['aides'] },
  privacy: {
    controller: 'le CCAS de Valmont',
    contact: 'mailto:donnees@valmont.example',
    dpo: 'mailto:dpo@valmont.example',
    policyUrl: 'https://valmont.example/donnees',
    purposes: ['trouver une personne qui vous aide', 'vous répondre'],
    consentVersion: '2026-11',
    retentionDays: { applications: 180, aides: 90, missionProposals: 365 },
  },
  limits: { noteMaxLength: 300, helperMinimumAge: 18, maxChildren: 4 },
};

export const sampleReceipt: Receipt = {
  id: '0198-a',
  reference: '7K3M-92TQ',
  type: 'request',
  status: 'pending-review',
  receivedAt: '2026-11-22T10:00:00+01:00',
  service: { name: 'Entraide de Valmont' },
  next: 'agent-calls',
  answerBy: '2026-11-24T10:00:00+01:00',
  manageToken: 'a'.repeat(43),
};

/** A client whose submissions a test can see and decide. */
export interface TakingClient extends Client {
  readonly sent: { readonly input: unknown; readonly key: string | undefined }[];
  challenges: number;
}

/** Each submission is answered by `answer`, with the receipt unless a test wants otherwise. */
export function takingClient(
  answer: (attempt: number) => Promise<Receipt> = async () => sampleReceipt,
  more: Partial<Client> = {},
): TakingClient {
  const sent: TakingClient['sent'][number][] = [];
  const take = async (input: unknown, { key }: { key?: string } = {}): Promise<Receipt> => {
    sent.push({ input: structuredClone(input), key });
    return answer(sent.length);
  };
  const client: TakingClient = {
    ...fakeClient({ discover: async () => takingDiscovery }),
    sent,
    challenges: 0,
    submitAide: async (input: AideInput, options) => take(input, options),
    prepareChallenge: async () => {
      client.challenges += 1;
      return { type: 'altcha-v1', payload: 'AAAA' };
    },
    ...more,
  };
  return client;
}
