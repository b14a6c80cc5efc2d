import { ignoring, instead, json, text, type Fault } from './fault.ts';

/** What a backend can get wrong of classes vocabularies, places and alternates. */
export const openDataFaults: readonly Fault[] = [
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
