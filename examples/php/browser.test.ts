import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { missingPhp } from '../../packages/workbench/src/setup/php.ts';
import { drivenForm } from '../../packages/workbench/src/testing/driven-form.ts';
import { fileListener, widgetsFolder } from '../../packages/workbench/src/testing/file-listener.ts';
import {
  type LocalServer,
  startLocalServer,
} from '../../packages/workbench/src/testing/local-server.ts';
import { codeIn, mailTo } from '../../packages/workbench/src/testing/php-mails.ts';
import { type PhpTown, startPhpTown } from '../../packages/workbench/src/testing/php-town.ts';
import { townPage } from '../../packages/workbench/src/testing/town-page.ts';
import {
  newVisitor,
  openBrowser,
  type Visitor,
} from '../../packages/workbench/src/testing/visitor.ts';
import { placesLeft } from './applying.ts';

const skip = missingPhp() ?? false;
const MISSION = 'la-table-ouverte-preparer-les-colis-du-samedi';

describe('elements on the PHP file', { skip }, () => {
  let town: PhpTown;
  let site: LocalServer;
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    town = await startPhpTown();
    const files = fileListener({ '/w/': widgetsFolder });
    site = await startLocalServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
      if (pathname.startsWith('/w/')) return files(request, response);
      const [, name = '', mission] = pathname.split('/');
      const more = mission === undefined ? '' : ` mission="${mission}"`;
      const content = `<${name} backend="${town.base}"${more}></${name}>`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(townPage({ content }));
    });
    browser = await openBrowser();
    visitor = await newVisitor(browser);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await town.stop();
  });

  const open = async (path: string): Promise<Page> => {
    await visitor.page.goto(`${site.origin}/${path}`);
    return visitor.page;
  };

  /** Answers page after page, whatever is asked, and sends. */
  async function fillIn(element: string, reach: Readonly<Record<string, string>>): Promise<void> {
    const form = drivenForm(visitor.page, element);
    await form.shows('#name');
    await form.write('name', 'Inès Delorme');
    for (const [name, text] of Object.entries(reach)) await form.write(name, text);
    await form.goTo('[name=adult]');
    await form.part('[name=adult][value=yes]').check({ force: true });
    await form.goTo('#message');
    await form.goTo('dl.answers');
    await form.goTo('.receipt');
  }

  it('search, and open a mission', async () => {
    const page = await open('mission-list');
    const cards = page.locator('mission-list li.card');
    await cards.first().waitFor();
    await page.getByRole('heading', { name: '9 missions', exact: true }).waitFor();
    await page.getByRole('searchbox').fill('colis');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { name: '1 mission', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Préparer les colis du samedi' }).click();
    await page.getByRole('button', { name: 'Je participe' }).waitFor();
    assert.equal(await page.getByRole('combobox').count(), 0, 'places are not claimed');
  });

  it('apply inside the list, by phone', async () => {
    await visitor.page.getByRole('button', { name: 'Je participe' }).click();
    await fillIn('mission-list mission-apply', { phone: '06 39 98 00 21' });
    assert.equal(await placesLeft(town, MISSION), 5);
  });

  it('apply alone, by mail; the link of the mail confirms, and erases', async () => {
    await open(`mission-apply/${MISSION}`);
    await fillIn('mission-apply', { email: 'ines@exemple.fr' });
    assert.equal(await placesLeft(town, MISSION), 5);
    const mail = await mailTo(town.mailFolder, 'ines@exemple.fr', /^À faire : confirmez/);
    const page = await open(`aide-suivi#t=${codeIn(mail)}`);
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('L’organisation a reçu votre réponse.').waitFor();
    assert.equal(await placesLeft(town, MISSION), 4);
    await page.getByRole('button', { name: 'Retirer et tout effacer' }).click();
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
    await page.getByRole('heading', { name: 'C’est effacé' }).waitFor();
    assert.equal(await placesLeft(town, MISSION), 5);
    assert.deepEqual(visitor.errors, []);
  });

  it('are not needed: the file has a page of its own for the link', async () => {
    await open(`mission-apply/${MISSION}`);
    await fillIn('mission-apply', { email: 'autre@exemple.fr' });
    const mail = await mailTo(town.mailFolder, 'autre@exemple.fr', /^À faire : confirmez/);
    const { page } = visitor;
    await page.goto(/http\S+#t=\S+/.exec(mail.text)?.[0] ?? '');
    assert.equal(page.url(), `${town.base}/suivi`);
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('Transmise à l’association').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Retirer et tout effacer' }).click();
    await page.getByText('Tout est effacé.').waitFor();
    assert.deepEqual(await visitor.violations(), []);
    assert.deepEqual(visitor.errors, []);
  });
});
