import { instead, json, type Fault } from './fault.ts';

const feed = /^GET sync\/missions(?:\?|$)/;
const first = /^GET sync\/missions$/;

/** What a backend can get wrong of class sync. */
export const syncFaults: readonly Fault[] = [
  {
    name: 'a feed that forgets next',
    kills: ['sync/pages'],
    on: feed,
    change: json((body) => {
      delete body.next;
    }),
  },
  {
    name: 'one rev for two changes',
    kills: ['sync/rev-increases'],
    on: first,
    change: json((body) => {
      body.items[1].rev = body.items[0].rev;
    }),
  },
  {
    name: 'a change beside the one before',
    kills: ['sync/once'],
    on: first,
    change: json((body) => {
      const last = body.items.at(-1);
      body.items.push({ ...body.items[0], rev: last.rev + 1 });
    }),
  },
  {
    name: 'a mission that the feed has lost',
    kills: ['sync/is-the-list'],
    on: first,
    change: json((body) => {
      body.items.pop();
    }),
  },
  {
    name: 'a feed of yesterday',
    kills: ['sync/is-the-list'],
    on: first,
    change: json((body) => {
      body.items[0].mission.title = 'Un titre d’hier';
    }),
  },
  {
    name: 'a draft in the feed',
    kills: ['sync/is-the-list'],
    on: first,
    change: json((body) => {
      const { mission, rev } = body.items.at(-1);
      body.items.push({ op: 'upsert', id: 'b', rev: rev + 1, mission: { ...mission, id: 'b' } });
    }),
  },
  {
    name: 'a tombstone with data',
    kills: ['sync/tombstones'],
    on: first,
    change: json((body) => {
      const { rev } = body.items.at(-1);
      body.items.push({ op: 'delete', id: 'gone', rev: rev + 1, title: 'Ce qui a été' });
    }),
  },
  {
    name: 'asks for the last change again',
    kills: ['sync/up-to-date'],
    on: /^GET sync\/missions\?/,
    change: async ({ url, init }, real) => {
      const all = await (await real({ url: new URL('missions', url).href, init })).json();
      return json((body) => {
        body.items = all.items.slice(-1);
      })({ url, init }, real);
    },
  },
  {
    name: 'forgets after a week',
    kills: ['sync/tombstone-days'],
    on: feed,
    change: json((body) => {
      body.tombstoneDays = 7;
    }),
  },
  {
    name: 'takes any place in the feed',
    kills: ['sync/never-given'],
    on: /^GET sync\/missions\?after=conformance/,
    change: instead(200, {
      items: [],
      next: 'missions?after=x',
      upToDate: true,
      tombstoneDays: 30,
    }),
  },
];
