import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';
import { suiviScript, suiviScriptPath } from './suivi-script.ts';

const PATH = '/e/suivi';
const AIDE = '/e/aide-form?mode=request';

describe('following without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(async () => {
    await world.database.query('delete from submission');
    world.clock.advance(3_600_000);
  });
  after(() => world.close());

  /** Sends a request; gives its code. */
  async function ask(changes: Fields = {}): Promise<string> {
    const { fields } = await world.get(AIDE);
    world.clock.advance(60_000);
    const answers = { needs: ['groceries'], place: '26000', name: 'Odile Ravel' };
    const phone = '06 39 98 00 12';
    const all = { ...fields, ...answers, phone, step: 'check', ...changes };
    const checked = await world.post(AIDE, all);
    const receipt = await world.post(AIDE, { ...checked.fields, step: 'send' });
    return receipt.fields['token']?.[0] ?? receipt.text;
  }

  const use = (token: string, action = 'open', more: Fields = {}): Promise<Page> =>
    world.post(PATH, { token, do: action, ...more });

  it('asks for the code, and shows nothing to a GET, whatever its address says', async () => {
    const token = await ask();
    for (const path of [PATH, `${PATH}?token=${token}`, `${PATH}?t=${token}`]) {
      const { status, body, text } = await world.get(path);
      assert.equal(status, 200);
      assert.match(text, /Recopiez le code/);
      assert.ok(!text.includes('Odile'));
      assert.match(body, /<meta name="robots" content="noindex"/);
    }
  });

  it('says where a request stands, what happens next and all that is kept', async () => {
    const { status, text, headers } = await use(await ask());
    assert.equal(status, 200);
    assert.match(text, /Votre demande d’aide Numéro de dossier [0-9B-Z]{4}-[0-9B-Z]{4}/);
    assert.match(text, /Une personne du service va lire vos réponses/);
    assert.match(text, /Faire des courses : On cherche/);
    assert.match(text, /Une personne du service va vous appeler/);
    assert.match(text, /Tout sera effacé le \d+ \S+ 20\d\d au plus tard/);
    assert.match(text, /Odile Ravel.*06 39 98 00 12/);
    assert.match(text, /22 novembre 2026 à \d\d:\d\d : Envoyé \(Vous\)/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  });

  it('takes a code with blanks, over two lines, or the whole link', async () => {
    const token = await ask();
    const pasted = [
      ` ${token} `,
      `${token.slice(0, 20)}\r\n${token.slice(20)}`,
      `https://entraide.example/e/suivi#t=${token}`,
    ];
    for (const text of pasted) assert.equal((await use(text)).status, 200, text);
  });

  it('says alike of every code that opens nothing, and how to go on', async () => {
    const erased = await ask();
    await use(erased, 'erase-all');
    for (const action of ['open', 'edit', 'save', 'download', 'erase', 'erase-all', 'renew']) {
      for (const token of ['A'.repeat(43), erased]) {
        const { status, text, body } = await use(token, action);
        assert.equal(status, 401, `${action} ${text}`);
        assert.match(body, /<a href="#token">Ce code ne marche pas, ou ne marche plus/);
      }
    }
    for (const token of ['', 'abc', 'A'.repeat(44)]) {
      const { status, body } = await use(token);
      assert.equal(status, 422);
      assert.match(body, /<a href="#token">Recopiez le code entier/);
    }
  });

  it('confirms an address by the mailed code alone', async () => {
    const token = await ask({ phone: '', email: 'odile@exemple.fr' });
    const seen = await use(token);
    assert.match(seen.text, /lui seul permet de confirmer/);
    assert.doesNotMatch(seen.body, /value="confirm"/);
    const refused = await use(token, 'confirm');
    assert.equal(refused.status, 403);
    assert.match(refused.text, /Ce n’est plus possible/);

    const [kept] = await world.kept();
    const mailed = world.mailedCode(kept?.id ?? '');
    assert.match((await use(mailed)).body, /<button class="first" name="do" value="confirm">/);
    const confirmed = await use(mailed, 'confirm');
    assert.equal(confirmed.status, 200);
    assert.match(confirmed.text, /C’est confirmé\. Nous cherchons une personne/);
    assert.equal((await world.kept())[0]?.status, 'open');
  });

  it('does what the buttons say, and says so when it is no longer possible', async () => {
    const token = await ask();
    const solved = await use(token, 'mark-solved');
    assert.equal(solved.status, 200, solved.text);
    assert.match(solved.text, /C’est noté. Vous avez reçu l’aide/);
    const late = await use(token, 'renew');
    assert.equal(late.status, 409);
    assert.match(late.text, /la situation a changé. Voici où l’on en est/);
  });

  it('gives everything that is held as a file', async () => {
    const token = await ask({ 'note-groceries': 'Des sacs légers' });
    const { status, body, headers } = await use(token, 'download');
    assert.equal(status, 200);
    assert.match(
      String(headers['content-disposition']),
      /^attachment; filename="dossier-\S+\.json"$/,
    );
    const held = JSON.parse(body) as { data: { needs: unknown }; events: unknown[] };
    assert.deepEqual(held.data.needs, [{ type: 'groceries', note: 'Des sacs légers' }]);
    assert.ok(held.events.length > 0);
  });

  it('asks once more before it erases everything', async () => {
    const token = await ask();
    const asked = await use(token, 'erase');
    assert.match(asked.text, /Tout effacer \?.*Non, garder Oui, tout effacer/);
    assert.equal((await world.kept()).length, 1);
    const gone = await use(token, 'erase-all');
    assert.match(gone.text, /C’est effacé/);
    assert.match(gone.body, /<a href="\/e\/suivi[^"]*">Suivre mon dossier<\/a>/);
    const rows = await world.database.query('select sealed from submission');
    assert.deepEqual(rows, [{ sealed: null }]);
  });

  it('answers alike whoever lost the link, and mails only to those who sent something', async () => {
    await ask({ phone: '', email: 'odile@exemple.fr' });
    const [known, unknown] = [
      await world.post(PATH, { do: 'resend', email: 'odile@exemple.fr' }),
      await world.post(PATH, { do: 'resend', email: 'karim@exemple.fr' }),
    ];
    assert.equal(known.status, 200);
    assert.match(known.text, /Si cette adresse a un dossier/);
    assert.equal(known.text, unknown.text);
    const rows = await world.database.query(
      `select template from outbox where once_key like 'resend:%'`,
    );
    assert.equal(rows.length, 1);
    const wrong = await world.post(PATH, { do: 'resend', email: 'odile@' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /<a href="#email">/);
    assert.deepEqual(wrong.fields['email'], ['odile@']);
  });

  it('speaks English', async () => {
    const page = await world.post(`${PATH}?lang=en`, { token: await ask(), do: 'open' });
    assert.match(page.text, /Your request for help Reference/);
    assert.match(page.body, /action="\/e\/suivi\?lang=en"/);
  });

  it('has one script of its own, which the policy lets through, for links that carry the code', async () => {
    const { body, headers } = await world.get(PATH);
    assert.ok(body.includes(`<script src="${suiviScriptPath}" defer></script>`));
    assert.match(String(headers['content-security-policy']), /script-src 'self'/);
    const script = await world.app.inject(suiviScriptPath);
    assert.equal(script.statusCode, 200);
    assert.match(String(script.headers['content-type']), /^text\/javascript/);
    assert.match(String(script.headers['cache-control']), /immutable/);
    assert.equal(script.body, suiviScript);
    assert.ok(Buffer.byteLength(suiviScript) < 600);
  });
});
