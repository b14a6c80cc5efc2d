import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListRequest } from './list-request.ts';
import { memoryPorts } from '../testing/hosted-ports.ts';

const ports = memoryPorts();

test('the empty fields of a form mean nothing', async () => {
  const { query, unread } = await readListRequest(
    { q: '', where: ' ', from: '', radius: '35000' },
    ports,
  );

  assert.deepEqual(query, { limit: 10 });
  assert.deepEqual(unread, []);
});

test('a radius and an order by distance wait for a place', async () => {
  const near = await readListRequest({ where: '38000', radius: '10000', sort: 'nearest' }, ports);
  const nowhere = await readListRequest({ radius: '10000', sort: 'nearest' }, ports);

  assert.deepEqual(near.query, { radius: 10_000, sort: 'nearest', place: '38185', limit: 10 });
  assert.deepEqual(nowhere.query, { limit: 10 });
});

test('a name that several communes bear is searched around the first, and the others are offered', async () => {
  const { query, candidates } = await readListRequest({ where: 'valance' }, ports);

  assert.equal(query.place, '26362');
  assert.deepEqual(
    candidates.map(({ inseeCode }) => inseeCode),
    ['26362', '82186'],
  );
});

test('a commune that was chosen stays chosen while its name is not changed', async () => {
  const kept = await readListRequest({ where: 'Valence', place: '82186' }, ports);
  const changed = await readListRequest({ where: '38000', place: '82186' }, ports);

  assert.equal(kept.query.place, '82186');
  assert.deepEqual(kept.candidates, []);
  assert.equal(changed.query.place, '38185');
});

test('a commune that does not exist is said, and the rest of the search is kept', async () => {
  const { query, place, where } = await readListRequest(
    { where: 'Atlantide', q: 'courses' },
    ports,
  );

  assert.equal(place, undefined);
  assert.equal(where, 'Atlantide');
  assert.deepEqual(query, { q: 'courses', limit: 10 });
});

test('what cannot be read is left out and named, the rest is kept', async () => {
  const raw = { q: 'courses', from: '1er décembre', category: ['other', 'magic'], utm_source: 'x' };

  const { query, unread } = await readListRequest(raw, ports);

  assert.deepEqual(query, { q: 'courses', limit: 10 });
  assert.deepEqual(unread, ['category', 'from']);
});

test('a place field that was emptied lets go of the commune that the form still carries', async () => {
  const form = { where: ' ', place: '82186', radius: '10000', sort: 'nearest', q: 'courses' };

  const { query, place, unread } = await readListRequest(form, ports);

  assert.deepEqual(query, { q: 'courses', limit: 10 });
  assert.equal(place, undefined);
  assert.deepEqual(unread, []);
  const linked = await readListRequest({ place: '82186' }, ports);
  assert.equal(linked.query.place, '82186');
});

test('a last day before the first is left out and named, the first is kept', async () => {
  const days = { q: 'courses', from: '2026-12-24', to: '2026-12-01' };

  const { query, unread } = await readListRequest(days, ports);

  assert.deepEqual(query, { q: 'courses', from: '2026-12-24', limit: 10 });
  assert.deepEqual(unread, ['backwardDays']);
  const oneDay = await readListRequest({ from: '2026-12-24', to: '2026-12-24' }, ports);
  assert.deepEqual(oneDay.unread, []);
});

test('a commune that nobody knows is named when nothing was typed in its stead', async () => {
  const unknown = await readListRequest({ place: '99999', q: 'courses', radius: '10000' }, ports);
  const typed = await readListRequest({ place: '99999', where: '38000' }, ports);
  const lost = await readListRequest({ place: '99999', where: 'Atlantide' }, ports);

  assert.deepEqual(unknown.query, { q: 'courses', limit: 10 });
  assert.deepEqual(unknown.unread, ['place']);
  assert.equal(typed.query.place, '38185');
  assert.deepEqual([typed.unread, lost.unread], [[], []]);
});
