import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mission, MissionPage } from '@coup-de-main/protocol';
import type { Page } from 'playwright-core';
import {
  checkAndSend,
  codeMailedTo,
  eraseAll,
  fillIn,
  openByCode,
  readReceipt,
} from '../../testing/form-without-script.ts';
import { onTheTownSite } from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const visit = (path: string) => site.visit(path, { javaScriptEnabled: false });

/** Opens what was submitted by its code, which must say so. */
async function follow(page: Page, code: string, said: RegExp): Promise<void> {
  await openByCode(page, site.origin, code);
  assert.match(await page.locator('main').innerText(), said);
}

async function change(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Modifier mes réponses' }).click();
  await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('heading', { name: 'Vos changements sont enregistrés.' }).waitFor();
  assert.ok((await page.locator('main').innerText()).includes(text));
}

/** Opens the mailed code and presses "Confirmer". */
async function confirm(page: Page, to: string, then: RegExp): Promise<string> {
  const mail = { to, subject: /confirmez/ };
  const code = await codeMailedTo(page, site.origin, mail);
  await openByCode(page, site.origin, code);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('heading', { name: 'C’est confirmé.' }).waitFor();
  assert.match(await page.locator('main').innerText(), then);
  return code;
}

describe('forms without JavaScript', { concurrency: 1 }, () => {
  it('a resident asks for shopping for her mother, by phone only', async () => {
    const { page, leave } = await visit('/e/aide-form');
    await page.getByRole('link', { name: '15', exact: true }).waitFor();
    await page.getByRole('link', { name: 'J’ai besoin d’aide Pour vous' }).click();
    await page.getByRole('button', { name: 'Vérifier mes réponses' }).click();
    // Each mistake leads to its field, and nothing is asked about children of whoever has none.
    await page.getByRole('link', { name: /^Écrivez votre nom/ }).click();
    assert.match(page.url(), /#name$/);
    assert.ok(await page.getByLabel('Âge de l’enfant 1').isHidden());
    await fillIn(page, {
      ticks: ['Faire des courses', 'Pour une autre personne, avec son accord'],
      texts: {
        'Faire des courses\u00A0: ce qu’il faut savoir': 'Des sacs légers',
        'Dans quelle commune': 'valence',
        'Son prénom et son nom': 'Rose Mercier',
      },
      name: 'Camille Mercier',
    });
    await page.getByLabel(/^Téléphone/).fill('06 39 98 00 12');
    await page.getByLabel('Cette personne est d’accord').check();
    await page.getByRole('button', { name: 'Vérifier mes réponses' }).click();
    await page.getByLabel('Valence (26000)').check();
    await checkAndSend(page, [
      '26000 Valence',
      'Rose Mercier',
      'Des sacs légers',
      '06 39 98 00 12',
    ]);
    const receipt = await readReceipt(page, /Une personne du service va vous appeler/);
    await page.reload();
    assert.deepEqual(await readReceipt(page, /va vous appeler/), receipt);
    await follow(page, receipt.code, new RegExp(`Votre demande d’aide[^]*${receipt.reference}`));
    await change(page, 'Faire des courses\u00A0: ce qu’il faut savoir', 'Deux sacs légers');
    await eraseAll(page, site.origin, receipt.code);
    await leave();
  });

  it('a nurse asks for childcare of two, and shopping', async () => {
    const { page, leave } = await visit('/e/aide-form?mode=frontline');
    await fillIn(page, {
      ticks: ['Santé', 'Faire des courses', 'Garder des enfants', 'Dans les 48 heures'],
      lists: { 'Âge de l’enfant 1': '1 ou 2 ans', 'Âge de l’enfant 2': 'De 6 à 9 ans' },
      texts: { 'Dans quelle commune': '26000', 'Adresse e-mail': 'nadia@exemple.fr' },
      name: 'Nadia Ferrand',
    });
    await checkAndSend(page, ['Santé', '1 ou 2 ans', 'De 6 à 9 ans', 'Dans les 48 heures']);
    const { code } = await readReceipt(page, /Ouvrez l’e-mail que nous venons d’envoyer/);
    await follow(page, code, /lui seul permet de confirmer/);
    const mailed = await confirm(page, 'nadia@exemple.fr', /Garder des enfants\s*: On cherche/);
    await change(page, 'Garder des enfants\u00A0: ce qu’il faut savoir', 'Après l’école');
    await eraseAll(page, site.origin, mailed);
    await leave();
  });

  it('a student offers both, with limits', async () => {
    const { page, leave } = await visit('/e/aide-form?mode=offer');
    await fillIn(page, {
      ticks: ['Faire des courses', 'Garder des enfants', 'De 3 à 5 ans', 'De 6 à 9 ans', 'Samedi'],
      lists: {
        'Combien d’enfants': '2',
        'Jusqu’à quelle distance': '5 km',
        'Combien de fois par semaine': '3',
      },
      texts: { 'Dans quelle commune': '26000', 'Adresse e-mail': 'malik@exemple.fr' },
      name: 'Malik Sorel',
    });
    await page.getByLabel('J’ai 18 ans ou plus').check();
    await checkAndSend(page, ['De 3 à 5 ans, De 6 à 9 ans', '5 km', 'Samedi', '26000 Valence']);
    await readReceipt(page, /Sans confirmation avant le/);
    const code = await confirm(page, 'malik@exemple.fr', /Votre proposition est active/);
    await page.getByRole('button', { name: 'Faire une pause' }).click();
    await page.getByRole('heading', { name: 'C’est en pause.' }).waitFor();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await change(page, 'Autre chose à nous dire', 'J’ai un vélo');
    await eraseAll(page, site.origin, code);
    await leave();
  });

  it('a volunteer answers a mission found in the list', async () => {
    const { title } = await openMission();
    const { page, leave } = await visit('/e/mission-list');
    await page.getByLabel('Que voulez-vous faire').fill(title);
    await page.getByRole('button', { name: 'Rechercher' }).first().click();
    await page.locator('.card h3 a', { hasText: title }).click();
    await page.getByRole('link', { name: 'Proposer mon aide' }).click();
    await fillIn(page, {
      ticks: ['Oui'],
      texts: { 'Adresse e-mail': 'lise@exemple.fr', 'Un mot pour l’organisation': 'Me voici' },
      name: 'Lise Ormeau',
    });
    await checkAndSend(page, ['Lise Ormeau', 'Me voici']);
    await readReceipt(page, /Ouvrez l’e-mail/);
    const code = await confirm(page, 'lise@exemple.fr', /L’organisation a reçu votre réponse/);
    assert.ok((await page.locator('main').innerText()).includes(title));
    await change(page, 'Un mot pour l’organisation', 'Me voilà');
    await eraseAll(page, site.origin, code);
    await leave();
  });

  it('an association proposes a mission', async () => {
    const { page, leave } = await visit('/e/mission-form');
    await fillIn(page, {
      ticks: ['Solidarité de proximité', 'Sur place'],
      texts: {
        'Nom de l’organisation': 'Les Amis du lavoir',
        Titre: 'Lire à deux voix',
        'Ce que les bénévoles feront': 'Vous lisez, elle écoute.',
        Commune: '26000',
        'Combien de personnes': '3',
        'Adresse e-mail': 'amis@exemple.fr',
      },
      name: 'Rose Mercier',
    });
    await checkAndSend(page, ['Les Amis du lavoir', 'Lire à deux voix', '26000 Valence']);
    await readReceipt(page, /Ouvrez l’e-mail/);
    const code = await confirm(page, 'amis@exemple.fr', /va lire vos réponses/);
    await change(page, 'Titre', 'Lire à trois voix');
    await eraseAll(page, site.origin, code);
    await leave();
  });

  it('whoever lost the link gets it again', async () => {
    const { page, leave } = await visit('/e/suivi');
    await page.getByLabel('Adresse e-mail').fill('personne@exemple.fr');
    await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
    await page.getByText('Si cette adresse a un dossier').waitFor();
    await leave();
  });
});

describe('the mailed link, with JavaScript', () => {
  it('opens in one tap, and leaves no code in the address', async () => {
    const { page, leave, errors, violations } = await site.visit('/e/aide-form?mode=request');
    await fillIn(page, {
      ticks: ['Un appel pour discuter'],
      texts: { 'Dans quelle commune': '26000' },
      name: 'Odile Ravel',
    });
    await page.getByLabel(/^Téléphone/).fill('06 39 98 00 14');
    await checkAndSend(page, ['Odile Ravel']);
    const { code } = await readReceipt(page, /va vous appeler/);
    await page.goto('about:blank');
    await page.goto(`${site.origin}/e/suivi#t=${code}`);
    await page.getByRole('heading', { name: 'Votre demande d’aide' }).waitFor();
    assert.equal(page.url(), `${site.origin}/e/suivi`);
    assert.deepEqual([errors, await violations()], [[], []]);
    await leave();
  });
});

/** A mission that asks for nothing but a name and an age. */
async function openMission(): Promise<Mission> {
  const response = await fetch(`${site.origin}/v1/missions?limit=50`);
  const { items } = (await response.json()) as MissionPage;
  const found = items.find(
    ({ apply, prerequisites = [], motivationRequired, places, title }) =>
      apply.mode === 'protocol' &&
      prerequisites.length === 0 &&
      motivationRequired !== true &&
      (places?.left ?? 1) > 0 &&
      items.filter((other) => other.title === title).length === 1,
  );
  return found ?? assert.fail('no mission takes an answer');
}
