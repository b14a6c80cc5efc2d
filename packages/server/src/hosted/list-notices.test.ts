import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKernel } from '../kernel.ts';
import { refuseBackwardDays } from '../missions/list-scope.ts';
import { memoryPorts } from '../testing/hosted-ports.ts';
import { testConfig } from '../testing/test-config.ts';
import type { HostedPorts } from './hosted-ports.ts';
import { registerHostedRoutes } from './hosted-routes.ts';

async function get(query: string) {
  const { app } = await createKernel({ config: testConfig() });
  registerHostedRoutes(app, strictPorts());
  return app.inject({ url: `/e/mission-list?${query}` });
}

/** Ports whose list refuses what the real one refuses. */
function strictPorts(): HostedPorts {
  const usual = memoryPorts();
  return {
    ...usual,
    listMissions: async (query) => {
      refuseBackwardDays(query);
      return usual.listMissions(query);
    },
  };
}

test('days the wrong way round are said on the page, which keeps its form and its list', async () => {
  for (const [lang, said] of [
    ['fr', /La date de fin vient avant la date de début/],
    ['en', /The end date comes before the start date/],
  ] as const) {
    const { statusCode, body } = await get(`lang=${lang}&from=2026-12-24&to=2026-12-01`);

    assert.equal(statusCode, 400);
    assert.match(body, said);
    assert.match(body, /name="from"[^>]*value="2026-12-24"/);
    assert.match(body, /name="to"[^>]*value=""/);
    assert.match(body, /<h2 id="resultats">12 missions/);
  }
});

test('a commune that nobody knows is said on the page, which shows what there is', async () => {
  for (const place of ['99999', 'valence']) {
    const { statusCode, body } = await get(`place=${place}`);

    assert.equal(statusCode, 400);
    assert.match(body, /La commune choisie n’est pas connue/);
    assert.match(body, /<h2 id="resultats">12 missions/);
  }
});
