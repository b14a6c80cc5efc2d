import { describe, it } from 'node:test';
import { beginJourney, everyMeans, type Means } from '../../../testing/journey.ts';
import {
  act,
  change,
  checkAndSend,
  checkMails,
  confirmByMail,
  eraseAll,
  readReceipt,
} from '../../../testing/journey-steps.ts';
import { onTheTownSite } from '../../../testing/on-the-town-site.ts';

const site = onTheTownSite();
const HEADING = 'Votre proposition d’aide';

async function aStudent(means: Means): Promise<void> {
  const journey = await beginJourney(site, means, 'Entraide');
  const to = journey.address('malik');
  await journey.at('Que voulez-vous faire ?');
  await journey.choose(/^Je peux aider/);
  await journey.turn('Continuer', 'Quelle aide pouvez-vous donner ?');
  await journey.choose('Courses');
  await journey.choose('Garde d’enfants');
  await journey.turn('Continuer', 'Les enfants que vous pouvez garder');
  await journey.choose('2', 'Combien d’enfants à la fois, au plus ?');
  await journey.choose('3 à 5 ans');
  await journey.choose('6 à 9 ans');
  await journey.turn('Continuer', 'Où pouvez-vous aider ?');
  await journey.pick('Votre commune', 'valence', /^Valence/);
  await journey.choose('5 km', 'Jusqu’à quelle distance ?');
  await journey.turn('Continuer', 'Quand ?');
  await journey.choose('samedi');
  await journey.choose('le matin');
  await journey.choose('3', 'Combien de fois par semaine, au plus ?');
  await journey.turn('Continuer', 'À propos de vous');
  await journey.choose('J’ai 18 ans ou plus');
  await journey.turn('Continuer', 'Comment vous joindre ?');
  await journey.type('Votre prénom et votre nom', 'Malik Sorel');
  await journey.type(/^Adresse e-mail/, to);
  const said = ['3 à 5 ans, 6 à 9 ans', '5 km', 'samedi', 'le matin', 'Valence (26000)'];
  await checkAndSend(journey, said);
  const { reference, code } = await readReceipt(journey, /Nous vous envoyons un e-mail/);
  const mailed = await confirmByMail(journey, to, HEADING);
  await journey.page.getByText('Votre proposition est active.').waitFor();
  await act(journey, 'Faire une pause', 'C’est en pause.');
  await act(journey, 'Reprendre', 'C’est repris.');
  await change(journey, { label: /^Message/, text: 'J’ai un vélo-cargo', back: HEADING });
  await eraseAll(journey, [mailed, code]);
  const subjects = [/^À faire\s: confirmez/, /^Bien reçu\s: votre proposition/, /^C’est retiré/];
  await checkMails(journey, { reference, to, subjects });
  await journey.leave();
}

for (const [how, means] of Object.entries(everyMeans)) {
  describe(`offering help, ${how}`, { concurrency: 1 }, () => {
    it('a student offers shopping and childcare, with limits', () => aStudent(means));
  });
}
