import { randomUUID } from 'node:crypto';
import { conformanceUri } from '@coup-de-main/protocol';
import { mission, pretend, smallest } from './pretend.ts';

/** A backend of this process that takes applications. */
interface OnePlace {
  readonly fetch: typeof globalThis.fetch;
  /** What it holds, by token. */
  readonly held: ReadonlyMap<string, string>;
}

/** How it differs from one that does right. */
export interface Difference {
  /** Places of its mission; absent: it does not count them. */
  readonly places?: number;
  /** Missions beside it, e.g. one that does not count. */
  readonly others?: readonly unknown[];
  /** Withdrawing gives no place back. */
  readonly keepsPlaces?: true;
  /** A repeated key gets another token. */
  readonly drawsTokens?: true;
}

const classes = ['http', 'applications', 'tracking'] as const;
const discovery = {
  ...smallest,
  conformsTo: [...smallest.conformsTo, ...classes.map(conformanceUri)],
  endpoints: {
    ...smallest.endpoints,
    applications: { href: 'applications' },
    tracking: { href: 'tracking', actions: 'tracking/actions', resend: 'tracking/resend' },
  },
  privacy: {
    controller: 'Mairie de Montbrun-le-Vieux',
    contact: 'mailto:mairie@montbrun.example',
    purposes: ['Répondre aux bénévoles'],
    consentVersion: '2026-11',
    retentionDays: { applications: 90 },
  },
};

/** Its mission, which is the only one that counts. */
export const counted = { ...mission, id: 'tournee', apply: { mode: 'protocol' } };

/** Takes applications as long as there are places, and gives them back to who withdraws. */
export function onePlace(difference: Difference = {}): OnePlace {
  const { places, others = [] } = difference;
  const held = new Map<string, string>();
  const byKey = new Map<string, { readonly body: string; readonly receipt: object }>();
  let taken = 0;

  function apply(key: string, body: string): Response {
    const known = byKey.get(key);
    if (known?.body === body) {
      const again = {
        ...known.receipt,
        ...(difference.drawsTokens && { manageToken: newToken() }),
      };
      return Response.json(again, { status: 201 });
    }
    if (known !== undefined) return problem(422, 'idempotency-key-reused');
    const input: Readonly<Record<string, unknown>> = JSON.parse(body);
    if ('conformanceTypo' in input) return problem(422, 'validation-failed');
    const isCounted = input['missionId'] === counted.id && places !== undefined;
    if (isCounted && taken >= places) return problem(409, 'mission-full');
    if (isCounted) taken += 1;
    const manageToken = newToken();
    held.set(manageToken, String(input['missionId']));
    const isByEmail = body.includes('"email"');
    const receipt = {
      id: randomUUID(),
      reference: randomUUID().slice(0, 9),
      type: 'application',
      manageToken,
      ...(isByEmail && { next: 'confirm-email' }),
    };
    byKey.set(key, { body, receipt });
    return Response.json(receipt, { status: isByEmail ? 202 : 201 });
  }

  function follow(method: string, token: string): Response {
    const missionId = held.get(token);
    if (missionId === undefined) return problem(404, 'not-found');
    if (method !== 'DELETE') return Response.json({});
    held.delete(token);
    if (missionId === counted.id && difference.keepsPlaces !== true) taken -= 1;
    return new Response(null, { status: 204 });
  }

  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init.headers);
    const token = headers.get('authorization')?.slice('Bearer '.length) ?? '';
    if (pathname === '/v1/applications' && init.method === 'POST') {
      return apply(
        headers.get('idempotency-key')?.replaceAll('"', '') ?? '',
        typeof init.body === 'string' ? init.body : '',
      );
    }
    if (pathname === '/v1/tracking/actions') return problem(403, 'forbidden');
    if (pathname === '/v1/tracking') return follow(init.method ?? 'GET', token);
    const left = places === undefined ? {} : { places: { count: places, left: places - taken } };
    const items = [{ ...counted, ...left }, ...others];
    const files = { '/v1/index.json': discovery, '/v1/missions.json': { items } };
    return pretend(files)(input, init);
  };
  return { fetch, held };
}

function newToken(): string {
  return randomUUID().replaceAll('-', '').padEnd(43, 'x');
}

function problem(status: number, code: string): Response {
  const type = `urn:coup-de-main:problem:${code}`;
  return Response.json({ type, title: code, status, code }, { status });
}
