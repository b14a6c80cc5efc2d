import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKernel } from '../kernel.ts';
import { memoryPorts } from '../testing/hosted-ports.ts';
import { testConfig } from '../testing/test-config.ts';
import { registerHostedRoutes } from './hosted-routes.ts';

/** What the form sends for each order that it offers, and the one that a browser shows. */
async function orders(query: string) {
  const { app } = await createKernel({ config: testConfig() });
  registerHostedRoutes(app, memoryPorts());
  const { body } = await app.inject({ url: `/e/mission-list?${query}` });
  const [, field = ''] = /<select id="sort"[^>]*>([^]*?)<\/select>/.exec(body) ?? [];
  const options = [...field.matchAll(/<option value="(.*?)"([^>]*)>[^«]*«(.*?)»/g)];
  const shown = options.find(([, , attributes]) => attributes?.includes('selected')) ?? options[0];
  return { sent: options.map(([, value, , word]) => `${word}=${value}`), shown: shown?.[3] };
}

test('the usual order is sent as nothing: each search then has its own', async () => {
  const everywhere = { sent: ['newest=', 'soonest=soonest'], shown: 'newest' };
  const around = { sent: ['nearest=', 'newest=newest', 'soonest=soonest'], shown: 'nearest' };

  assert.deepEqual(await orders(''), everywhere);
  assert.deepEqual(await orders('sort=nearest'), everywhere);
  assert.deepEqual(await orders('place=26362&sort='), around);
  assert.deepEqual(await orders('near=44.9,4.9'), around);
});

test('an order that was chosen stays chosen', async () => {
  assert.equal((await orders('place=26362&sort=newest')).shown, 'newest');
  assert.equal((await orders('place=26362&sort=nearest')).shown, 'nearest');
  assert.equal((await orders('sort=soonest')).shown, 'soonest');
});
