import type { AideInput, ApplicationInput, MissionProposalInput } from '@coup-de-main/protocol';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { answers, base, discovery } from './backend.ts';

/** Texts that must never be in an address, a message or an error. */
export const secrets = {
  name: 'Odile Garnier',
  phone: '+33199000042',
  token: 'Zm9yZ2V0LW1lLW5vdC1hdC1hbGwtcGxlYXNlLTEyMzQ',
};

/** A request for help with nothing optional. */
export const aide: AideInput = {
  kind: 'request',
  audience: 'resident',
  needs: [{ type: 'groceries' }],
  place: { postalCode: '26000' },
  person: { name: secrets.name, phone: secrets.phone },
  consent: { version: '2026-11' },
};

/** An application with nothing optional. */
export const application: ApplicationInput = {
  missionId: 'm-1',
  person: { name: secrets.name, phone: secrets.phone },
  adult: true,
  consent: { version: '2026-11' },
};

/** A proposal with nothing optional. */
export const proposal: MissionProposalInput = {
  organization: { name: 'Les Paniers du Val' },
  person: { name: secrets.name, phone: secrets.phone },
  mission: {
    title: 'Préparer des paniers',
    category: 'emergency-food-aid',
    description: 'Le mardi matin.',
  },
  consent: { version: '2026-11' },
};

/** What a backend answers to any of them. */
export const receipt = (id = 's-1'): Record<string, unknown> => ({
  id,
  reference: '7K3M-92TQ',
  type: 'request',
  status: 'pending-review',
  receivedAt: '2026-11-22T09:00:00Z',
  service: { name: 'Entraide de Valmont' },
  next: 'agent-reviews',
  manageToken: secrets.token,
});

/** What a backend holds of a submission. */
export const tracked = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 's-1',
  reference: '7K3M-92TQ',
  type: 'request',
  status: 'open',
  version: 3,
  createdAt: '2026-11-22T09:00:00Z',
  updatedAt: '2026-11-22T10:00:00Z',
  actions: ['edit', 'withdraw'],
  data: { person: { name: secrets.name } },
  events: [{ at: '2026-11-22T09:00:00Z', what: 'submitted', by: 'person' }],
  consent: { version: '2026-11', at: '2026-11-22T09:00:00Z', by: 'self' },
  purgeAt: '2027-11-22T09:00:00Z',
  ...more,
});

/** Endpoints of a backend that takes everything. */
export const everything = {
  applications: { href: 'applications' },
  aides: { href: 'aides' },
  missionProposals: { href: 'mission-proposals' },
  tracking: { href: 'tracking', actions: 'tracking/actions', resend: 'tracking/resend' },
};

/** Answers the discovery document of a backend that takes everything. */
export const takesEverything = (more: Record<string, unknown> = {}): HttpHandler =>
  answers('', discovery({ ...everything, ...more }));

/** A problem document as a backend answers it. */
export function problem(code: string, status: number, headers?: HeadersInit): Response {
  return HttpResponse.json(
    { type: `urn:coup-de-main:problem:${code}`, title: code, status, code },
    {
      status,
      headers: {
        ...Object.fromEntries(new Headers(headers)),
        'content-type': 'application/problem+json',
      },
    },
  );
}

/** One answer after another; the last one is given ever after. `sent` are the requests that came. */
export function inTurn(
  method: 'get' | 'post' | 'patch' | 'delete',
  path: string,
  ...turns: readonly (() => Response)[]
): { readonly handler: HttpHandler; readonly sent: Request[] } {
  const sent: Request[] = [];
  const handler = http[method](new URL(path, base).href, ({ request }) => {
    sent.push(request.clone());
    const turn = turns[Math.min(sent.length, turns.length) - 1];
    return turn?.() ?? HttpResponse.error();
  });
  return { handler, sent };
}
