import type { AideInput, ApplicationInput, MissionProposalInput } from '@coup-de-main/protocol';
import type { Client } from '@coup-de-main/client';
import type { Receipt } from '@coup-de-main/protocol';

/** What everybody's submissions have in common. */
export interface Town {
  /** The privacy notice that they agree to. */
  readonly consentVersion: string;
  /** A mission that takes applications, and has fewer places than will apply. */
  readonly missionId: string;
}

/** What somebody sends, and how. */
export type Submit = (client: Client, key: string) => Promise<Receipt>;

/** A number of its own for everybody, of those that are given to nobody. */
export function phoneOf(person: number): string {
  return `+3363998${String(person).padStart(4, '0')}`;
}

/** What the town's missions and notice are, asked for once and without faults. */
export async function readTown(client: Client): Promise<Town> {
  const { privacy } = await client.discover();
  for await (const mission of client.missions()) {
    const { apply, places, prerequisites = [], motivationRequired } = mission;
    const asksNothing = prerequisites.length === 0 && motivationRequired !== true;
    if (apply.mode === 'protocol' && asksNothing && (places?.left ?? 0) > 0 && privacy) {
      return { consentVersion: privacy.consentVersion, missionId: mission.id };
    }
  }
  throw new Error('The town has no mission that takes applications and asks nothing.');
}

/** Requests, offers, applications (with a waiting list) and proposals, by phone or with an e-mail address too. */
export function submissionOf(person: number, { consentVersion, missionId }: Town): Submit {
  const common = {
    person: {
      name: `Alix Noël ${'abcdefghij'[person % 10] ?? ''}`,
      phone: phoneOf(person),
      ...(person % 3 === 0 && { email: `personne.${person}@exemple.fr` }),
    },
    consent: { version: consentVersion },
    // No proof of work, as from a browser without JavaScript: everybody's would take minutes.
    ...(person % 5 !== 4 && { challenge: { type: 'altcha-v1', payload: 'bm9uZQ==' } as const }),
  };
  const place = { postalCode: '26000' };
  const request = { kind: 'request', audience: 'resident', place, ...common } as const;
  const submissions: readonly Submit[] = [
    (client, key) => client.submitAide(groceriesFor(request), { key }),
    (client, key) => client.submitAide(offerOf({ place, ...common }), { key }),
    (client, key) => client.submitApplication(applicationTo(missionId, common), { key }),
    (client, key) => client.submitAide(groceriesFor(request), { key }),
    (client, key) => client.proposeMission(proposalOf(common), { key }),
  ];
  const submit = submissions[person % submissions.length];
  if (!submit) throw new RangeError(`There is nobody with the number ${person}.`);
  return submit;
}

type Common = Pick<ApplicationInput, 'person' | 'consent' | 'challenge'>;
type Request = Extract<AideInput, { kind: 'request' }>;

function groceriesFor(request: Omit<Request, 'needs'>): AideInput {
  return { ...request, needs: [{ type: 'groceries', note: 'Du pain et du lait.' }] };
}

function offerOf(common: Common & Pick<Request, 'place'>): AideInput {
  return { kind: 'offer', adult: true, capabilities: [{ type: 'groceries' }], ...common };
}

function applicationTo(missionId: string, common: Common): ApplicationInput {
  return { missionId, adult: true, waitingList: true, ...common };
}

function proposalOf(common: Common): MissionProposalInput {
  return {
    organization: { name: 'Les Paniers du Val' },
    mission: { title: 'Préparer des paniers', category: 'other', description: 'Le mardi matin.' },
    ...common,
  };
}
