import { instead, json, type Fault } from './fault.ts';

/** What a backend can get wrong of class missions. */
export const missionFaults: readonly Fault[] = [
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
];
