import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { STAMP_LIFE_MS } from './stamp.ts';
import { keepLogLines } from '../testing/log-lines.ts';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';

const PATH = '/e/aide-form?mode=request';

describe('sending a form without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(async () => {
    await world.database.query('delete from submission');
    await world.database.query('delete from idempotency');
    // Limits per address are forgotten after an hour of quiet.
    world.clock.advance(3_600_000);
  });
  after(() => world.close());

  const answers: Fields = {
    needs: ['groceries'],
    place: '26000',
    name: 'Odile Ravel',
    phone: '06 39 98 00 12',
  };

  /** The page before the button, a minute after the form was opened. */
  async function checked(changes: Fields = {}): Promise<Page> {
    const { fields } = await world.get(PATH);
    world.clock.advance(60_000);
    return world.post(PATH, { ...fields, ...answers, step: 'check', ...changes });
  }

  const send = (page: Page, changes: Fields = {}) =>
    world.post(PATH, { ...page.fields, step: 'send', ...changes });
  const reference = ({ text }: Page) => /Numéro de dossier (\S+)/.exec(text)?.[1];

  it('gives the same receipt for a reload, a double click and a page that was gone back to', async () => {
    const page = await checked();
    const [first, second] = await Promise.all([send(page), send(page)]);
    const later = await send(page);
    assert.deepEqual([first.status, second.status, later.status], [201, 201, 201]);
    assert.match(reference(first) ?? '', /^\S{9}$/);
    assert.deepEqual([reference(second), reference(later)], [reference(first), reference(first)]);
    const again = await world.post(PATH, { ...page.fields, step: 'edit' });
    const changedBack = await world.post(PATH, { ...again.fields, step: 'check' });
    assert.equal(reference(await send(changedBack)), reference(first));
    assert.equal((await world.kept()).length, 1);
  });

  it('lets somebody who changed the answers afterwards choose: change the first, or send a second', async () => {
    const page = await checked();
    const first = await send(page);
    const other = await world.post(PATH, { ...page.fields, step: 'check', needs: ['pharmacy'] });
    const asked = await send(other);
    assert.equal(asked.status, 422);
    assert.match(asked.text, /déjà envoyé ce formulaire.*ouvrez votre dossier/);
    assert.match(asked.text, /Aller à la pharmacie/);
    assert.equal((await world.kept()).length, 1);
    assert.notDeepEqual(asked.fields['key'], page.fields['key']);
    const second = await send(asked);
    assert.equal(second.status, 201);
    assert.notEqual(reference(second), reference(first));
    assert.equal((await world.kept()).length, 2);
  });

  it('does not bring back what was erased', async () => {
    const page = await checked();
    const receipt = await send(page);
    const token = receipt.fields['token'];
    await world.post('/e/suivi', { token, do: 'erase-all' });
    const again = await send(page);
    assert.equal(again.status, 409);
    assert.match(again.text, /Cet envoi a été effacé/);
    assert.equal((await send(again)).status, 201);
  });

  it('shows the page once more to whoever comes without its key or its notice', async () => {
    const page = await checked();
    for (const missing of [{ key: undefined }, { key: 'x' }, { consent: undefined }]) {
      const { status, text, fields } = await send(page, missing);
      assert.equal(status, 200);
      assert.match(text, /Vérifiez vos réponses/);
      assert.match(fields['key']?.[0] ?? '', /^[0-9a-f-]{36}$/);
      assert.deepEqual(fields['consent'], ['2026-11']);
    }
    assert.deepEqual(await world.kept(), []);
  });

  it('asks again when the notice has changed meanwhile', async () => {
    const page = await checked();
    const outdated = await send(page, { consent: '2025-01' });
    assert.equal(outdated.status, 422);
    assert.match(outdated.text, /La notice sur vos données a changé/);
    assert.equal((await send(outdated)).status, 201);
  });

  it('puts what was not filled in by a person before an agent, with the receipt that everybody gets', async () => {
    const fast = await world.get(PATH);
    const tooFast = await world.post(PATH, { ...fast.fields, ...answers, step: 'check' });
    const cases: readonly (readonly [string, () => Promise<Page>])[] = [
      ['no-challenge', async () => send(await checked(), { stamp: undefined })],
      ['no-challenge', async () => send(await checked(), { stamp: 'forged' })],
      ['trap', async () => send(await checked({ trap: 'http://casino.example' }))],
      ['too-fast', () => send(tooFast, { stamp: fast.fields['stamp'] })],
    ];
    for (const [reason, run] of cases.toReversed()) {
      await world.database.query('delete from submission');
      const page = await run();
      assert.equal(page.status, 201, page.text);
      assert.match(page.text, /Une personne du service va vous appeler/);
      const [kept] = await world.kept();
      assert.ok(kept?.toCheck.includes(reason), `${reason}: ${kept?.toCheck.join()}`);
    }
  });

  it('takes a stamp once', async () => {
    const page = await checked();
    await send(page);
    const other = await checked({ name: 'Karim Delmas' });
    await send(other, { stamp: page.fields['stamp'] });
    const [first, second] = await world.kept();
    assert.deepEqual(first?.toCheck, []);
    assert.deepEqual(second?.toCheck, ['no-challenge']);
  });

  it('hurries nobody: hours later it is as good, and after a day one more look is asked for', async () => {
    const slow = await checked();
    world.clock.advance(STAMP_LIFE_MS / 2);
    assert.equal((await send(slow)).status, 201);
    assert.deepEqual((await world.kept())[0]?.toCheck, []);

    const slower = await checked({ name: 'Karim Delmas', phone: '06 39 98 00 13' });
    world.clock.advance(STAMP_LIFE_MS);
    const renewed = await send(slower);
    assert.match(renewed.text, /il y a longtemps.*Karim Delmas/);
    assert.equal((await send(renewed)).status, 201);
    assert.deepEqual((await world.kept())[1]?.toCheck, []);
  });

  it('asks a crowd of programs to come back, and keeps what they wrote', async () => {
    const page = await checked();
    const statuses: number[] = [];
    let last: Page | undefined;
    for (let count = 0; count < 32; count += 1) {
      const key = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
      last = await send(page, { stamp: undefined, key });
      statuses.push(last.status);
    }
    assert.equal(statuses.filter((status) => status === 201).length, 30);
    assert.equal(last?.status, 429);
    assert.match(last.text, /Attendez une minute.*Odile Ravel/);
    assert.ok(Number(last.headers['retry-after']) > 0);
    assert.equal((await send(page)).status, 201);
  });

  it('does not know whether it was sent when the database is cut off, and says so', async () => {
    const page = await checked();
    await world.database.query('alter table submission rename to submission_away');
    const cut = await send(page);
    await world.database.query('alter table submission_away rename to submission');
    assert.equal(cut.status, 500);
    assert.match(cut.text, /Nous ne savons pas si l’envoi a réussi/);
    assert.match(cut.text, /Odile Ravel/);
    const sent = await send(cut);
    assert.equal(sent.status, 201);
    assert.equal((await world.kept()).length, 1);
  });

  it('refuses what is no form, in the frame of all pages, with the phone', async () => {
    const post = (payload: string, headers: Record<string, string>) =>
      world.app.inject({ method: 'POST', url: PATH, payload, headers });
    const form = 'application/x-www-form-urlencoded';
    const cases = [
      [415, await post('{}', { 'content-type': 'application/json' })],
      [415, await post('a=b', { 'content-type': form, 'content-encoding': 'gzip' })],
      [400, await post('name=%E9', { 'content-type': form })],
      [413, await post(`name=${'x'.repeat(70_000)}`, { 'content-type': form })],
    ] as const;
    for (const [status, response] of cases) {
      assert.equal(response.statusCode, status);
      assert.match(response.body, /04 65 71 00 42/);
      assert.match(String(response.headers['content-security-policy']), /frame-ancestors \*/);
      assert.equal(response.headers['cache-control'], 'no-store');
    }
  });

  it('says that the service is not there when not even the name of the site can be read', async () => {
    await world.database.query('alter table site rename to site_away');
    const [shown, sent] = [await world.get(PATH), await world.post(PATH, { step: 'send' })];
    await world.database.query('alter table site_away rename to site');
    for (const { status, text } of [shown, sent]) {
      assert.equal(status, 500);
      assert.match(text, /Une erreur s’est produite de notre côté/);
    }
    assert.equal((await world.get(PATH)).status, 200);
  });

  it('writes nothing about a person into a log', async () => {
    const log = keepLogLines();
    const logged = await createFormWorld({}, log);
    after(() => logged.close());
    const { fields } = await logged.get(PATH);
    const said = { name: 'canari7f3a', 'note-groceries': 'canari7f3a', trap: 'canari7f3a' };
    const typed = { ...fields, ...answers, ...said };
    const page = await logged.post(PATH, { ...typed, step: 'check' });
    const receipt = await logged.post(PATH, { ...page.fields, step: 'send' });
    const token = receipt.fields['token']?.[0] ?? '';
    assert.match(token, /^[\w-]{43}$/);
    await logged.post('/e/suivi', { token, do: 'open' });
    await logged.post(PATH, { ...typed, name: '', step: 'check' });
    const text = log.text();
    assert.match(text, /\/e\/aide-form/);
    for (const mark of ['canari7f3a', token, '39980012', '39 98 00 12']) {
      assert.ok(!text.includes(mark), mark);
    }
  });
});

describe('a site that takes nothing online', () => {
  it('says so, with the phone, wherever a form would be', async () => {
    const world = await createFormWorld({ accepts: [] });
    after(() => world.close());
    for (const path of [
      PATH,
      '/e/aide-form',
      '/e/mission-form',
      '/e/mission-apply/x',
      '/e/suivi',
    ]) {
      const { status, text } = await world.get(path);
      assert.equal(status, 404, path);
      assert.match(text, /ne reçoit pas de réponses en ligne.*04 65 71 00 42/);
    }
    const { status } = await world.post(PATH, { step: 'send', name: 'Odile' });
    assert.equal(status, 404);
  });
});
