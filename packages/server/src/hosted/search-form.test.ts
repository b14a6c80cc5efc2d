import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKernel } from '../kernel.ts';
import { memoryPorts } from '../testing/hosted-ports.ts';
import { testConfig } from '../testing/test-config.ts';
import { registerHostedRoutes } from './hosted-routes.ts';

/** The page of the list for a query. */
async function pageOf(query: string): Promise<string> {
  const { app } = await createKernel({ config: testConfig() });
  registerHostedRoutes(app, memoryPorts());
  return (await app.inject({ url: `/e/mission-list?${query}` })).body;
}

test('filters are open when one of them was used, not because of the language', async () => {
  assert.doesNotMatch(await pageOf('lang=fr&q=repas'), /<details open/);
  assert.match(await pageOf('lang=fr&urgent=true'), /<details open/);
});

test('the next search is in the language that was asked for, whatever the page speaks', async () => {
  assert.match(await pageOf('lang=ar'), /name="lang" value="ar"/);
  assert.match(await pageOf(''), /name="lang" value="fr"/);
});
