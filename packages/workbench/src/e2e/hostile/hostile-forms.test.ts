/**
 * Whatever people write into a form stays text: in the form, where it comes back, without script, in mails and
 * in the log. The server, its mails and its pages have tests of their own; here a real browser shows them.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@coup-de-main/client';
import type { Browser, Locator } from 'playwright-core';
import { hostileStrings } from '../../../../server/src/testing/hostile-strings.ts';
import { openByCode } from '../../testing/form-without-script.ts';
import { openOutbox } from '../../testing/outbox.ts';
import { startTown, type Town } from '../../testing/town.ts';
import { openBrowser } from '../../testing/visitor.ts';
import { noHarm } from '../../testing/harm.ts';
import { attackedForms, fillIn, send, type Written } from './attacked-forms.ts';
import { type HostileMission, hostileLines, hostileName, rename } from './hostile-town.ts';
import { lettersFor } from './letters.ts';
import { strictPolicy, watchedVisit } from './watched-visit.ts';

let town: Town;
let browser: Browser;
let missions: readonly HostileMission[] = [];
let log = '';
before(async () => {
  const prepare = async (directory: string): Promise<void> => {
    missions = await rename(directory);
  };
  const options = { env: { LOG_LEVEL: 'trace' }, log: (text: string) => (log += text), prepare };
  [town, browser] = await Promise.all([startTown(options), openBrowser()]);
});
after(async () => {
  await Promise.all([browser.close(), town.stop()]);
  assert.ok(log.length > 1000, 'there is a log');
  assert.doesNotMatch(log, /alert\(1\)|evil|HYPERLINK|login ok/);
});

describe('hostile texts of others', { timeout: 120_000 }, () => {
  it('are text in the mails that are about them', async () => {
    const client = createClient({ backend: `${town.origin}/v1/` });
    const { privacy } = await client.discover();
    const outbox = openOutbox(town.mailFolder);
    const { page, look, leave } = await watchedVisit(browser, town.origin);
    const to: string[] = [];
    for (const [index, { missionId }] of missions.entries()) {
      // Characters that an address may have, and no address should.
      const email = `o'\`{{${String(index)}}}|$&@exemple.fr`;
      const person = { name: 'Odile', email };
      const consent = { version: privacy?.consentVersion ?? '' };
      const input = { missionId, adult: true, waitingList: true, person, consent };
      await client.submitApplication(input, { key: randomUUID().replaceAll('-', '') });
      to.push(email);
    }
    for (const address of to) await outbox.mail({ to: address, subject: /^À faire\s: confirmez / });
    await page.goto(`${town.origin}/e/courriers`);
    await look('all mails');
    const mails = page.locator('main .card a');
    const links = await mails.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? ''),
    );
    let told = '';
    for (const link of links) {
      await page.goto(town.origin + link);
      told += await page.locator('main').innerText();
      await look(link);
    }
    for (const text of ['<script>alert(1)</script>', hostileName])
      assert.ok(told.includes(text), text);
    await leave();
  });
});

describe('hostile texts', { timeout: 300_000, concurrency: 4 }, () => {
  for (const [index, form] of attackedForms.entries()) {
    const phone = (visits: number): string =>
      `06 39 98 ${String(10 + index)} ${String(10 + visits)}`;
    const element = (): string => form.element(missions[0]?.missionId ?? '');

    it(`are text in every field of ${form.name}, whether they may stay or not`, async () => {
      // Nobody looks: a small window takes less time to paint.
      const options = { viewport: { width: 320, height: 200 } };
      const { page, open, leave } = await watchedVisit(browser, town.origin, options);
      await open(element());
      // The backend is asked for each place; the field is the same in every form.
      const strict = Object.keys(form.strict).filter((name) => index === 0 || name !== 'place');
      const all = [...strict, ...Object.keys(form.texts), 'phone'];
      const wrong = await fillIn(
        page,
        form,
        hostileStrings.map((text) => everywhere(all, text)),
      );
      for (const { led, harm } of wrong) assert.deepEqual([led, harm], ['to mend', noHarm]);

      const right = hostileStrings.map((text) => ({
        ...form.strict,
        ...everywhere(Object.keys(form.texts), text),
        phone: phone(0),
      }));
      let accepted = 0;
      for (const [at, { led, answers, harm }] of (await fillIn(page, form, right)).entries()) {
        const text = hostileStrings[at] ?? '';
        assert.deepEqual(harm, noHarm, text);
        if (led !== 'answers') continue;
        accepted += 1;
        if (hostileLines.includes(text)) says(answers, text);
      }
      assert.ok(accepted > 100 && accepted < hostileStrings.length, `${String(accepted)} accepted`);
      await leave();
    });

    it(`are text wherever ${form.name} comes back`, async () => {
      const visit = await watchedVisit(browser, town.origin, { policy: strictPolicy });
      const { page, look } = visit;
      const plain = await watchedVisit(browser, town.origin, { javaScriptEnabled: false });
      for (const [visits, letter] of lettersFor(form).entries()) {
        await visit.open(element());
        const written = { ...letter, phone: phone(visits) };
        const [seen] = await fillIn(page, form, [written]);
        assert.equal(seen?.led, 'answers', JSON.stringify(letter));
        assert.equal(await send(page), 'receipt', JSON.stringify(letter));
        await look('the receipt');
        const link = await page.locator('.receipt a[href*="#t="]').getAttribute('href');
        const [, code = assert.fail(`no code in ${String(link)}`)] = link?.split('#t=') ?? [];

        await visit.open('<aide-suivi></aide-suivi>', `#t=${code}`);
        await shows(page.locator('aide-suivi [part=held]'), nameIn(letter));
        await look('what is held');
        await page.locator('aide-suivi [data-act=edit]').click();
        assert.equal(await page.locator('aide-suivi #name').inputValue(), nameIn(letter));
        await look('what can be changed');

        await openByCode(plain.page, town.origin, code);
        await plain.page.getByRole('button', { name: 'Modifier mes réponses' }).waitFor();
        await shows(plain.page.locator('main'), nameIn(letter));
        await plain.look('what is held, without script');
        await plain.page.getByRole('button', { name: 'Modifier mes réponses' }).click();
        await plain.page.getByRole('button', { name: 'Enregistrer' }).waitFor();
        await plain.look('what can be changed, without script');
      }
      await visit.leave();
      await plain.leave();
    });
  }
});

/** The same text in each of these fields. */
function everywhere(fields: readonly string[], text: string): Written {
  return Object.fromEntries(fields.map((field) => [field, text]));
}

/** The name of whom a letter is about. */
function nameIn({ person, name = '' }: Written): string {
  return person ?? name;
}

async function shows(place: Locator, text: string): Promise<void> {
  says((await place.textContent()) ?? '', text);
}

/** Makes sure that a text stands there, whatever the spaces. */
function says(shown: string, text: string): void {
  const flat = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
  assert.ok(flat(shown).includes(flat(text)), `${text} in ${shown}`);
}
