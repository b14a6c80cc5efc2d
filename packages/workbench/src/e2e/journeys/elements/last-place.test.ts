import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mission } from '@coup-de-main/protocol';
import { beginJourney, everyMeans, type Journey, type Means } from '../../../testing/journey.ts';
import {
  act,
  change,
  checkAndSend,
  checkMails,
  confirmByMail,
  eraseAll,
  openOnSite,
  readReceipt,
  type ShownReceipt,
} from '../../../testing/journey-steps.ts';
import { onTheTownSite } from '../../../testing/on-the-town-site.ts';
import { linkIn } from '../../../testing/outbox.ts';

const site = onTheTownSite();
const HEADING = 'Votre réponse à une mission';
/** A mission of the demonstration with one place left, and an article about it. */
const MISSION = { id: 'histoires-du-mercredi', title: /^Lire des histoires aux tout-petits/ };

async function placesLeft(): Promise<number | undefined> {
  const answer = await fetch(`${site.origin}/v1/missions/${MISSION.id}`, { cache: 'no-store' });
  return ((await answer.json()) as Mission).places?.left;
}

/** Fills in who one is, from that page on, and sends it. */
async function answer(journey: Journey, name: string, to: string): Promise<ShownReceipt> {
  await journey.at('Qui êtes-vous ?');
  await journey.type('Votre prénom et votre nom', name);
  await journey.type(/^Adresse e-mail/, to);
  await journey.turn('Continuer', 'Votre âge');
  await journey.choose('Oui');
  await journey.turn('Continuer', /^Un mot pour l’organisation/);
  const word = `Bonjour de la part de ${name}`;
  await journey.type(/^Un mot pour l’organisation/, word, { unkept: true });
  await checkAndSend(journey, [name, to, word]);
  return readReceipt(journey, /Nous vous envoyons un e-mail/);
}

async function theLastPlace(means: Means): Promise<void> {
  assert.equal(await placesLeft(), 1);
  const first = await beginJourney(site, means, 'Bénévolat');
  await first.at('Trouver une mission');
  await first.enter('Que voulez-vous faire ?', 'histoires');
  await first.press(MISSION.title);
  await first.at(MISSION.title);
  await first.press('Je participe');
  const hers = first.address('lise');
  const { reference, code } = await answer(first, 'Lise Ormeau', hers);
  const confirmed = await confirmByMail(first, hers, HEADING);
  await first.page.getByText('L’organisation a reçu votre réponse.').waitFor();
  assert.equal(await placesLeft(), 0);

  const next = await beginJourney(site, means, 'À la médiathèque');
  await next.at('Toutes les places sont prises');
  await next.choose('Inscrivez-moi sur la liste d’attente');
  await next.turn('Continuer', 'Qui êtes-vous ?');
  const his = next.address('basile');
  const waiting = await answer(next, 'Basile Lacroix', his);
  const tracked = await confirmByMail(next, his, HEADING);
  await next.page.locator('.status', { hasText: 'Vous êtes sur la liste d’attente.' }).waitFor();

  await change(first, { label: /^Message/, text: 'Je ne peux plus venir', back: HEADING });
  await eraseAll(first, [confirmed, code]);
  const erased = [/^À faire\s: confirmez/, /^Bien reçu\s: votre réponse/, /^C’est retiré/];
  await checkMails(first, { reference, to: hers, subjects: erased });
  await first.leave();

  const offer = await next.outbox.mail({ to: his, subject: /une place est libre pour vous/ });
  assert.equal(await placesLeft(), 0, 'it is kept for who waits');
  await openOnSite(next, linkIn(offer).code, HEADING);
  await act(next, 'Je prends la place', 'La place est à vous.');
  await next.page.getByText('L’organisation a reçu votre réponse.').waitFor();
  await change(next, { label: /^Message/, text: 'Avec grand plaisir', back: HEADING });
  await eraseAll(next, [tracked, waiting.code]);
  const kept = [
    /^À faire\s: confirmez/,
    /^Liste d’attente/,
    /^À faire\s: une place/,
    /^Bien reçu\s: votre réponse/,
    /^C’est retiré/,
  ];
  await checkMails(next, { reference: waiting.reference, to: his, subjects: kept });
  await next.leave();
  assert.equal(await placesLeft(), 1);
}

for (const [how, means] of Object.entries(everyMeans)) {
  describe(`the last place of a mission, ${how}`, { concurrency: 1 }, () => {
    it('one takes it in the list; the next waits, and has it when it is given up', () =>
      theLastPlace(means));
  });
}
