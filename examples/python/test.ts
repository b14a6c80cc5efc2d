import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runConformance } from '@coup-de-main/conformance';
import { Problem } from '@coup-de-main/protocol';
import type { Browser } from 'playwright-core';
import { findPython, NO_PYTHON } from '../../packages/workbench/src/setup/python.ts';
import { conformanceCommand } from '../../packages/workbench/src/testing/conformance-command.ts';
import { fileListener, widgetsFolder } from '../../packages/workbench/src/testing/file-listener.ts';
import {
  type LocalServer,
  startLocalServer,
} from '../../packages/workbench/src/testing/local-server.ts';
import {
  type PythonServer,
  startPython,
} from '../../packages/workbench/src/testing/python-server.ts';
import {
  newVisitor,
  openBrowser,
  type Visitor,
} from '../../packages/workbench/src/testing/visitor.ts';

const python = findPython();
const skip = python === undefined ? NO_PYTHON : false;
const claimed = ['core', 'missions', 'http', 'search', 'vocabularies'];

describe('the Python backend', { skip }, () => {
  let folder: string;
  let server: PythonServer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coup-de-main-python-'));
    await cp(fileURLToPath(new URL('.', import.meta.url)), folder, { recursive: true });
    server = await startPython(python ?? '', folder, 'backend.py');
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });
  const get = (query: string) => fetch(new URL(`missions${query}`, server.base));
  const idsOf = async (response: Response) =>
    ((await response.json()) as { items: { id: string }[] }).items.map(({ id }) => id);

  it('is conformant for what it claims; what it does not do is left to a proxy', async () => {
    const report = await runConformance({ base: server.base, rate: 10_000 });
    const faults = report.checks.filter(
      ({ status }) => status !== 'pass' && status !== 'not-applicable',
    );
    assert.deepEqual(
      faults.map(({ id, status, why }) => [id, status, why?.en]),
      [['http/rate-limit-headers', 'warn', undefined]],
    );
    const verdicts = Object.entries(report.classes).filter(([, one]) => one !== 'not-claimed');
    assert.deepEqual(
      verdicts,
      claimed.map((name) => [name, 'conformant']),
    );
    assert.equal(report.exitCode, 0);
  });

  it('is conformant for the command, which ends with 0', async () => {
    const { code, out } = await conformanceCommand(server.base, '--rate', '1000', '--lang', 'en');
    assert.equal(code, 0, out);
    for (const name of claimed) assert.match(out, new RegExp(`✔ ${name} +conformant\n`));
  });

  it('finds words as residents write them', async () => {
    for (const q of ['EPICERIE', 'épiceries', 'tenir la coll', 'isolé', 'Tilleuls%20visite']) {
      assert.notDeepEqual(await idsOf(await get(`?q=${q}`)), [], q);
    }
    assert.deepEqual(await idsOf(await get('?q=repas&category=isolation-contact')), []);
  });

  it('refuses a cursor of another list, and names everything that is wrong at once', async () => {
    const { next } = (await (await get('?limit=1')).json()) as { next: string };
    const cursor = new URL(next, server.base).searchParams.get('cursor') ?? '';
    assert.equal((await get(`?cursor=${cursor}`)).status, 200);
    const other = await get(`?q=repas&cursor=${cursor}`);
    assert.equal(((await other.json()) as Problem).code, 'invalid-cursor');
    const wrong = await get('?limit=0&limit=5&sort=oldest&near=1,2&place=26362&utm_source=x');
    const { code, errors } = Problem.parse(await wrong.json());
    assert.equal(code, 'invalid-parameter');
    assert.deepEqual(
      errors?.map((one) => `${one.parameter ?? ''} ${one.code}`),
      ['limit invalid-format', 'sort not-allowed', 'near not-allowed', 'place not-allowed'],
    );
  });

  const hostile = [
    '?q=%00',
    '?q=%FF%FE',
    '?q=',
    `?q=${'a'.repeat(201)}`,
    '?q=%0d%0aSet-Cookie:%20a=b',
    '?limit=1e9',
    '?limit=-1',
    '?limit=%D9%A1',
    '?limit=999999',
    '?cursor=%2e%2e%2f',
    '?cursor=é',
    `?cursor=${Buffer.from('[NaN,"a","b"]').toString('base64url')}`,
    `?cursor=${Buffer.from('{"a":{}}').toString('base64url')}`,
    `?cursor=${'W'.repeat(500)}`,
    '?category=',
    "?category=other'%20OR%201=1",
    '?facets=category&facets=q',
    `?${'a=1&'.repeat(200)}`,
    '/../../../etc/passwd',
    '/%2e%2e%2fmissions.json',
    '/%E0%A4%A',
    '/__proto__',
    `/${'x'.repeat(3000)}`,
  ];
  for (const path of hostile) {
    it(`refuses ${path.slice(0, 40)} as a problem`, async () => {
      const response = await get(path);
      assert.ok([400, 404].includes(response.status), String(response.status));
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const problem = Problem.parse(await response.json());
      assert.equal(problem.status, response.status);
      assert.equal(response.headers.get('set-cookie'), null);
    });
  }

  for (const [what, request, status] of [
    ['a line that is no request', 'GET\r\n\r\n', 400],
    ['a version from the future', 'GET /v1/ HTTP/9.9\r\n\r\n', 400],
    ['an address without end', `GET /v1/?q=${'a'.repeat(70_000)} HTTP/1.1\r\n\r\n`, 414],
    ['headers without end', `GET /v1/ HTTP/1.1\r\n${'a: b\r\n'.repeat(200)}\r\n`, 413],
    ['a method of its own', 'BREW /v1/ HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['a body', 'POST /v1/missions HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}', 405],
  ] as const) {
    it(`answers ${what} with a problem, and goes on`, async () => {
      const answer = await rawly(server.base, request);
      assert.match(answer, new RegExp(`^HTTP/1\\.1 ${String(status)} `));
      assert.match(answer, /^Access-Control-Allow-Origin: \*/m);
      assert.match(answer, /^Connection: close\r$/m, 'the next request would go into it');
      const body: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
      assert.equal(Problem.parse(body).status, status);
      assert.equal((await get('')).status, 200);
    });
  }

  it('writes nothing about visitors who leave before they are answered', async () => {
    for (const request of ['GET /v1/', 'GET /v1/nowhere', 'BREW /v1/']) {
      for (let visitor = 0; visitor < 20; visitor += 1) await leaveAtOnce(server.base, request);
    }
    assert.equal((await get('')).status, 200);
    assert.equal(server.complaints(), '');
  });

  it('lets a mission leave that is over, and says 500 without the inside for a broken file', async () => {
    const file = join(folder, 'missions.json');
    const text = await readFile(file, 'utf8');
    const { items } = JSON.parse(text) as { items: Record<string, unknown>[] };
    const over = items.map((one) =>
      one['id'] === 'visites' ? { ...one, schedule: { endAt: '2026-01-01T00:00:00Z' } } : one,
    );
    await writeFile(file, JSON.stringify({ items: over }));
    assert.equal((await idsOf(await get(''))).includes('visites'), false);
    assert.equal((await get('/visites')).status, 404);

    await writeFile(file, text.slice(0, -20));
    const broken = await get('');
    assert.equal(broken.status, 500);
    assert.equal(broken.headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(await broken.text(), /Traceback|JSONDecode|\.py/);
    assert.match(server.complaints(), /JSONDecodeError/);

    await writeFile(file, text);
    assert.equal((await get('/visites')).status, 200);
  });
});

