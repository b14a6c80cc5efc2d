import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alternateLinks } from './alternate-links.ts';

test('the other formats of a list take its filters and its order, not its page', () => {
  const links = alternateLinks({
    place: '26362',
    category: ['other', 'isolation-contact'],
    sort: 'soonest',
    limit: 6,
    cursor: 'x',
    facets: ['category'],
  });
  const asked = '?place=26362&category=other&category=isolation-contact&sort=soonest';
  assert.deepEqual(links, [
    { rel: 'alternate', type: 'application/geo+json', href: `missions.geojson${asked}` },
    { rel: 'alternate', type: 'text/calendar', href: `missions.ics${asked}` },
    { rel: 'alternate', type: 'application/feed+json', href: `missions.feed.json${asked}` },
  ]);
});

test('a list of everything has them at their bare addresses', () => {
  const hrefs = alternateLinks({ limit: 6, facets: ['category'] }).map(({ href }) => href);
  assert.deepEqual(hrefs, ['missions.geojson', 'missions.ics', 'missions.feed.json']);
});
