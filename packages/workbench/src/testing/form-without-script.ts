import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What somebody does in a form, question by question, by the words that stand there. */
export interface Answers {
  /** Boxes that are ticked and answers that are chosen. */
  readonly ticks?: readonly string[];
  /** Lists that open: question and answer. */
  readonly lists?: Readonly<Record<string, string>>;
  /** Texts by question. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The name, typed as fast as people type: a form that is filled in within three seconds is held back. */
  readonly name: string;
}

/** Between two keys, in milliseconds: a good typist. */
const KEY_MS = 150;

/** Fills a form in. */
export async function fillIn(page: Page, { ticks = [], lists = {}, texts = {}, name }: Answers) {
  for (const label of ticks) await page.getByLabel(label, { exact: true }).check();
  for (const [label, option] of Object.entries(lists)) {
    await page.getByLabel(label).selectOption({ label: option });
  }
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label).fill(text);
  const field = page.getByLabel('Votre prénom et votre nom');
  await field.pressSequentially(name.padEnd(25), { delay: KEY_MS });
}

/** Goes on to the page of answers, which must say all of `said`, and sends them. */
export async function checkAndSend(page: Page, said: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Vérifier mes réponses' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vérifiez vos réponses' }).waitFor();
  const text = await page.locator('main').innerText();
  for (const words of said) assert.ok(text.includes(words), `${words} in ${text}`);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
}

/** What a receipt says. */
export interface ShownReceipt {
  readonly reference: string;
  readonly code: string;
}

/** Reads the receipt that stands there: reference, date, service, what happens next, phone. */
export async function readReceipt(page: Page, next: RegExp): Promise<ShownReceipt> {
  const reference = await page.locator('.reference').innerText();
  assert.match(reference, /^[0-9B-Z]{4}-[0-9B-Z]{4}$/);
  const text = await page.locator('main').innerText();
  assert.match(text, next);
  assert.match(text, /Reçu le\s+\d{1,2}(?:er)? \S+ 20\d\d à \d\d:\d\d/);
  assert.match(text, /Mairie de Rochebrune-sur-Isère/);
  assert.match(text, /04 65 71 00 42/);
  const code = await page.locator('main code').innerText();
  assert.match(code, /^[\w-]{43}$/);
  return { reference, code };
}

/** A mail is sent within a moment of what it is about; it need not be there at once. */
const MAIL_WITHIN_MS = 15_000;

/** Opens the newest mail to an address whose subject fits, and gives the code that it prints. */
export async function codeMailedTo(
  page: Page,
  origin: string,
  mail: { readonly to: string; readonly subject: RegExp },
): Promise<string> {
  const card = page.locator('.card', { hasText: mail.to }).filter({ hasText: mail.subject });
  const deadline = performance.now() + MAIL_WITHIN_MS;
  do {
    await page.goto(`${origin}/e/courriers`);
    assert.ok(performance.now() < deadline, `no mail to ${mail.to}`);
  } while ((await card.count()) === 0);
  await card.first().getByRole('link').click();
  const text = await page.locator('main').innerText();
  return /^[\w-]{43}$/m.exec(text)?.[0] ?? assert.fail(`no code in ${text}`);
}

/** Types a code in where submissions are followed. */
export async function openByCode(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/e/suivi`);
  await page.getByRole('textbox', { name: 'Code de suivi' }).fill(code);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
}

/** Withdraws what is open, and makes sure that its code opens nothing any more. */
export async function eraseAll(page: Page, origin: string, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Retirer et tout effacer' }).click();
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
  await page.getByRole('heading', { name: 'C’est effacé' }).waitFor();
  await openByCode(page, origin, code);
  await page.getByRole('link', { name: /Ce code ne marche pas/ }).waitFor();
}
