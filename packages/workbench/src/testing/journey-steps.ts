import assert from 'node:assert/strict';
import type { Name } from './hands.ts';
import type { Journey } from './journey.ts';
import { linkIn } from './outbox.ts';

/** Who is told that there is something to do. */
const AGENTS = 'agents@rochebrune-sur-isere.example';

/** What stands on a receipt. */
export interface ShownReceipt {
  readonly reference: string;
  /** The secret code of its link. */
  readonly code: string;
}

/** Goes on to the page of answers, which must say all of `said`, and sends them. */
export async function checkAndSend(journey: Journey, said: readonly string[]): Promise<void> {
  await journey.turn('Continuer', 'Vérifiez vos réponses');
  // Spaces that do not break are spaces.
  const told = await journey.page.locator('dl.answers').innerText();
  const answers = told.replaceAll(/\s+/g, ' ');
  for (const words of said) assert.ok(answers.includes(words), `“${words}” in ${answers}`);
  await journey.turn('Envoyer', 'C’est enregistré');
}

/** Reads the receipt: reference, date, service, what happens next, phone, and the link. */
export async function readReceipt(journey: Journey, next: RegExp): Promise<ShownReceipt> {
  const { page, traces } = journey;
  const text = await page.locator('.receipt dl.answers').innerText();
  const [reference] = /[0-9B-Z]{4}-[0-9B-Z]{4}/.exec(text) ?? assert.fail(`no reference: ${text}`);
  assert.match(text, next);
  assert.match(text, /Reçu le\s+\d{1,2}(?:er)? \S+ 20\d\d à \d\d:\d\d/);
  assert.match(text, /Mairie de Rochebrune-sur-Isère/);
  assert.match(text, /04 65 71 00 42/);
  const link = await page.getByRole('link', { name: 'Ouvrir mon dossier' }).getAttribute('href');
  const [, code] = /\/e\/suivi#t=([\w-]{43})$/.exec(link ?? '') ?? [];
  if (code === undefined) assert.fail(`the receipt leads to ${String(link)}`);
  traces.know(code);
  await traces.check();
  return { reference, code };
}

/** Opens the receipt's own link, which leads to the page of the service. */
export async function openFromReceipt(journey: Journey, heading: Name): Promise<void> {
  await journey.press('Ouvrir mon dossier');
  await journey.at(heading);
  assert.equal(journey.page.url(), `${journey.origin}/e/suivi`);
}

/** Opens a code on the town's own page, as the link of a mail would. */
export async function openOnSite(journey: Journey, code: string, heading: Name): Promise<void> {
  await journey.follow(`${journey.origin}/suivi/#t=${code}`, heading);
  assert.equal(journey.page.url(), `${journey.origin}/suivi/`);
}

/** Opens the mail that asks to confirm, and does so. Gives its code, which does all from then on. */
export async function confirmByMail(journey: Journey, to: string, heading: Name): Promise<string> {
  const mail = await journey.outbox.mail({ to, subject: /^À faire\s: confirmez / });
  const { code } = linkIn(mail);
  await openOnSite(journey, code, heading);
  await act(journey, 'Confirmer', 'C’est confirmé.');
  return code;
}

/** Presses a button whose work is done when `said` stands there, with the focus. */
export async function act(journey: Journey, name: Name, said: string): Promise<void> {
  await journey.press(name);
  await journey.page.locator('#said:focus', { hasText: said }).waitFor();
  await journey.traces.check();
}

/** Changes one answer, looks it up again, and comes back. */
export async function change(
  journey: Journey,
  { label, text, back }: { readonly label: Name; readonly text: string; readonly back: Name },
): Promise<void> {
  await journey.turn('Modifier', 'Modifier vos réponses');
  await journey.type(label, text, { unkept: true });
  await journey.turn('Enregistrer', back);
  await journey.page
    .getByText('Vos changements sont enregistrés.', { exact: true })
    .first()
    .waitFor();
  await journey.turn('Modifier', 'Modifier vos réponses');
  const field = journey.page.getByRole('textbox', { name: label, exact: true });
  assert.equal(await field.inputValue(), text);
  await journey.turn('Ne rien changer', back);
}

/** Withdraws what is open; neither page opens it any more, by any of its codes. */
export async function eraseAll(journey: Journey, codes: readonly string[]): Promise<void> {
  const { page, origin } = journey;
  await journey.turn('Retirer et tout effacer', 'Tout effacer ?');
  await journey.turn('Oui, tout effacer', 'C’est effacé');
  for (const code of codes) {
    await openOnSite(journey, code, 'Suivre une demande');
    await page
      .getByText(/^Ce code ne marche pas/)
      .first()
      .waitFor();
    await journey.follow(`${origin}/e/suivi#t=${code}`, /./);
    await page.getByRole('link', { name: /Ce code ne marche pas/ }).waitFor();
  }
}

/**
 * Makes sure of the mails: those to the person, each once, and one to the service for what is to
 * be done; none says anything that the person wrote.
 */
export async function checkMails(
  journey: Journey,
  { reference, to, subjects }: ExpectedMails,
): Promise<void> {
  const { outbox, traces } = journey;
  await outbox.mail({ to: AGENTS, subject: /^À traiter\s: /, saying: reference });
  if (to !== undefined) {
    for (const subject of subjects) await outbox.mail({ to, subject });
    const sent = await outbox.subjects(to);
    assert.equal(sent.length, subjects.length, sent.join('\n'));
  }
  const codes = traces.known.filter((word) => /^[\w-]{43}$/.test(word));
  const told = await outbox.saying(traces.known.filter((word) => !codes.includes(word)));
  assert.deepEqual(told, [], 'a mail says what a person wrote');
}

/** Which mails there are at the end. */
export interface ExpectedMails {
  readonly reference: string;
  /** The person's address; without one nobody but the service is written to. */
  readonly to?: string;
  /** What the mails to it are about: so many, and no more. */
  readonly subjects: readonly RegExp[];
}
