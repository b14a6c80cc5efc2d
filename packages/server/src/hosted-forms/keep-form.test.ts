import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';
import { duringOutage } from './testing/outage.ts';

const PATH = '/e/aide-form?mode=request';
const LIMIT = 6;

const typed: Fields = {
  needs: ['groceries', 'pharmacy'],
  'note-groceries': 'Des sacs <légers>',
  place: 'Valence',
  'place-of': '26362 26000',
  name: 'Odile Ravel',
  phone: '06 39 98 00 12',
};

function assertTyped({ fields, text }: Page, wanted: Fields): void {
  for (const [name, value] of Object.entries(wanted)) {
    assert.deepEqual(fields[name]?.toSorted(), [value ?? []].flat().toSorted(), name);
  }
  assert.match(text, /04 65 71 00 42/);
}

describe('a form without script that is refused by the limit', () => {
  let world: FormWorld;
  let last = 0;
  /** An address that has not asked for anything yet. */
  const somewhere = () => `192.0.2.${String((last += 1))}`;
  before(async () => {
    const rateLimit = { max: LIMIT, windowSeconds: 600 };
    world = await createFormWorld({}, undefined, { rateLimit });
  });
  beforeEach(() => world.database.query('delete from submission'));
  after(() => world.close());

  /** An address that may ask for nothing more. */
  async function limited(): Promise<string> {
    const from = somewhere();
    for (let count = 0; count < LIMIT; count += 1) await world.post(PATH, {}, from);
    return from;
  }
  /** As `get`, which always comes from one address. */
  const opened = () => world.post(PATH, { step: 'edit' }, somewhere());

  it('comes back filled in, with how long to wait and its key, and is one when pressed again', async () => {
    const { fields } = await opened();
    const from = await limited();
    const sent = { ...fields, ...typed, step: 'check' };
    const refused = await world.post(PATH, sent, from);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers['cache-control'], 'no-store');
    assert.equal(Math.ceil(Number(refused.headers['retry-after']) / 60), 10);
    assert.match(refused.text, /Attendez 10 minutes, puis appuyez sur « Vérifier mes réponses »/);
    assertTyped(refused, { ...typed, key: fields['key'], stamp: fields['stamp'] });

    const checked = await world.post(PATH, { ...refused.fields, step: 'check' }, somewhere());
    assert.match(checked.text, /Vérifiez vos réponses.*Odile Ravel/);
    const unsent = await world.post(PATH, { ...checked.fields, step: 'send' }, from);
    assert.equal(unsent.status, 429);
    assert.match(unsent.text, /Attendez 10 minutes, puis appuyez sur « Envoyer »/);
    assert.match(unsent.text, /Odile Ravel/);
    assertTyped(unsent, { ...typed, key: fields['key'] });
    assert.deepEqual(await world.kept(), []);

    const send = () => world.post(PATH, { ...unsent.fields, step: 'send' }, somewhere());
    assert.deepEqual([(await send()).status, (await send()).status], [201, 201]);
    assert.equal((await world.kept()).length, 1);
  });

  it('counts what cannot be read, too', async () => {
    const from = somewhere();
    const post = (payload: string, type: string) =>
      world.app.inject({
        method: 'POST',
        url: PATH,
        payload,
        headers: { 'content-type': type, accept: 'text/html' },
        remoteAddress: from,
      });
    const form = 'application/x-www-form-urlencoded';
    const sizes = Array.from({ length: LIMIT / 2 }, () => 70_000);
    for (const size of sizes) {
      assert.equal((await post('{}', 'application/json')).statusCode, 415);
      assert.equal((await post(`name=${'x'.repeat(size)}`, form)).statusCode, 413);
    }
    assert.equal((await post('{}', 'application/json')).statusCode, 429);
    assert.equal((await post('name=x', form)).statusCode, 429);
  });

  it('says to go back and shorten where a form is too large to be read', async () => {
    const { status, text } = await world.post(PATH, { name: 'x'.repeat(70_000) }, somewhere());
    assert.equal(status, 413);
    assert.match(text, /Revenez avec le bouton « Retour » du navigateur/);
    assert.match(text, /04 65 71 00 42/);
  });

  it('says so in English', async () => {
    const { status, text } = await world.post(`${PATH}&lang=en`, typed, await limited());
    assert.equal(status, 429);
    assert.match(text, /Wait 10 minutes, then press “Check my answers”/);
  });
});

