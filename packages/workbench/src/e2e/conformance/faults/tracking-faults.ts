import { askedAs, headers, instead, json, sent, status, type Fault } from './fault.ts';

const tracked = /^GET tracking$/;

/** What a backend can get wrong of class tracking. */
export const trackingFaults: readonly Fault[] = [
  {
    name: 'short tokens',
    kills: ['tracking/token'],
    on: /^POST (?:aides|applications)$/,
    change: json((body) => {
      if (body.manageToken) body.manageToken = 'abc123';
    }),
  },
  {
    name: 'the token in the query',
    kills: ['tracking/token'],
    on: /^POST (?:aides|applications)$/,
    change: json((body) => {
      if (body.manageToken)
        body.manageUrl = `https://a.example/suivi?t=${String(body.manageToken)}#x`;
    }),
  },
  {
    name: 'the token in Location',
    kills: ['tracking/token'],
    on: /^POST (?:aides|applications)$/,
    async change(asked, real) {
      const response = await real(asked);
      const body = await response.text();
      const { manageToken = '' }: { manageToken?: string } = JSON.parse(body);
      const moved = new Headers(response.headers);
      moved.set('location', `https://a.example/suivi/${manageToken}`);
      moved.delete('content-length');
      return new Response(body, { status: response.status, headers: moved });
    },
  },
  {
    name: 'an address opens',
    kills: ['tracking/not-by-address'],
    on: /^GET tracking\?token=/,
    change: askedAs((url, init) => {
      const token = url.searchParams.get('token') ?? '';
      url.search = '';
      return { ...init, headers: { authorization: `Bearer ${token}` } };
    }),
  },
  {
    name: 'no WWW-Authenticate',
    kills: ['tracking/wrong-tokens'],
    on: tracked,
    change: headers({ 'www-authenticate': null }),
  },
  {
    name: 'unknown token is 404',
    kills: ['tracking/wrong-tokens'],
    on: tracked,
    change: async (asked, real) => {
      const response = await real(asked);
      return response.status === 401
        ? new Response('{"code":"not-found"}', { status: 404 })
        : response;
    },
  },
  {
    name: 'keeps the phone to itself',
    kills: ['tracking/everything-held'],
    on: tracked,
    change: json((body) => {
      delete body.data?.person?.phone;
    }),
  },
  {
    name: 'history with names',
    kills: ['tracking/events'],
    on: tracked,
    change: json((body) => {
      body.events?.push({ at: body.createdAt, what: 'called Zephyrine', by: 'agent' });
    }),
  },
  {
    name: 'changes nothing',
    kills: ['tracking/change'],
    on: /^PATCH /,
    change: askedAs((_url, init) => ({ ...init, method: 'GET', body: null })),
  },
  {
    name: 'If-Match is ignored',
    kills: ['tracking/version'],
    on: /^PATCH /,
    change: askedAs((_url, init) => {
      const { 'if-match': _no, ...others } = init.headers as Record<string, string>;
      return { ...init, headers: others };
    }),
  },
  {
    name: 'everything can be done',
    kills: ['tracking/actions'],
    on: /^POST tracking\/actions/,
    change: status(200),
  },
  {
    name: 'a receipt confirms',
    kills: ['tracking/receipt-does-not-confirm'],
    on: /^POST tracking\/actions/,
    change: instead(200, {}),
  },
  {
    name: 'erases nothing',
    kills: ['tracking/erase'],
    on: /^DELETE tracking/,
    change: async () => new Response(null, { status: 204 }),
  },
  {
    name: 'tells who is known',
    kills: ['tracking/resend'],
    on: /^POST tracking\/resend/,
    change: async (asked, real) =>
      sent(asked).includes('nobody@') ? new Response('{}', { status: 404 }) : real(asked),
  },
];
