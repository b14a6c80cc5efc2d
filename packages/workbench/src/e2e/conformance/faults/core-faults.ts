import { headers, instead, json, text, type Fault } from './fault.ts';

const discovery = /^GET (?:$|\?)/;

/** What a backend can get wrong of class core. */
export const coreFaults: readonly Fault[] = [
  {
    name: 'no service',
    kills: ['core/discovery-document'],
    on: discovery,
    change: json((body) => delete body.service && body),
  },
  {
    name: 'discovery as 500',
    kills: ['core/discovery-document'],
    on: discovery,
    change: instead(500, {}),
  },
  {
    name: 'number with spaces',
    kills: ['core/hotline-number'],
    on: discovery,
    change: json((body) => void (body.hotline.number = '04 65 71 00 42')),
  },
  {
    name: 'hours of nowhere',
    kills: ['core/hotline-time-zone'],
    on: discovery,
    change: json((body) => {
      delete body.hotline.timeZone;
      delete body.service.timeZone;
    }),
  },
  {
    name: 'paid call without a price',
    kills: ['core/hotline-price'],
    on: discovery,
    change: json((body) => {
      body.hotline.tariff = 'paid';
      delete body.hotline.priceLabel;
    }),
  },
  {
    name: 'absolute addresses',
    kills: ['core/relative-addresses'],
    on: discovery,
    change: async (asked, real) =>
      json((body) => {
        body.endpoints.missions.href = new URL('missions', asked.url).href;
      })(asked, real),
  },
  {
    name: 'search without http',
    kills: ['core/classes-with-needs'],
    on: discovery,
    change: json((body) => {
      body.conformsTo = body.conformsTo.filter((uri: string) => !uri.endsWith(':http'));
    }),
  },
  {
    name: 'names what it does not claim',
    kills: ['core/absence'],
    on: discovery,
    change: json((body) => {
      body.conformsTo = body.conformsTo.filter((uri: string) => !uri.endsWith(':places'));
    }),
  },
  {
    name: 'claims what it lacks',
    kills: ['core/claimed-is-there'],
    on: discovery,
    change: json((body) => {
      delete body.endpoints.challenge;
    }),
  },
  {
    name: 'preview of another list',
    kills: ['core/preview-is-the-list'],
    on: /^GET \?preview=missions$/,
    change: json((body) => {
      body.preview.missions.page.items.reverse();
    }),
  },
  {
    name: 'preview refuses',
    kills: ['core/preview-never-refuses'],
    on: /^GET \?preview=/,
    change: instead(400, {}),
  },
  {
    name: 'JSON as text',
    kills: ['core/json-documents'],
    on: /^GET missions(?:\?|$)/,
    change: headers({ 'content-type': 'text/plain' }),
  },
  {
    // What an editor of some systems writes in front of a file, a folder of JSON or the one of PHP.
    name: 'a byte order mark',
    kills: ['core/json-documents'],
    on: /^GET missions(?:\?|$)/,
    change: text((body) => `\uFEFF${body}`),
  },
  {
    name: 'null for nothing',
    kills: ['core/no-null'],
    on: /^GET missions(?:\?|$)/,
    change: json((body) => {
      for (const one of body.items) one.minimumAge ??= null;
    }),
  },
  {
    name: 'HTML in texts',
    kills: ['core/plain-text'],
    on: /^GET missions(?:\?|$)/,
    change: json((body) => {
      if (body.items?.[0]) body.items[0].description = '<p>Venez</p>';
    }),
  },
  {
    name: 'members of its own',
    kills: ['core/no-invented-members'],
    on: /^GET missions(?:\?|$)/,
    change: json((body) => {
      for (const one of body.items ?? []) one.quartier = 'Le Plan';
    }),
  },
  {
    name: 'wants a key',
    kills: ['core/no-key'],
    on: /^GET vocabularies$/,
    change: instead(401, {}),
  },
  {
    name: 'sets a cookie',
    kills: ['core/no-key'],
    on: /^GET missions$/,
    change: headers({ 'set-cookie': 'id=1' }),
  },
  {
    name: 'no CORS on refusals',
    kills: ['core/any-origin'],
    on: /^GET missions\/conformance-no/,
    change: headers({ 'access-control-allow-origin': null }),
  },
  {
    name: 'CORS for one origin',
    kills: ['core/any-origin'],
    on: /^GET missions$/,
    change: headers({ 'access-control-allow-origin': 'https://a.example' }),
  },
  {
    name: 'exposes nothing',
    kills: ['core/exposed-headers'],
    on: /^GET missions$/,
    change: headers({ 'access-control-expose-headers': null }),
  },
];
