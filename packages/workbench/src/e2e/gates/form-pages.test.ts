import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { auditLog } from '../../accessibility/audit-log.ts';
import { auditStill, auditWhole } from '../../accessibility/audit.ts';
import { onTheTownSite } from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const log = auditLog('forms without script');
after(() => {
  log.report();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function checkRequest(page: Page): Promise<void> {
  await page.getByLabel('Faire des courses', { exact: true }).check();
  await page.getByLabel('Garder des enfants', { exact: true }).check();
  await page.getByLabel('Âge de l’enfant 1').selectOption('3-5');
  await page.getByLabel('Pour une autre personne, avec son accord').check();
  await page.getByLabel('Son prénom et son nom').fill('Rose Mercier');
  await page.getByLabel('Dans quelle commune').fill('26000');
  await page.getByLabel('Votre prénom et votre nom').fill('Camille Martin');
  await page.getByLabel(/^Téléphone/).fill('06 39 98 00 12');
  await page.getByLabel('Cette personne est d’accord').check();
  await press(page, 'Vérifier mes réponses');
}

async function sendRequest(page: Page): Promise<void> {
  await checkRequest(page);
  await press(page, 'Envoyer');
}

async function openRequest(page: Page): Promise<void> {
  await sendRequest(page);
  await press(page, 'Ouvrir mon dossier');
}

const REQUEST = '/e/aide-form?mode=request';

/** Every page of the forms: where one begins, and what one does to come to it. */
const states: Readonly<Record<string, readonly [string, (page: Page) => Promise<void>]>> = {
  'what do you want to do': ['/e/aide-form', async () => {}],
  'a request': [REQUEST, async () => {}],
  'a request in English': [`${REQUEST}&lang=en`, async () => {}],
  'a request to be corrected': [REQUEST, (page) => press(page, 'Vérifier mes réponses')],
  'a request, which commune': [
    REQUEST,
    async (page) => {
      await page.getByLabel('Dans quelle commune').fill('valence');
      await press(page, 'Vérifier mes réponses');
    },
  ],
  'a request to be checked': [REQUEST, checkRequest],
  'a receipt': [REQUEST, sendRequest],
  'a request from the front line': ['/e/aide-form?mode=frontline', async () => {}],
  'an offer with children': [
    '/e/aide-form?mode=offer',
    (page) => page.getByLabel('Garder des enfants', { exact: true }).check(),
  ],
  'a proposal to be corrected': ['/e/mission-form', (page) => press(page, 'Vérifier mes réponses')],
  'a mission that is not there': ['/e/mission-apply/nowhere', async () => {}],
  'following: the code': ['/e/suivi', async () => {}],
  'following: a wrong code': ['/e/suivi', (page) => press(page, 'Ouvrir')],
  'following: a request': [REQUEST, openRequest],
  'following: changing it': [
    REQUEST,
    async (page) => {
      await openRequest(page);
      await press(page, 'Modifier mes réponses');
    },
  ],
  'following: erasing it': [
    REQUEST,
    async (page) => {
      await openRequest(page);
      await press(page, 'Retirer et tout effacer');
    },
  ],
};

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

describe('nothing is found on the forms without script', { concurrency: 2 }, () => {
  for (const [name, [path, come]] of Object.entries(states)) {
    for (const [look, options] of Object.entries(looks)) {
      it(`${name}, ${look}`, async () => {
        const { page, leave } = await site.visit(path, { reducedMotion: 'reduce', ...options });
        await come(page);
        assert.deepEqual(log.note(`${name}, ${look}`, await auditStill(page)), []);
        await leave();
      });
    }
  }
});

describe('nothing is found by Tab, at 320 px and with spaced text', { concurrency: 2 }, () => {
  for (const [name, [path, come]] of Object.entries(states)) {
    it(name, async () => {
      const { page, leave } = await site.visit(path, { reducedMotion: 'reduce' });
      await come(page);
      assert.deepEqual(log.note(`${name}, light`, await auditWhole(page)), []);
      await leave();
    });
  }
});
