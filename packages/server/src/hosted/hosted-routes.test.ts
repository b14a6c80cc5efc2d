import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createKernel } from '../kernel.ts';
import { RequestProblem } from '../request-problem.ts';
import { testConfig } from '../testing/test-config.ts';
import type { HostedPorts } from './hosted-ports.ts';
import { registerHostedRoutes } from './hosted-routes.ts';
import { memoryPorts } from '../testing/hosted-ports.ts';

async function get(url: string, ports: HostedPorts = memoryPorts(), headers = {}) {
  const { app } = await createKernel({ config: testConfig() });
  registerHostedRoutes(app, ports);
  return app.inject({ url, headers });
}

test('the list is a whole page: search, filters with counts, cards, next page, feeds, phone', async () => {
  const { statusCode, body, headers } = await get(
    '/e/mission-list?category=other&category=exceptional-childcare',
  );

  assert.equal(statusCode, 200);
  assert.match(body, /<h2 id="resultats">12 missions/);
  assert.match(body, /value="other" checked/);
  assert.match(body, /«other» \(3\)/);
  assert.match(
    body,
    /rel="next" href="\/e\/mission-list\?category=other&amp;category=exceptional-childcare&amp;cursor=abc"/,
  );
  assert.match(body, /href="\/v1\/missions\.ics\?category=other/);
  assert.match(body, /href="tel:\+33465710042">04 65 71 00 42</);
  assert.match(
    String(headers['content-security-policy']),
    /default-src 'none'.*frame-ancestors \*/,
  );
  assert.doesNotMatch(body, /style=|onclick/);
});

test('each filter in force is a link to the list without it', async () => {
  const { body } = await get(
    '/e/mission-list?category=other&category=exceptional-childcare&q=courses',
  );

  assert.match(
    body,
    /href="\/e\/mission-list\?category=other&amp;category=exceptional-childcare"[^>]*aria-label="Enlever le filtre courses"/,
  );
  assert.match(
    body,
    /href="\/e\/mission-list\?q=courses&amp;category=other"[^>]*aria-label="Enlever le filtre «exceptional-childcare»"/,
  );
});

test('texts of missions are shown as text, also in structured data', async () => {
  const { body } = await get('/e/mission/whole');

  assert.match(body, /Porter &lt;b&gt;les courses&lt;\/b&gt; &amp; sourire/);
  assert.doesNotMatch(body, /<script>alert/);
  const json = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(body)?.[1] ?? '';
  assert.equal((JSON.parse(json) as { '@type': string })['@type'], 'Event');
});

test('a mission says everything and how to take part', async () => {
  const { body } = await get('/e/mission/whole?q=courses');

  for (const text of [
    '1er décembre 2026',
    'Valence',
    'Savoir porter dix kilos',
    'À partir de 16 ans',
    'S’inscrire sur paniers.example',
    'Licence Ouverte 2.0',
    'à 3,2 km',
  ]) {
    assert.ok(body.replace(/[\u00a0\u202f]/g, ' ').includes(text), text);
  }
  assert.match(body, /href="\/e\/mission-list\?q=courses">Retour aux missions/);
});

test('a withdrawn mission is gone, an unknown one is not found; both lead back to the list', async () => {
  const [gone, unknown, odd] = [
    await get('/e/mission/gone'),
    await get('/e/mission/nothing'),
    await get('/e/mission/%20'),
  ];

  assert.deepEqual([gone.statusCode, unknown.statusCode, odd.statusCode], [410, 404, 404]);
  for (const { body } of [gone, unknown, odd])
    assert.match(body, /href="\/e\/mission-list">Retour/);
});

test('a search that cannot be read whole keeps what can be, and says what to write', async () => {
  const { statusCode, body } = await get('/e/mission-list?q=courses&from=demain');

  assert.equal(statusCode, 400);
  assert.match(body, /La date de début s’écrit comme ceci/);
  assert.match(body, /name="q"[^>]*value="courses"/);
});

test('a page of a list that has changed shows the first page and says so', async () => {
  const usual = memoryPorts();
  const ports = memoryPorts({
    listMissions: async (query) => {
      if (query.cursor !== undefined) throw new RequestProblem('invalid-cursor');
      return usual.listMissions(query);
    },
  });

  const { statusCode, body } = await get('/e/mission-list?cursor=old', ports);

  assert.equal(statusCode, 400);
  assert.match(body, /Cette page de la liste n’existe plus/);
  assert.match(body, /12 missions/);
});

test('several communes of one name are offered as links', async () => {
  const { body } = await get('/e/mission-list?where=valance');

  assert.match(body, /Quelle commune vouliez-vous dire par «\u00A0valance\u00A0»\u00A0\?/);
  assert.match(body, /href="\/e\/mission-list\?place=82186"\s*>Valence \(82\)/);
});

test('speaks English when asked, and keeps speaking it through its links', async () => {
  const { body } = await get('/e/mission-list?lang=en');

  assert.match(body, /<html lang="en">/);
  assert.match(body, /Find a volunteering mission/);
  assert.match(body, /\/e\/mission\/whole\?lang=en/);
});

test('inside a frame the page leaves out its own header', async () => {
  const { body } = await get('/e/mission-list', memoryPorts(), { 'sec-fetch-dest': 'iframe' });

  assert.match(body, /<body class="framed">/);
  assert.doesNotMatch(body, /<header>/);
});

test('a cache keeps the page in a frame apart from the page alone', async () => {
  for (const url of [
    '/e/mission-list',
    '/e/mission-list?where=38000',
    '/e/mission/whole',
    '/e/mission/nothing',
    '/e/aide-hotline',
  ]) {
    const { headers } = await get(url);
    assert.match(String(headers['cache-control']), /public/);
    assert.match(String(headers.vary), /\bSec-Fetch-Dest\b/, url);
  }
});

test('an empty list proposes to look further', async () => {
  const ports = memoryPorts({ listMissions: async () => ({ items: [], total: 0 }) });

  const { body } = await get('/e/mission-list?place=26362', ports);

  assert.match(body, /Aucune mission autour de Valence/);
  assert.match(body, /place=26362&amp;radius=100000"\s*>Chercher jusqu’à 100 km/);
});

test('the style sheet is inside the page, and the policy names its very bytes', async () => {
  const { headers, body } = await get('/e/mission-list');

  const [, sheet = ''] = /<style>([^]*?)<\/style>/.exec(body) ?? [];
  const hash = createHash('sha256').update(sheet).digest('base64');
  assert.ok(
    String(headers['content-security-policy']).includes(`style-src 'self' 'sha256-${hash}'`),
  );
  assert.match(sheet, /prefers-color-scheme:dark/);
});

test('the phone line has a page of its own', async () => {
  const { statusCode, body } = await get('/e/aide-hotline');

  assert.equal(statusCode, 200);
  assert.match(body, /<h1 id="telephone">Besoin d’aide pour chercher/);
  assert.equal(body.match(/Besoin d’aide pour chercher[^<]*<\/h/g)?.length, 1, 'once a heading');
  assert.doesNotMatch(body, /<footer/);
  assert.match(body, /href="tel:\+33465710042">04 65 71 00 42</);
});
