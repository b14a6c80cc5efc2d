import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKernel } from '../kernel.ts';
import { memoryPorts } from '../testing/hosted-ports.ts';
import { testConfig } from '../testing/test-config.ts';
import { registerHostedRoutes } from './hosted-routes.ts';

/** What the list answers to a query. */
async function answerTo(query: string) {
  const { app } = await createKernel({ config: testConfig() });
  registerHostedRoutes(app, memoryPorts());
  return app.inject({ url: `/e/mission-list?${query}` });
}

/** The page of the list for a query. */
async function pageOf(query: string): Promise<string> {
  return (await answerTo(query)).body;
}

/** What a browser sends of the page's form with these changes. */
async function sent(query: string, changes: Readonly<Record<string, string>>): Promise<string> {
  const body = await pageOf(query);
  const fields = new URLSearchParams();
  for (const [, attributes = ''] of body.matchAll(/<input\s([^>]*)>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    if (attribute('type') === 'checkbox' && !/\bchecked\b/.test(attributes)) continue;
    fields.append(attribute('name') ?? '', attribute('value') ?? '');
  }
  for (const [, name = '', options = ''] of body.matchAll(
    /<select id="\w+" name="(\w+)">([^]*?)<\/select>/g,
  )) {
    const [, chosen] =
      /value="([^"]*)"\s+selected/.exec(options) ?? /value="([^"]*)"/.exec(options) ?? [];
    fields.append(name, chosen ?? '');
  }
  for (const [name, value] of Object.entries(changes)) fields.set(name, value);
  return fields.toString();
}

test('filters are open when one of them was used, not because of the language', async () => {
  assert.doesNotMatch(await pageOf('lang=fr&q=repas'), /<details open/);
  assert.match(await pageOf('lang=fr&urgent=true'), /<details open/);
});

test('the next search is in the language that was asked for, whatever the page speaks', async () => {
  assert.match(await pageOf('lang=ar'), /name="lang" value="ar"/);
  assert.match(await pageOf(''), /name="lang" value="fr"/);
});

test('the usual distance is sent as nothing', async () => {
  const fields = new URLSearchParams(await sent('', { q: 'courses' }));
  assert.equal(fields.get('radius'), '');
  const further = new URLSearchParams(await sent('near=44.9,4.9&radius=50000', {}));
  assert.equal(further.get('radius'), '50000');
});

test('the address after a search is one that an element can be made of', async () => {
  for (const [changes, address] of [
    [{ q: 'courses' }, '/e/mission-list?q=courses&lang=fr'],
    [{ q: 'courses', radius: '10000' }, '/e/mission-list?q=courses&lang=fr'],
    [{ where: '38000' }, '/e/mission-list?place=38185&lang=fr'],
    [{ where: '38000', radius: '10000' }, '/e/mission-list?place=38185&radius=10000&lang=fr'],
    [{ lang: 'en' }, '/e/mission-list?lang=en'],
  ] as const) {
    const { statusCode, headers } = await answerTo(await sent('', changes));
    assert.equal(statusCode, 303);
    assert.deepEqual(sorted(headers.location ?? ''), sorted(address));
  }
});

test('a search that has something to be said about it stays on its page', async () => {
  for (const [query, status] of [
    ['where=valance&radius=10000', 200],
    ['where=Atlantide', 200],
    ['where=38000&from=demain', 400],
  ] as const) {
    assert.equal((await answerTo(query)).statusCode, status, query);
  }
});

/** An address whatever the order of its parameters. */
function sorted(address: string): readonly string[] {
  const { pathname, searchParams } = new URL(address, 'https://entraide.example');
  return [pathname, ...[...searchParams].map(([name, value]) => `${name}=${value}`).toSorted()];
}
