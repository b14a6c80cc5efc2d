import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Discovery, Receipt, Tracked } from '@coup-de-main/protocol';
import {
  sampleReceipt,
  takingDiscovery,
} from '../../../widgets/src/shared/form/testing/fake-backend.ts';
import { pretendedDiscovery } from './pretended-missions.ts';

/** What becomes of what people send. */
export type Fate =
  /** It is kept, and answered with a receipt. */
  | 'taken'
  /** It is refused, in very long words. */
  | 'refused'
  /** It is taken in, and the connection ends before an answer: nobody knows. */
  | 'cut'
  /** Nothing is ever answered. */
  | 'never';

/** The part of a pretended backend that takes what people send, and lets them follow it. */
export interface PretendedSubmissions {
  fate: Fate;
  receipt: Receipt;
  /** What every code opens; undefined: none opens anything. */
  held: Tracked | undefined;
}

/** A code as a receipt has it. */
export const pretendedToken = 'Ab0-_'.repeat(8);

/** Words that have no place to break, as a backend of somebody else may send them. */
export const unbroken = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);

/** {@link pretendedDiscovery}, of a backend that takes everything that people send. */
export const pretendedTakingDiscovery: Discovery = {
  ...takingDiscovery,
  ...pretendedDiscovery,
  endpoints: {
    ...takingDiscovery.endpoints,
    ...pretendedDiscovery.endpoints,
  },
  pages: { suivi: '../e/suivi' },
};

/** Takes everything; any code opens a request for help. */
export function pretendedSubmissions(): PretendedSubmissions {
  return {
    fate: 'taken',
    receipt: { ...sampleReceipt, manageToken: pretendedToken },
    held: pretendedRequest(),
  };
}

/** A request for help as its person may see it. */
export function pretendedRequest(given: Partial<Tracked> = {}): Tracked {
  return {
    id: '0198-a',
    reference: '7K3M-92TQ',
    type: 'request',
    status: 'matched',
    version: 3,
    createdAt: '2026-11-20T10:00:00+01:00',
    updatedAt: '2026-11-21T10:00:00+01:00',
    expiresAt: '2026-12-04T10:00:00+01:00',
    next: 'agent-calls',
    actions: ['mark-solved', 'renew', 'edit', 'withdraw'],
    needs: [
      { type: 'groceries', status: 'matched' },
      { type: 'pharmacy', status: 'open' },
    ],
    data: {
      kind: 'request',
      person: { name: 'Rose Mercier', phone: '+33639980012', email: 'rose@amis.example' },
      place: { postalCode: '26000', city: 'Valence' },
      needs: [{ type: 'groceries', note: 'Des sacs légers.' }, { type: 'pharmacy' }],
    },
    events: [
      { at: '2026-11-20T10:00:00+01:00', what: 'submitted', by: 'person' },
      { at: '2026-11-21T10:00:00+01:00', what: 'confirmed', by: 'agent' },
    ],
    consent: { version: '2026-11', at: '2026-11-20T10:00:00+01:00', by: 'self' },
    purgeAt: '2027-02-20T10:00:00+01:00',
    ...given,
  };
}

/** A puzzle of a thousand guesses, as ALTCHA has it. */
function pretendedChallenge(): Record<string, unknown> {
  const salt = '00ff00ff00ff00ff00ff00ff';
  const challenge = createHash('sha256').update(`${salt}1000`).digest('hex');
  return {
    type: 'altcha-v1',
    algorithm: 'SHA-256',
    challenge,
    maxnumber: 2000,
    salt,
    signature: createHash('sha256').update(challenge).digest('hex'),
  };
}

const collections = ['aides', 'applications', 'mission-proposals'];

/** Answers what has to do with sending and following; false when the request is about something else. */
export function answerSubmission(
  [collection = '', action]: readonly string[],
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  { fate, receipt, held }: PretendedSubmissions,
): boolean {
  const { method } = request;
  if (method === 'OPTIONS') return answer(response, 204);
  if (collection === 'challenge') return answer(response, 200, pretendedChallenge());
  if (method === 'POST' && collections.includes(collection)) {
    if (fate === 'taken') return answer(response, 201, receipt);
    if (fate === 'refused') return refuse(response, 409, { code: 'later', detail: unbroken });
    if (fate === 'cut') response.destroy();
    return true;
  }
  if (collection !== 'tracking') return false;
  if (action === 'resend') return answer(response, 202, {});
  if (!held) return refuse(response, 401, { code: 'token-invalid', detail: 'x' });
  return method === 'DELETE' ? answer(response, 204) : answer(response, 200, held);
}

function answer(response: ServerResponse, status: number, body?: unknown): true {
  response.writeHead(status, {
    'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
    'access-control-allow-headers': '*, authorization',
    ...(body !== undefined && { 'content-type': 'application/json' }),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
  return true;
}

function refuse(
  response: ServerResponse,
  status: number,
  { code, detail }: { readonly code: string; readonly detail: string },
): true {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(
    JSON.stringify({ type: `urn:elsewhere:${code}`, title: detail, status, code, detail }),
  );
  return true;
}