describe('a form without script while the database is away', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(async () => {
    await world.database.query('delete from submission');
    await world.database.query('delete from idempotency');
    await world.missions({ colis: { prerequisites: ['Savoir porter'] } });
  });
  after(() => world.close());
  const away = (tables: readonly string[], run: () => Promise<Page>) =>
    duringOutage(world.database, tables, run);

  it('comes back filled in, even when nothing of the site can be read', async () => {
    const { fields } = await world.get(PATH);
    const sent = { ...fields, ...typed, step: 'check' };
    const refused = await away(['site'], () => world.post(PATH, sent));
    assert.equal(refused.status, 503);
    assert.equal(refused.headers['retry-after'], '5');
    assert.match(refused.text, /de notre côté.*Attendez une minute.*« Vérifier mes réponses »/);
    assertTyped(refused, { ...typed, key: fields['key'] });
    const checked = await world.post(PATH, { ...refused.fields, step: 'check' });
    assert.match(checked.text, /Vérifiez vos réponses.*Odile Ravel/);

    const tables = ['site', 'submission', 'idempotency'];
    const send = (page: Page) => world.post(PATH, { ...page.fields, step: 'send' });
    const cut = await away(tables, () => send(checked));
    assert.equal(cut.status, 503);
    assert.equal(cut.headers['retry-after'], '5');
    assert.match(cut.text, /Nous ne savons pas si l’envoi a réussi/);
    assertTyped(cut, { ...typed, key: fields['key'] });
    assert.deepEqual([(await send(cut)).status, (await send(cut)).status], [201, 201]);
    assert.equal((await world.kept()).length, 1);
  });

  it('says when to try again also where only the sending failed', async () => {
    const { fields } = await world.get(PATH);
    const checked = await world.post(PATH, { ...fields, ...typed, step: 'check' });
    const { query } = world.database;
    await query(
      `create function away() returns trigger language plpgsql as
       $$ begin raise exception 'away' using errcode = '57P03'; end $$`,
    );
    await query('create trigger away before insert on submission execute function away()');
    const cut = await world.post(PATH, { ...checked.fields, step: 'send' });
    await query('drop function away cascade');
    assert.deepEqual([cut.status, cut.headers['retry-after']], [503, '5']);
    assertTyped(cut, { ...typed, key: fields['key'] });
  });

  const lise: Fields = { name: 'Lise Ormeau', adult: 'yes', prerequisites: ['0'], message: 'Là' };
  const APPLY = '/e/mission-apply/colis';

  it('keeps the answers about a mission that cannot be read', async () => {
    const { fields } = await world.get(APPLY);
    const sent = { ...fields, ...lise, phone: '06 39 98 00 13', step: 'check' };
    const refused = await away(['mission', 'site'], () => world.post(APPLY, sent));
    assert.equal(refused.status, 503);
    assertTyped(refused, { ...lise, key: fields['key'] });
    const checked = await world.post(APPLY, { ...refused.fields, step: 'check' });
    assert.match(checked.text, /Vérifiez vos réponses.*Savoir porter/);
  });

  it('keeps what was written for a mission, or a site, that takes nothing any more', async () => {
    const { fields } = await world.get(APPLY);
    const send = () => world.post(APPLY, { ...fields, ...lise, step: 'check' });
    const { query } = world.database;
    await query(`update site set settings = jsonb_set(settings, '{accepts}', '[]')`);
    const closed = await send();
    const accepts = '["applications","aides","mission-proposals"]';
    await query(`update site set settings = jsonb_set(settings, '{accepts}', '${accepts}')`);
    await world.missions({
      colis: { apply: { mode: 'external', url: 'https://paniers.example/' } },
    });
    const elsewhere = await send();
    await query('delete from mission');
    const gone = await send();
    const cases = [
      [closed, 404, /ne reçoit pas de réponses en ligne/],
      [elsewhere, 409, /S’inscrire sur paniers.example/],
      [gone, 404, /n’est plus proposée/],
    ] as const;
    for (const [page, status, why] of cases) {
      assert.equal(page.status, status);
      assert.match(page.text, why);
      assertTyped(page, { ...lise, key: fields['key'] });
    }
  });
});
