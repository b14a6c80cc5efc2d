import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  byPhone,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

describe('changing a submission', () => {
  let world: World;
  let id: string;
  let token: string;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.missions({ colis: { places: { count: 3 } } });
    await world.database.query('delete from submission');
    const { body } = await apply(world, application({ message: 'Libre le soir' }));
    id = body.id;
    token = body.manageToken;
  });
  after(() => world.close());

  const change = (patch: unknown, ifMatch?: string) =>
    track(world, token, { patch, ...(ifMatch !== undefined && { ifMatch }) });

  it('merges what is given and keeps the rest', async () => {
    const { status, body } = await change({ person: { phone: '+33639980012' }, message: null });
    assert.equal(status, 200);
    assert.deepEqual(body.data, {
      ...application(),
      person: { name: 'Lise Ormeau', email: 'lise@exemple.fr', phone: '+33639980012' },
    });
    assert.equal(body.version, 2);
    assert.deepEqual(
      body.events.map(({ what, by }) => `${what} ${by}`),
      ['submitted person', 'edited person'],
    );
    assert.deepEqual((await track(world, token)).body, body);
  });

  const refused: readonly (readonly [string, unknown, string])[] = [
    ['an unknown member', { role: 'agent' }, '#/role=unknown-key'],
    ['the mission', { missionId: 'autre' }, '#/missionId=unknown-key'],
    ['the state', { status: 'accepted' }, '#/status=unknown-key'],
    ['a wrong type', { message: 7 }, '#/message=invalid-format'],
    ['no way to reach', { person: { email: null } }, '#/person/email=required'],
    ['no person', { person: null }, '#/person=required'],
    ['a prototype', JSON.parse('{"__proto__":{"a":1}}'), '#/__proto__=unknown-key'],
  ];
  for (const [what, patch, fault] of refused) {
    it(`refuses ${what}`, async () => {
      const { status, body } = await change(patch);
      assert.equal(status, 422, JSON.stringify(body));
      const faults = body.errors?.map(({ pointer, code }) => `${pointer}=${code}`);
      assert.ok(faults?.includes(fault), faults?.join(' '));
      assert.equal((await track(world, token)).body.version, 1);
    });
  }

  for (const patch of [[1], null]) {
    it(`refuses ${JSON.stringify(patch)}, which is no object`, async () => {
      const { status, body } = await change(patch);
      assert.deepEqual([status, body.code], [400, 'invalid-json']);
      assert.equal((await track(world, token)).body.version, 1);
    });
  }

  it('passes only on the version that was read, where that is asked', async () => {
    assert.equal((await change({ message: 'a' }, '"1"')).body.version, 2);
    const old = await change({ message: 'b' }, '"1"');
    assert.equal(old.status, 412);
    assert.equal(old.body.code, 'version-mismatch');
    for (const [tag, version] of [
      ['2', 3],
      ['W/"3"', 4],
      ['*', 5],
      ['"1", "5"', 6],
    ] as const) {
      assert.equal((await change({ message: tag }, tag)).body.version, version, tag);
    }
    assert.equal((await change({ message: 'c' }, 'x')).status, 412);
  });

  it('makes one of two changes that come at once to the same version', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((message) => change({ message }, '"1"')),
    );
    const statuses = answers.map(({ status }) => String(status)).toSorted();
    assert.deepEqual(statuses, ['200', '412', '412', '412']);
  });

  it('proves a new address by a link of its own; the old one proves nothing any more', async () => {
    const { body } = await change({ person: { email: 'lise.ormeau@exemple.fr' } });
    assert.equal(body.status, 'pending-confirmation');
    assert.deepEqual(await waitingMails(world, id), [
      'confirm-email person',
      'confirm-email person',
    ]);
    assert.equal((await track(world, mailedToken(world, id))).status, 401);
    const confirmed = await track(world, mailedToken(world, id, 2), { action: 'confirm' });
    assert.equal(confirmed.body.status, 'pending');
    assert.equal((await track(world, token)).status, 200);
  });

  it('goes on while the new address of what counts already is being proven', async () => {
    await track(world, mailedToken(world, id), { action: 'confirm' });
    const { body } = await change({ person: { email: 'neuve@exemple.fr' } });
    assert.equal(body.status, 'pending');
    const link = mailedToken(world, id, 2);
    assert.ok((await track(world, link)).body.actions.includes('confirm'));
    const confirmed = await track(world, link, { action: 'confirm' });
    assert.equal(confirmed.body.status, 'pending');
    assert.equal(confirmed.body.events.at(-1)?.what, 'confirmed');
    assert.ok(!confirmed.body.actions.includes('confirm'));
  });

  it('counts at once when the address is taken away and a number is there', async () => {
    const { body } = await change({ person: { email: null, phone: '+33639980014' } });
    assert.equal(body.status, 'pending');
    assert.deepEqual(body.data['person'], { name: 'Lise Ormeau', phone: '+33639980014' });
    assert.equal((await track(world, mailedToken(world, id))).status, 401);
  });

  it('proves an address that is given later', async () => {
    const { body: receipt } = await apply(world, application({ person: byPhone(20) }));
    const patch = { person: { email: 'karim@exemple.fr' } };
    assert.equal((await track(world, receipt.manageToken, { patch })).body.status, 'pending');
    const mails = await waitingMails(world, receipt.id);
    assert.deepEqual(mails, ['new-submission site', 'confirm-address person']);
    const link = mailedToken(world, receipt.id, 2);
    assert.equal((await track(world, link, { action: 'confirm' })).status, 200);
  });

  it('is not kept from anybody by what the mission came to ask for since', async () => {
    await world.database.query(
      `update mission set prerequisites = '{"Permis B"}', motivation_required = true`,
    );
    const { status } = await change({ person: { phone: '+33639980021' } });
    await world.database.query(
      `update mission set prerequisites = '{}', motivation_required = false`,
    );
    assert.equal(status, 200);
  });

  it('writes to four new addresses at most, and goes on otherwise', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      assert.equal((await change({ person: { email: `${name}@exemple.fr` } })).status, 200);
    }
    const fifth = await change({ person: { email: 'e@exemple.fr' } });
    assert.equal(fifth.status, 409);
    assert.equal(fifth.body.code, 'state-conflict');
    assert.equal((await waitingMails(world, id)).length, 5);
    assert.equal((await change({ message: 'encore' })).status, 200);
  });

  it('is over when the submission is', async () => {
    await world.database.query(`update submission set status = 'declined'`);
    const { status, body } = await change({ message: 'encore' });
    assert.equal(status, 409);
    assert.equal(body.code, 'state-conflict');
    assert.deepEqual((await track(world, token)).body.actions, ['withdraw']);
  });
});
