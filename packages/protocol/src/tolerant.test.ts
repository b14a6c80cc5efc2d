import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from './json-value.ts';
import { readObject } from './testing/protocol-files.ts';
import { parseDiscovery, parseMissionPage } from './tolerant.ts';

const mission = readObject('examples/mission.minimal.json');

test('a page keeps what is known of a mission and drops members nobody knows', () => {
  const { page } = parseMissionPage({ items: [{ ...mission, mood: 'sunny' }] });
  assert.deepEqual(page.items, [mission]);
});

test('names that are special to JavaScript stay without effect', () => {
  const text = JSON.stringify({ items: [mission] }).replace(
    '"items"',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"items"',
  );
  const { page, dropped } = parseMissionPage(JSON.parse(text));
  assert.equal(page.items.length, 1);
  assert.deepEqual(dropped, []);
  assert.equal(({} as JsonObject)['polluted'], undefined);
  assert.equal((page as JsonObject)['polluted'], undefined);
});

test('a special name stays without effect when a bad member makes the page be read twice', () => {
  const text = `{"__proto__":{"items":[]},"total":"x","items":[${JSON.stringify(mission)}]}`;
  const { page, dropped } = parseMissionPage(JSON.parse(text));
  assert.equal(page.items.length, 1);
  assert.deepEqual(dropped, ['total']);
});

test('what is given is not changed', () => {
  const given = { items: [mission, { id: 4 }], total: 'many' };
  const before = structuredClone(given);
  parseMissionPage(given);
  assert.deepEqual(given, before);
});

test('a discovery document that lacks a required member says which', () => {
  const { service, ...rest } = readObject('examples/discovery.minimal.json');
  assert.ok(service);
  assert.throws(
    () => parseDiscovery(rest),
    (error: { issues?: { path: string[] }[] }) => error.issues?.[0]?.path[0] === 'service',
  );
});

test('a required member that is wrong is the error, not that it is missing', () => {
  const wrong = { ...readObject('examples/discovery.minimal.json'), service: 'Mairie' };
  assert.throws(
    () => parseDiscovery(wrong),
    (error: { issues?: { expected: string; path: string[] }[] }) =>
      error.issues?.[0]?.expected === 'object' && error.issues[0].path[0] === 'service',
  );
});

test('both full examples are read without loss', () => {
  const discovery = readObject('examples/discovery.full.json');
  assert.deepEqual(parseDiscovery(discovery), { discovery, dropped: [] });
  const page = readObject('examples/mission-page.full.json');
  assert.deepEqual(parseMissionPage(page), { page, rejected: [], dropped: [] });
});
