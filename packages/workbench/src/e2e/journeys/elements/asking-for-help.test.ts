import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginJourney, everyMeans, type Means } from '../../../testing/journey.ts';
import {
  change,
  checkAndSend,
  checkMails,
  confirmByMail,
  eraseAll,
  openFromReceipt,
  openOnSite,
  readReceipt,
} from '../../../testing/journey-steps.ts';
import { onTheTownSite } from '../../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const HEADING = 'Votre demande d’aide';

async function forHerMother(means: Means): Promise<void> {
  const journey = await beginJourney(site, means, 'Entraide');
  await journey.at('Que voulez-vous faire ?');
  await journey.choose(/^J’ai besoin d’aide/);
  await journey.turn('Continuer', 'De quelle aide avez-vous besoin ?');
  await journey.choose('Courses');
  await journey.turn('Continuer', 'Quelques précisions');
  const note = /^Courses : ce qu’il faut savoir/;
  await journey.type(note, 'Des sacs très légers', { unkept: true });
  await journey.turn('Continuer', 'Pour qui est cette aide ?');
  await journey.choose(/^Pour une autre personne/);
  await journey.turn('Continuer', 'Dans quelle commune ?');
  await journey.pick('Dans quelle commune ?', 'valence', /^Valence/);
  await journey.turn('Continuer', 'Quand ?');
  await journey.choose('Dans les 5 jours');
  await journey.turn('Continuer', 'La personne à aider');
  await journey.type('Son prénom et son nom', 'Rose Mercier');
  await journey.turn('Continuer', 'Comment vous joindre ?');
  await journey.type('Votre prénom et votre nom', 'Camille Mercier');
  await journey.type(/^Téléphone/, '06 39 98 00 12', { unkept: true });
  await journey.type(/^Votre lien avec cette personne/, 'sa fille cadette');
  await journey.choose(/^Cette personne est d’accord/);
  const said = ['Valence (26000)', 'Rose Mercier', 'Des sacs très légers', '06 39 98 00 12'];
  await checkAndSend(journey, [...said, 'Dans les 5 jours', 'Pour une autre personne']);
  const { reference, code } = await readReceipt(journey, /Une personne du service va vous appeler/);
  await openFromReceipt(journey, HEADING);
  await openOnSite(journey, code, HEADING);
  assert.ok((await journey.page.locator('aide-suivi dl').first().innerText()).includes(reference));
  await change(journey, { label: note, text: 'Deux sacs légers', back: HEADING });
  await eraseAll(journey, [code]);
  await checkMails(journey, { reference, subjects: [] });
  await journey.leave();
}

async function aNurse(means: Means): Promise<void> {
  const journey = await beginJourney(site, means, 'Entraide');
  const to = journey.address('nadia');
  await journey.at('Que voulez-vous faire ?');
  await journey.choose(/^Je travaille en première ligne/);
  await journey.turn('Continuer', 'Dans quel métier travaillez-vous ?');
  await journey.choose('Hôpital, soins, laboratoire');
  await journey.turn('Continuer', 'De quelle aide avez-vous besoin ?');
  await journey.choose('Courses');
  await journey.choose('Garde d’enfants');
  await journey.turn('Continuer', 'Les enfants à garder');
  await journey.choose('2', 'Combien d’enfants ?');
  await journey.choose('1 ou 2 ans', 'Âge de l’enfant 1');
  await journey.choose('6 à 9 ans', 'Âge de l’enfant 2');
  await journey.turn('Continuer', 'Quelques précisions');
  await journey.turn('Continuer', 'Dans quelle commune ?');
  await journey.enter('Dans quelle commune ?', '26000');
  await journey.turn('Continuer', 'Quand ?');
  await journey.choose('Dans les 48 heures');
  await journey.turn('Continuer', 'Comment vous joindre ?');
  await journey.type('Votre prénom et votre nom', 'Nadia Ferrand');
  await journey.type(/^Adresse e-mail/, to);
  await checkAndSend(journey, ['Hôpital', 'Courses, Garde d’enfants', '1 ou 2 ans', '6 à 9 ans']);
  const { reference, code } = await readReceipt(journey, /Nous vous envoyons un e-mail/);
  await openFromReceipt(journey, HEADING);
  const mailed = await confirmByMail(journey, to, HEADING);
  await journey.page.getByText(/Garde d’enfants\s–\snous cherchons/).waitFor();
  const label = /^Garde d’enfants : ce qu’il faut savoir/;
  await change(journey, { label, text: 'Après l’école seulement', back: HEADING });
  await eraseAll(journey, [mailed, code]);
  const subjects = [/^À faire\s: confirmez/, /^Bien reçu\s: votre demande/, /^C’est retiré/];
  await checkMails(journey, { reference, to, subjects });
  await journey.leave();
}

for (const [how, means] of Object.entries(everyMeans)) {
  describe(`asking for help, ${how}`, { concurrency: 1 }, () => {
    it('a resident asks for shopping for her mother, by phone only', () => forHerMother(means));
    it('a nurse asks for childcare of two, and shopping', () => aNurse(means));
  });
}
