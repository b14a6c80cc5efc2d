import { askedAs, headers, ignoring, instead, json, status, type Fault } from './fault.ts';

const list = /^GET missions(?:\?|$)/;

/** What a backend can get wrong of classes http and search. */
export const httpFaults: readonly Fault[] = [
  {
    name: 'errors of its own',
    kills: ['http/problem'],
    on: /^GET missions\/conformance/,
    change: instead(404, { error: 'nope' }),
  },
  {
    name: 'status in the body differs',
    kills: ['http/problem'],
    on: /^GET missions\/conformance/,
    change: json((body) => {
      body.status = 500;
    }),
  },
  {
    name: '404 as 200',
    kills: ['http/codes'],
    on: /^GET missions\/conformance/,
    change: status(200),
  },
  {
    name: 'no Allow',
    kills: ['http/codes'],
    on: /^DELETE missions/,
    change: headers({ allow: null }),
  },
  {
    name: 'broken cursor is the first page',
    kills: ['http/codes'],
    on: /^GET missions\?cursor=conf/,
    change: ignoring('cursor'),
  },
  {
    name: 'one fault at a time',
    kills: ['http/names-every-fault'],
    on: list,
    change: json((body) => {
      body.errors?.splice(1);
    }),
  },
  {
    name: 'says nothing',
    kills: ['http/says-how-to-go-on'],
    on: /^GET missions\/conf/,
    change: json((body) => {
      body.detail = '';
    }),
  },
  {
    name: 'shows its stack',
    kills: ['http/nothing-of-the-inside'],
    on: /^GET missions\/conformance/,
    change: json((body) => {
      body.detail = 'TypeError\n    at list (/srv/app/list.js:3:1)';
    }),
  },
  { name: 'HEAD is not allowed', kills: ['http/head'], on: /^HEAD /, change: status(405) },
  {
    name: 'bad radius is ignored',
    kills: ['http/bad-value-refused'],
    on: /^GET missions\?.*radius=far/,
    change: ignoring('radius'),
  },
  {
    name: 'undeclared is ignored',
    kills: ['http/undeclared-refused'],
    on: /^GET missions\?.*bbox=/,
    change: ignoring('bbox'),
  },
  {
    name: 'utm_source is refused',
    kills: ['http/foreign-ignored'],
    on: /utm_source/,
    change: instead(400, {}),
  },
  {
    name: 'another ETag each time',
    kills: ['http/etag'],
    on: /^GET missions$/,
    change: async (asked, real) => headers({ etag: `"${crypto.randomUUID()}"` })(asked, real),
  },
  {
    name: 'never 304',
    kills: ['http/etag'],
    on: /^GET vocabularies$/,
    change: askedAs((_url, init) => ({ ...init, headers: {} })),
  },
  {
    name: 'kept for a second',
    kills: ['http/cache-control', 'http/stale-while-revalidate'],
    on: list,
    change: headers({ 'cache-control': 'public, max-age=1' }),
  },
  {
    name: 'refusals are kept',
    kills: ['http/refusals-not-kept'],
    on: /^GET missions\/conf/,
    change: headers({ 'cache-control': 'max-age=60' }),
  },
  {
    name: '503 without Retry-After',
    kills: ['http/retry-after'],
    on: /^GET missions$/,
    change: instead(503, {}),
  },
  {
    name: 'silent about its limits',
    kills: ['http/rate-limit-headers'],
    on: list,
    change: headers({ 'ratelimit-policy': null }),
  },
  {
    name: 'declares no limit',
    kills: ['search/declares'],
    on: /^GET (?:$|\?)/,
    change: json((body) => {
      delete body.endpoints.missions.maxLimit;
    }),
  },
  {
    name: 'limit is ignored',
    kills: ['search/limit'],
    on: /^GET missions\?limit=1$/,
    change: ignoring('limit'),
  },
  {
    name: 'too large a limit is refused',
    kills: ['search/limit'],
    on: /limit=101/,
    change: instead(400, {}),
  },
  {
    name: 'next forgets the filter',
    kills: ['search/next-keeps-filters'],
    on: /cursor=/,
    change: instead(200, { items: [] }),
  },
  {
    name: 'total is that of the page',
    kills: ['search/total'],
    on: list,
    change: json((body) => {
      body.total = body.items?.length;
    }),
  },
  {
    name: 'facets of another day',
    kills: ['search/facets'],
    on: /facets=/,
    change: json((body) => {
      for (const row of body.facets?.category ?? []) row.count += 1;
    }),
  },
  {
    name: 'applied is silent',
    kills: ['search/applied'],
    on: list,
    change: json((body) => {
      delete body.applied;
    }),
  },
  { name: 'no Link', kills: ['search/link-header'], on: list, change: headers({ link: null }) },
  {
    name: 'filters do nothing',
    kills: ['search/filters-hold'],
    on: list,
    change: ignoring('beneficiary'),
  },
  {
    name: 'values of a filter add up',
    kills: ['search/values-add'],
    on: /^GET missions\?.*category=.*category=/,
    change: json((body) => {
      body.items = [];
      delete body.next;
    }),
  },
  {
    name: 'urgent=false is ignored',
    kills: ['search/yes-and-no'],
    on: /urgent=false/,
    change: ignoring('urgent'),
  },
  {
    name: 'unknown values find nothing',
    kills: ['search/unknown-value-refused'],
    on: /domain=conformance-none/,
    change: instead(200, { items: [] }),
  },
  { name: 'words are ignored', kills: ['search/words'], on: /[?&]q=/, change: ignoring('q') },
  {
    name: 'no distance',
    kills: ['search/distance', 'search/place-is-around'],
    on: list,
    change: json((body) => {
      for (const one of body.items ?? []) delete one.distance;
    }),
  },
  {
    name: 'a wide radius finds nothing',
    kills: ['search/radius-grows'],
    on: /radius=100000/,
    change: instead(200, { items: [] }),
  },
  {
    name: 'place beats near',
    kills: ['search/near-beats-place'],
    on: /near=.*place=/,
    change: ignoring('near'),
  },
  {
    name: 'unknown place is everywhere',
    kills: ['search/impossible-refused'],
    on: /place=26999/,
    change: ignoring('place'),
  },
  {
    name: 'days are ignored',
    kills: ['search/days'],
    on: /from=.*to=/,
    change: instead(200, { items: [] }),
  },
  {
    name: 'oldest first',
    kills: ['search/orders', 'search/default-order'],
    on: /sort=newest/,
    change: json((body) => {
      body.items?.reverse();
    }),
  },
  {
    name: 'farthest first',
    kills: ['search/orders'],
    on: /sort=nearest/,
    change: json((body) => {
      body.items?.reverse();
    }),
  },
  {
    name: 'last to begin first',
    kills: ['search/orders'],
    on: /sort=soonest/,
    change: json((body) => {
      body.items?.reverse();
    }),
  },
];
