import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Discovery, Mission, MissionPage } from '@coup-de-main/protocol';
import type { Browser } from 'playwright-core';
import { listFiles } from '../../packages/workbench/src/repository.ts';
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
