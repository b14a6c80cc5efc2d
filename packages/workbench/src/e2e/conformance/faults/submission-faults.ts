import {
  askedAs,
  headers,
  instead,
  json,
  sent,
  status,
  type Asked,
  type Change,
  type Fault,
  type Loose,
} from './fault.ts';

const posts = /^POST (?:aides|applications|mission-proposals)$/;

/** The backend reads a body that is not the one that was sent. */
function read(edit: (body: Loose) => void): Change {
  return askedAs((_url, init) => {
    const body: unknown = typeof init.body === 'string' ? parsed(init.body) : undefined;
    if (body === undefined) return undefined;
    edit(body);
    return { ...init, body: JSON.stringify(body) };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withKey({ init }: Asked, key: string): RequestInit {
  return {
    ...init,
    headers: { ...(init.headers as Record<string, string>), 'idempotency-key': key },
  };
}

/** Whatever is refused is taken: what a backend without rules answers. */
const takes: Change = async (asked, real) => {
  const response = await real(asked);
  return response.status === 422 ? new Response('{}', { status: 201 }) : response;
};

const keys = new Map<string, string>();

/** What a backend can get wrong of what people submit. */
export const submissionFaults: readonly Fault[] = [
  {
    name: 'any body is read',
    kills: ['http/body-kind'],
    on: posts,
    change: askedAs((_url, init) => ({
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'content-type': 'application/json' },
    })),
  },
  {
    name: 'unknown members are dropped',
    kills: ['http/unknown-member'],
    on: posts,
    change: read((body) => {
      delete body.conformanceTypo;
    }),
  },
  {
    name: 'first fault alone',
    kills: ['http/every-fault-of-a-body'],
    on: posts,
    change: json((body) => {
      body.errors?.splice(1);
    }),
  },
  {
    name: 'no preflight',
    kills: ['http/preflight'],
    on: /^OPTIONS /,
    change: headers({ 'access-control-max-age': '5' }),
  },
  {
    name: 'key is optional',
    kills: ['http/key-required'],
    on: posts,
    change: async (asked, real) => real({ ...asked, init: withKey(asked, crypto.randomUUID()) }),
  },
  {
    name: 'each try is another',
    kills: ['http/same-key-same-receipt', 'http/at-the-same-time'],
    on: posts,
    change: async (asked, real) => real({ ...asked, init: withKey(asked, crypto.randomUUID()) }),
  },
  {
    name: 'key alone counts',
    kills: ['http/same-key-other-body'],
    on: posts,
    change: async (asked, real) => {
      const key = new Headers(asked.init.headers).get('idempotency-key') ?? '';
      const before = keys.get(key);
      if (before !== undefined) return new Response(before, { status: 201 });
      const response = await real(asked);
      const body = await response.text();
      keys.set(key, body);
      return new Response(body, { status: response.status });
    },
  },
  {
    name: 'a refusal uses the key up',
    kills: ['http/refused-key-is-free'],
    on: posts,
    change: async (asked, real) => {
      const key = new Headers(asked.init.headers).get('idempotency-key') ?? '';
      if (keys.has(key)) return new Response('{"code":"idempotency-key-reused"}', { status: 422 });
      keys.set(key, '');
      return real(asked);
    },
  },
  { name: 'receipt as 200', kills: ['http/receipt'], on: posts, change: status(200) },
  {
    name: 'receipt without a date',
    kills: ['http/receipt'],
    on: posts,
    change: json((body) => {
      delete body.receivedAt;
    }),
  },
  {
    name: 'asks nobody to confirm',
    kills: ['http/confirm-email'],
    on: posts,
    change: json((body) => {
      body.next = 'agent-reviews';
    }),
  },
  {
    name: 'receipt says the name',
    kills: ['http/receipt-repeats-nothing'],
    on: posts,
    change: json((body) => {
      body.name = 'Zephyrine Conformance';
    }),
  },
  {
    name: 'references with vowels',
    kills: ['http/reference'],
    on: posts,
    change: json((body) => {
      body.reference = 'AEIO-UAEI';
    }),
  },
  {
    name: 'receipts are kept',
    kills: ['http/answers-not-kept'],
    on: posts,
    change: headers({ 'cache-control': 'max-age=60' }),
  },
  {
    name: 'any consent will do',
    kills: ['http/outdated-consent'],
    on: posts,
    change: read((body) => {
      body.consent.version = '2026-11';
    }),
  },
  {
    name: 'list of who asked',
    kills: ['http/nothing-leaks'],
    on: /^GET aides$/,
    change: instead(200, { items: [{ name: 'Zephyrine Conformance' }] }),
  },
  {
    name: 'names in the public list',
    kills: ['http/nothing-leaks'],
    on: /^GET missions$/,
    change: json((body) => {
      body.items[0].contact = 'Zephyrine Conformance';
    }),
  },
  {
    name: 'programs are refused',
    kills: ['http/doubt-loses-nobody'],
    on: posts,
    change: async (asked, real) =>
      sent(asked).includes('"trap":"http') ? new Response('{}', { status: 403 }) : real(asked),
  },
  {
    name: 'no purposes',
    kills: ['http/privacy-notice'],
    on: /^GET (?:$|\?)/,
    change: json((body) => {
      body.privacy.purposes = [];
    }),
  },
  {
    name: 'wider than the protocol',
    kills: ['http/limits-are-narrower'],
    on: /^GET (?:$|\?)/,
    change: json((body) => {
      body.limits.messageMaxLength = 9000;
    }),
  },
  {
    name: 'the same challenge',
    kills: ['challenge/new-each-time'],
    on: /^GET challenge/,
    change: json((body) => {
      body.challenge = '0'.repeat(64);
    }),
  },
  {
    name: 'offers another challenge',
    kills: ['challenge/offer'],
    on: /^GET (?:$|\?)/,
    change: json((body) => {
      body.challenge.types = ['captcha'];
    }),
  },
  {
    name: 'hard work',
    kills: ['challenge/small-work'],
    on: /^GET challenge/,
    change: json((body) => {
      body.maxnumber = 1_000_000;
    }),
  },
  {
    name: 'no proof, no answer',
    kills: ['challenge/doubt'],
    on: posts,
    change: async (asked, real) =>
      sent(asked).includes('"challenge"') ? real(asked) : new Response('{}', { status: 500 }),
  },
  {
    name: 'no rules',
    kills: [
      'applications/rules',
      'applications/what-the-mission-asks',
      'applications/too-young',
      'aide/request-rules',
      'aide/offer-rules',
      'aide/no-contact-in-text',
      'aide/proxy-agrees',
      'aide/helper-too-young',
      'aide/only-what-is-named',
      'mission-proposals/rules',
      'mission-proposals/no-contact-in-text',
    ],
    on: posts,
    change: takes,
  },
  {
    name: 'refuses everybody',
    kills: ['applications/taken', 'aide/taken', 'mission-proposals/taken'],
    on: posts,
    change: instead(500, {}),
  },
  {
    name: 'places never follow',
    kills: ['applications/places-follow'],
    on: /^GET missions\/(?!conf)/,
    change: json((body) => {
      if (body.places) body.places.left = 2;
    }),
  },
  {
    name: 'full takes more',
    kills: ['applications/full'],
    on: /^GET missions(?:\?|$)/,
    // It says that a mission is full, and takes who applies.
    change: json((body) => {
      const open = body.items?.find((one: Loose) => one.apply.mode === 'protocol');
      if (open) open.places = { count: 1, left: 0 };
    }),
  },
  {
    name: 'tells who applied before',
    kills: ['applications/second-like-first'],
    on: /^POST applications/,
    change: async (asked, real) =>
      sent(asked).includes('Une seconde fois')
        ? new Response('{"code":"already-applied"}', { status: 409 })
        : real(asked),
  },
];
