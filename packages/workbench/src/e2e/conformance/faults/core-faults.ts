import { headers, ignoring, instead, json, text, type Fault } from './fault.ts';

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
    name: 'null for nothing',
    kills: ['core/no-null'],
    on: /^GET missions(?:\?|$)/,
    change: json((body) => {
      for (const one of body.items) one.summary ??= null;
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
  {
    name: 'unreadable page',
    kills: ['missions/page'],
    on: /^GET missions$/,
    change: instead(200, { missions: [] }),
  },
  {
    name: 'mission without a title',
    kills: ['missions/valid'],
    on: /^GET missions$/,
    change: json((body) => {
      delete body.items[0].title;
    }),
  },
  {
    name: 'next for ever',
    kills: ['missions/last-page'],
    on: /^GET missions\?.*cursor=/,
    change: json((body) => {
      body.next ??= 'missions';
    }),
  },
  {
    name: 'last mission again',
    kills: ['missions/each-once'],
    on: /^GET missions\?.*cursor=/,
    change: json((body) => {
      if (body.items.length > 0) body.items.push(body.items[0]);
    }),
  },
  {
    name: 'small pages lose one',
    kills: ['missions/whole-list'],
    on: /^GET missions\?limit=/,
    change: json((body) => {
      if (body.items?.length > 3) body.items.pop();
    }),
  },
  {
    name: 'detail differs',
    kills: ['missions/detail'],
    on: /^GET missions\/(?!conformance)/,
    change: json((body) => {
      body.title += '.';
    }),
  },
  {
    name: 'details are gone',
    kills: ['missions/detail'],
    on: /^GET missions\/(?!conformance)/,
    change: instead(404, {}),
  },
  {
    name: 'external without an address',
    kills: ['missions/external-address'],
    on: /^GET missions(?:\?|$)/,
    change: json((body) => {
      if (body.items?.[0]) body.items[0].apply = { mode: 'external' };
    }),
  },
  {
    name: 'closed without a reason',
    kills: ['missions/closed-says-why'],
    on: /^GET missions(?:\?|$)/,
    change: json((body) => {
      if (body.items?.[0]) body.items[0].apply = { mode: 'closed' };
    }),
  },
  {
    name: 'past missions stay',
    kills: ['missions/none-is-past'],
    on: /^GET missions$/,
    change: json((body) => {
      body.items[0].expiresAt = '2020-01-01T00:00:00Z';
    }),
  },
  {
    name: 'one source twice',
    kills: ['missions/shown-once'],
    on: /^GET missions$/,
    change: json((body) => {
      for (const one of body.items) one.provenance = { sourceName: 'Annuaire', sourceId: '1' };
    }),
  },
  {
    name: 'empty vocabularies',
    kills: ['vocabularies/list'],
    on: /^GET vocabularies$/,
    change: json((body) => {
      body.items = [];
    }),
  },
  {
    name: 'one vocabulary differs',
    kills: ['vocabularies/one'],
    on: /^GET vocabularies\//,
    change: json((body) => {
      body.values.pop();
    }),
  },
  {
    name: 'a value without words',
    kills: ['vocabularies/values-used'],
    on: /^GET vocabularies$/,
    change: json((body) => {
      for (const one of body.items)
        if (one.id === 'mission-categories') one.values = one.values.slice(-1);
    }),
  },
  {
    name: 'labels in another language',
    kills: ['vocabularies/first-language'],
    on: /^GET vocabularies$/,
    change: json((body) => {
      for (const one of body.items) for (const row of one.values) row.label = `${row.label} (en)`;
    }),
  },
  {
    name: 'places without a limit',
    kills: ['places/search'],
    on: /^GET places\?.*limit=/,
    change: ignoring('limit'),
  },
  {
    name: 'places by exact name',
    kills: ['places/names', 'places/typing-error'],
    on: /^GET places\?/,
    change: json((body) => {
      body.items = [];
    }),
  },
  {
    name: 'no postcodes',
    kills: ['places/postcode'],
    on: /^GET places\?q=\d/,
    change: instead(200, { items: [] }),
  },
  {
    name: 'nothing found is 404',
    kills: ['places/nothing-found'],
    on: /^GET places\?q=zz/,
    change: instead(404, {}),
  },
  {
    name: 'any code is a place',
    kills: ['places/by-code'],
    on: /^GET places\/26999/,
    change: instead(200, {}),
  },
  {
    name: 'alternates ignore filters',
    kills: ['alternates/same-missions'],
    on: /^GET missions\.(?:geojson|feed)/,
    change: ignoring('category'),
  },
  {
    name: 'points the wrong way round',
    kills: ['alternates/geojson'],
    on: /^GET missions\.geojson/,
    change: json((body) => {
      for (const one of body.features) one.geometry?.coordinates.reverse();
    }),
  },
  {
    name: 'events without an end of line',
    kills: ['alternates/icalendar'],
    on: /^GET missions\.ics/,
    change: text((body) => body.replaceAll(/^UID:.*\r?\n(?: .*\r?\n)*/gm, '')),
  },
  {
    name: 'no recurrence',
    kills: ['alternates/icalendar'],
    on: /^GET missions\.ics/,
    change: text((body) => body.replaceAll(/^RRULE:.*\r?\n(?: .*\r?\n)*/gm, '')),
  },
  {
    name: 'feed without texts',
    kills: ['alternates/json-feed'],
    on: /^GET missions\.feed/,
    change: json((body) => {
      for (const one of body.items) delete one.content_text;
    }),
  },
  {
    name: 'no links',
    kills: ['alternates/links'],
    on: /^GET missions$/,
    change: json((body) => {
      delete body.links;
    }),
  },
];
