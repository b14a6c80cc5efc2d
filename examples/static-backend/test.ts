import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runConformance } from '@coup-de-main/conformance';
import { Discovery, Mission, MissionPage } from '@coup-de-main/protocol';
import type { Browser } from 'playwright-core';
import { listFiles, repositoryRoot } from '../../packages/workbench/src/repository.ts';
import { SOURCE_CONDITION } from '../../packages/workbench/src/run-child.ts';
import { fileListener, widgetsFolder } from '../../packages/workbench/src/testing/file-listener.ts';
import {
  type LocalServer,
  startLocalServer,
} from '../../packages/workbench/src/testing/local-server.ts';
import {
  newVisitor,
  openBrowser,
  type Visitor,
} from '../../packages/workbench/src/testing/visitor.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}v1/${path}`, 'utf8'));
const details = listFiles('missions/*.json', `${folder}v1`);

describe('the files', () => {
  it('are what the protocol says', () => {
    const { endpoints } = Discovery.parse(read('index.json'));
    const first = MissionPage.parse(read(endpoints.missions?.href ?? ''));
    const last = MissionPage.parse(read(first.next ?? ''));
    const missions = [...first.items, ...last.items];

    assert.equal(last.next, undefined);
    assert.deepEqual(
      missions.map(({ id }) => `missions/${id}.json`).toSorted(),
      details,
      'each mission of the list has its file, and each file is in the list',
    );
    for (const listed of missions) {
      assert.deepEqual(Mission.parse(read(`missions/${listed.id}.json`)), listed);
    }
  });
});

describe('<mission-list> on a folder of files', () => {
  let server: LocalServer;
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    server = await startLocalServer(fileListener({ '/': folder, '/w/': widgetsFolder }));
    browser = await openBrowser();
    visitor = await newVisitor(browser);
    await visitor.page.goto(`${server.origin}/`);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('shows the first page, then all eight missions', async () => {
    const { page } = visitor;
    const cards = page.locator('mission-list li.card');
    await cards.first().waitFor();
    assert.equal(await cards.count(), 5);

    await page.getByRole('button', { name: 'Afficher plus de missions' }).click();
    await page.getByRole('link', { name: "Tenir la collecte d'hiver devant le marché" }).waitFor();
    assert.equal(await cards.count(), 8);
    assert.equal(await page.getByRole('heading', { name: '8 missions' }).count(), 1);
  });

  it('offers no search, filter or order that files cannot give', async () => {
    const list = visitor.page.locator('mission-list');
    await list.locator('li.card').nth(7).waitFor();
    for (const control of ['searchbox', 'combobox', 'checkbox', 'search'] as const) {
      assert.equal(await list.getByRole(control).count(), 0, control);
    }
    assert.deepEqual(await list.getByRole('button').allTextContents(), []);
  });

  it('opens a mission, from the list and from its link', async () => {
    const { page, errors } = visitor;
    await page.getByRole('link', { name: 'Remettre en état le jardin partagé' }).click();
    const heading = page.getByRole('heading', { name: 'Remettre en état le jardin partagé' });
    await heading.waitFor();
    assert.match(page.url(), /\?cdm-mission=jardin-partage$/);

    await page.reload();
    await heading.waitFor();
    assert.equal(await page.getByText('café chaud').count(), 1);
    assert.deepEqual(errors, []);
  });
});

describe('a folder made of missions.csv', () => {
  const made = mkdtempSync(join(tmpdir(), 'coup-de-main-csv-'));
  let server: LocalServer;
  before(async () => {
    const program = join(repositoryRoot, 'packages/server/src/main.ts');
    const command = ['static-folder', `${folder}missions.csv`, made, '--name', 'Saint-Aubrin'];
    const said = execFileSync('node', [SOURCE_CONDITION, program, ...command], {
      encoding: 'utf8',
    });
    assert.match(said, /3 missions, 14 fichiers écrits/);
    const files = fileListener({ '/': folder, '/v1/': made, '/w/': widgetsFolder });
    server = await startLocalServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      files(request, response);
    });
  });
  after(async () => {
    await server.close();
    rmSync(made, { recursive: true });
  });

  it('is conformant for all that it claims: core, missions and vocabularies', async () => {
    const base = `${server.origin}/v1/index.json`;
    const { classes, checks, exitCode } = await runConformance({ base, rate: 10_000 });
    const unseen = ['pass', 'not-applicable'];
    assert.deepEqual(
      checks.filter(({ status }) => !unseen.includes(status)).map(({ id, actual }) => [id, actual]),
      [],
    );
    const claimed = Object.entries(classes).filter(([, verdict]) => verdict !== 'not-claimed');
    assert.deepEqual(claimed, [
      ['core', 'conformant'],
      ['missions', 'conformant'],
      ['vocabularies', 'conformant'],
    ]);
    assert.equal(exitCode, 0);
  });

  it('is shown by <mission-list>, each line with its place and its hours', async () => {
    const browser = await openBrowser();
    const { page, errors } = await newVisitor(browser);
    await page.goto(`${server.origin}/`);
    const cards = page.locator('mission-list li.card');
    await cards.nth(2).waitFor();
    const texts = (await cards.allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
    for (const words of ['Romans-sur-Isère', 'Ajaccio', 'Le mercredi matin', '09:00', '12:30']) {
      assert.ok(texts.includes(words), `${words} in ${texts}`);
    }
    assert.deepEqual(errors, []);
    await browser.close();
  });
});