describe('<mission-list> on the Python backend', { skip }, () => {
  let backend: PythonServer;
  let site: LocalServer;
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    backend = await startPython(python ?? '', folder, 'backend.py');
    const files = fileListener({ '/w/': widgetsFolder });
    site = await startLocalServer((request, response) => {
      if (request.url?.startsWith('/w/') === true) files(request, response);
      else response.writeHead(200, { 'content-type': 'text/html' }).end(pageFor(backend.base));
    });
    browser = await openBrowser();
    visitor = await newVisitor(browser);
    await visitor.page.goto(site.origin);
    await visitor.page.locator('mission-list li.card').first().waitFor();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await backend.stop();
  });

  it('searches by words and by category, as declared', async () => {
    const { page } = visitor;
    assert.equal(await page.getByRole('heading', { name: '5 missions' }).count(), 1);
    await page.getByRole('button', { name: /^Aide alimentaire/ }).click();
    await page.getByRole('heading', { name: '3 missions' }).waitFor();
    await page.getByRole('searchbox').fill('epicerie');
    await page.getByRole('heading', { name: '1 mission' }).waitFor();
    await page.getByRole('button', { name: 'Enlever Aide alimentaire' }).click();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('heading', { name: '5 missions' }).waitFor();
  });

  it('offers no place, no order and no filter that is not declared', async () => {
    const list = visitor.page.locator('mission-list');
    for (const control of ['combobox', 'checkbox', 'radio', 'spinbutton'] as const) {
      assert.equal(await list.getByRole(control).count(), 0, control);
    }
    const buttons = await list
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((one) =>
          (one.getAttribute('aria-label') ?? one.textContent).replace(/[,\d].*/s, '').trim(),
        ),
      );
    assert.deepEqual(buttons, [
      'Rechercher',
      'Aide alimentaire',
      'Lien avec les personnes isolées',
    ]);
  });

  it('leads to the association: nothing can be sent from here', async () => {
    const { page, errors, requests } = visitor;
    await page.getByRole('link', { name: 'Porter un repas chaud à deux voisins âgés' }).click();
    const link = page.getByRole('link', { name: 'Je participe' });
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), 'https://table-ouverte.example/benevoles');
    assert.equal(await page.locator('mission-apply').count(), 0);
    assert.deepEqual(errors, []);
    const asked = requests.filter((url) => url.startsWith(backend.base));
    assert.ok(asked.length > 0);
    for (const url of asked) assert.equal((await fetch(url)).status, 200, url);
  });
});

function pageFor(base: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Entraide</title>
<script src="/w/v1/loader.js" defer crossorigin></script>
<main><h1>Entraide</h1><mission-list backend="${base}"></mission-list></main>`;
}

/** What a socket answers to text that no client would send. */
function rawly(base: string, request: string): Promise<string> {
  const { port, hostname } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
      const [, length] = /^Content-Length: (\d+)/m.exec(answer) ?? [];
      const body = answer.split('\r\n\r\n')[1];
      if (length !== undefined && Buffer.byteLength(body ?? '') >= Number(length)) socket.destroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

/** Asks, and ends the connection without waiting. */
function leaveAtOnce(base: string, request: string): Promise<void> {
  const { port, hostname } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${request} HTTP/1.1\r\nHost: a\r\n\r\n`, () => socket.resetAndDestroy());
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
}
