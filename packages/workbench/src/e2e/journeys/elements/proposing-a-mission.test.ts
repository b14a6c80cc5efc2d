import { describe, it } from 'node:test';
import { beginJourney, everyMeans, type Means } from '../../../testing/journey.ts';
import {
  act,
  change,
  checkAndSend,
  checkMails,
  eraseAll,
  readReceipt,
} from '../../../testing/journey-steps.ts';
import { onTheTownSite } from '../../../testing/on-the-town-site.ts';
import { linkIn } from '../../../testing/outbox.ts';

const site = onTheTownSite();
const HEADING = 'La mission que vous proposez';

async function anAssociation(means: Means): Promise<void> {
  const journey = await beginJourney(site, means, 'Associations');
  const to = journey.address('amis');
  await journey.at('Votre organisation');
  await journey.enter('Nom de l’organisation', 'Les Amis du lavoir');
  await journey.choose('Association', /^Type d’organisation/);
  await journey.turn('Continuer', 'La mission');
  await journey.enter('Titre', 'Lire à deux voix');
  await journey.choose('Solidarité de proximité');
  await journey.enter('Ce que les bénévoles feront', 'Vous lisez, elle écoute.');
  await journey.turn('Continuer', 'Où ?');
  await journey.choose('Sur place');
  await journey.pick('Commune', 'valence', /^Valence/);
  await journey.turn('Continuer', 'Quand ?');
  await journey.choose('Quelques heures par mois');
  await journey.turn('Continuer', 'Les bénévoles');
  await journey.enter(/^Combien de personnes/, '3');
  await journey.turn('Continuer', 'Qui peut-on joindre ?');
  await journey.type('Votre prénom et votre nom', 'Odile Ravel');
  await journey.type(/^Adresse e-mail/, to);
  await checkAndSend(journey, ['Les Amis du lavoir', 'Lire à deux voix', 'Valence (26000)']);
  const { reference, code } = await readReceipt(journey, /Nous vous envoyons un e-mail/);
  // The code of the mail, written in by hand on the page that the menu leads to.
  const mail = await journey.outbox.mail({ to, subject: /^À faire\s: confirmez / });
  const mailed = linkIn(mail).code;
  await journey.press('Mon dossier');
  await journey.at('Suivre une demande');
  await journey.type('Code de suivi', mailed);
  await journey.turn('Ouvrir', HEADING);
  await act(journey, 'Confirmer', 'C’est confirmé.');
  await journey.page.getByText('Une personne du service va lire vos réponses.').waitFor();
  await change(journey, { label: 'Nom', text: 'Odile Ravel-Perrin', back: HEADING });
  await eraseAll(journey, [mailed, code]);
  const subjects = [/^À faire\s: confirmez/, /^Bien reçu\s: votre proposition/, /^C’est retiré/];
  await checkMails(journey, { reference, to, subjects });
  await journey.leave();
}

for (const [how, means] of Object.entries(everyMeans)) {
  describe(`proposing a mission, ${how}`, { concurrency: 1 }, () => {
    it('an association proposes a mission, and opens it by the code', () => anAssociation(means));
  });
}
