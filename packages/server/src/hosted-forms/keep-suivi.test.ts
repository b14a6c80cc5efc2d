import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';
import { duringOutage } from './testing/outage.ts';

const PATH = '/e/suivi';
const APPLY = '/e/mission-apply/colis';
const LIMIT = 12;

describe('following without script when it is refused', () => {
  let world: FormWorld;
  let last = 0;
  /** An address that has not asked for anything yet. */
  const somewhere = () => `192.0.2.${String((last += 1))}`;
  before(async () => {
    const rateLimit = { max: LIMIT, windowSeconds: 600 };
    world = await createFormWorld({}, undefined, { rateLimit });
  });
  beforeEach(async () => {
    await world.database.query('delete from submission');
    world.clock.advance(3_600_000);
    const slots = [
      { weekday: 'tue', dayPart: 'morning' },
      { weekday: 'wed', dayPart: 'evening' },
    ];
    await world.missions({ colis: { places: { count: 1 }, schedule: { slots } } });
  });
  after(() => world.close());

  /** An address that may ask for nothing more. */
  async function limited(): Promise<string> {
    const from = somewhere();
    for (let count = 0; count < LIMIT; count += 1) await world.post(PATH, { do: 'resend' }, from);
    return from;
  }

  /** Answers the mission; gives the code. */
  async function applied(changes: Fields): Promise<string> {
    const from = somewhere();
    const { fields } = await world.post(APPLY, { step: 'edit' }, from);
    world.clock.advance(60_000);
    const all = { ...fields, name: 'Lise Ormeau', adult: 'yes', ...changes };
    const checked = await world.post(APPLY, { ...all, step: 'check' }, from);
    const sent = await world.post(APPLY, { ...checked.fields, step: 'send' }, from);
    return sent.fields['token']?.[0] ?? sent.text;
  }

  const phone = '06 39 98 00 12';
  const changes: Fields = { name: 'Lise <Ormeau>', slots: ['wed evening'], message: 'Un mot' };
  const edit = (token: string) => world.post(PATH, { token, do: 'edit' }, somewhere());
  const save = (page: Page, more: Fields = {}, from = somewhere()) =>
    world.post(PATH, { ...page.fields, do: 'save', ...more }, from);
  const heldMessage = async () => (await world.kept())[0]?.input['message'];

  function assertKept(page: Page, before: Page, wanted: Fields): void {
    const { token, version } = before.fields;
    for (const [name, value] of Object.entries({ token, version, ...wanted })) {
      assert.deepEqual(page.fields[name], [value ?? []].flat(), name);
    }
    assert.match(page.text, /Modifier mes réponses/);
    assert.match(page.text, /04 65 71 00 42/);
  }

  it('gives changes back with how long to wait, and keeps them when pressed again', async () => {
    const page = await edit(await applied({ phone }));
    const slots = page.body.match(/name="slots"\s+value="([^"]*)"/g)?.length;
    assert.equal(slots, 2, page.body);
    const refused = await save(page, changes, await limited());
    assert.equal(refused.status, 429);
    assert.equal(Math.ceil(Number(refused.headers['retry-after']) / 60), 10);
    assert.match(refused.text, /Attendez 10 minutes, puis appuyez sur « Enregistrer »/);
    assertKept(refused, page, changes);
    assert.equal(await heldMessage(), undefined);
    const saved = await save(refused);
    assert.match(saved.text, /Vos changements sont enregistrés/);
    assert.equal(await heldMessage(), 'Un mot');
  });

  it('gives changes back while the database is away', async () => {
    const page = await edit(await applied({ phone }));
    const tables = ['site', 'mission', 'submission'];
    const refused = await duringOutage(world.database, tables, () => save(page, changes));
    assert.equal(refused.status, 503);
    assert.equal(refused.headers['retry-after'], '5');
    assert.match(refused.text, /de notre côté.*puis appuyez sur « Enregistrer »/);
    assertKept(refused, page, changes);
    assert.equal((await save(refused)).status, 200);
    assert.equal(await heldMessage(), 'Un mot');
  });

  it('gives changes back that a full, then a closed mission does not let through', async () => {
    const page = await edit(await applied({ email: 'lise@exemple.fr' }));
    await applied({ phone: '06 39 98 00 13', name: 'Karim Delmas' });
    const byPhone = { ...changes, email: '', phone };
    const full = await save(page, byPhone);
    assert.equal(full.status, 409);
    assert.match(full.text, /Toutes les places sont prises.*pas enregistrés. Appelez-nous/);
    assertKept(full, page, { ...changes, phone });
    await world.database.query(`update mission set status = 'cancelled'`);
    const closed = await save(full);
    assert.equal(closed.status, 409);
    assert.match(closed.text, /Cette mission vient de fermer/);
    assertKept(closed, page, { ...changes, phone });
  });

  it('gives changes back when the submission has come to its end', async () => {
    const page = await edit(await applied({ phone }));
    await world.database.query(`update submission set status = 'declined'`);
    const late = await save(page, changes);
    assert.equal(late.status, 409);
    assert.match(late.text, /la situation a changé.*Cela n’a pas été retenu/);
    assertKept(late, page, changes);
  });

  it('gives a code and an address back', async () => {
    const token = await applied({ phone });
    const from = await limited();
    const opening = await world.post(PATH, { token, do: 'open' }, from);
    assert.equal(opening.status, 429);
    assert.match(opening.text, /pas encore fait Beaucoup.*Attendez 10 minutes.*« Ouvrir »/);
    assert.ok(opening.fields['token']?.includes(token));
    const email = 'lise@exemple.fr';
    const lost = await world.post(PATH, { email, do: 'resend' }, from);
    assert.equal(lost.status, 429);
    assert.match(lost.text, /puis appuyez sur « Recevoir un nouveau lien »/);
    assert.deepEqual(lost.fields['email'], [email]);
  });

  it('says how long to wait after too many wrong codes, and leaves the last to be mended', async () => {
    const from = somewhere();
    const token = 'A'.repeat(43);
    let page = await world.post(PATH, { token, do: 'open' }, from);
    while (page.status === 401) page = await world.post(PATH, { token, do: 'open' }, from);
    assert.equal(page.status, 429);
    assert.ok(Number(page.headers['retry-after']) > 0);
    assert.match(page.body, /<a href="#token">Trop de codes faux.*Attendez \d+ minutes/);
    assert.deepEqual(page.fields['token'], [token]);
  });
});
