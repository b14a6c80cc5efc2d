import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { open } from '../personal/seal.ts';
import { mailPlace } from '../personal/sealed-tables.ts';
import { findTampered, readEvents } from '../submissions/submission-events.ts';
import { onScene } from '../submissions/on-scene.ts';
import {
  application,
  apply,
  byPhone,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

const TABLES = ['submission', 'idempotency', 'submission_event', 'outbox', 'application'] as const;

describe('withdrawing', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.missions({ colis: { places: { count: 1 } } }));
  after(() => world.close());

  const rowsOf = async (table: string, id: string) => {
    const rows = await world.database.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where submission_id = $1`,
      [id],
    );
    return rows.map(({ row }) => row);
  };

  it('leaves a row without anything of the person, and its history', async () => {
    const { body } = await apply(world, application({ message: 'Bonjour' }), 'to-erase');
    await track(world, mailedToken(world, body.id), { action: 'confirm' });
    const erased = await track(world, body.manageToken, { erase: true });
    assert.equal(erased.status, 204);
    const [row] = await rowsOf('submission', body.id);
    for (const column of [
      'sealed',
      'data_key',
      'key_id',
      'email_index',
      'phone_index',
      'proxy_email_index',
      'insee_code',
      'postal_code',
      'expires_at',
    ]) {
      assert.equal(row?.[column], null, column);
    }
    assert.ok(row?.['erased_at']);
    assert.deepEqual(await rowsOf('application', body.id), []);
    assert.deepEqual(await rowsOf('outbox', body.id), []);
    const [key] = await rowsOf('idempotency', body.id);
    assert.equal(key?.['body_hash'], `\\x${'00'.repeat(32)}`);
    const events = await onScene(world.ports, (scene) => readEvents(scene, body.id));
    assert.deepEqual(
      events.map(({ what, actor }) => `${what} ${actor}`),
      ['submitted person', 'place-taken person', 'erased person'],
    );
    assert.equal(findTampered(events), undefined);
  });

  it('leaves nothing by which the person is found', async () => {
    const person = { name: 'CANARY', email: 'canary@exemple.fr', phone: '+33639980066' };
    const { body } = await apply(world, application({ person, message: 'CANARY' }));
    const indexes = [
      world.ports.vault.emailIndex(person.email).toString('hex'),
      world.ports.vault.phoneIndex(person.phone).toString('hex'),
    ];
    await track(world, body.manageToken, { erase: true });
    for (const table of TABLES) {
      const rows = await world.database.query(`select to_jsonb(t)::text as text from ${table} t`);
      const text = JSON.stringify(rows);
      for (const marker of ['CANARY', 'canary', '39980066', ...indexes]) {
        assert.ok(!text.includes(marker), `${marker} in ${table}`);
      }
    }
  });

  it('tells a link that is opened later that there is nothing any more', async () => {
    const { body } = await apply(world, application());
    await track(world, body.manageToken, { erase: true });
    for (const token of [body.manageToken, mailedToken(world, body.id)]) {
      for (const use of [{}, { erase: true }, { patch: {} }, { action: 'confirm' }] as const) {
        const { status, body: problem } = await track(world, token, use);
        assert.equal(status, 404);
        assert.equal(problem.code, 'not-found');
      }
    }
  });

  it('does not bring everything back when the sending is repeated late', async () => {
    const { body } = await apply(world, application(), 'repeated-late');
    await track(world, body.manageToken, { erase: true });
    const again = await apply(world, application(), 'repeated-late');
    assert.equal(again.status, 409);
    assert.equal(again.body.code, 'state-conflict');
  });

  it('gives the place back', async () => {
    const { body } = await apply(world, application({ person: byPhone(1) }));
    assert.equal((await apply(world, application({ person: byPhone(2) }))).status, 409);
    await track(world, body.manageToken, { erase: true });
    assert.equal((await apply(world, application({ person: byPhone(2) }))).status, 201);
  });

  it('says farewell to an address that was proven, sealed until it is sent', async () => {
    const { body } = await apply(world, application());
    await track(world, mailedToken(world, body.id), { action: 'confirm' });
    await track(world, body.manageToken, { erase: true });
    const mail = await world.database.kysely
      .selectFrom('outbox')
      .selectAll()
      .where('once_key', '=', `farewell:${body.id}`)
      .executeTakeFirstOrThrow();
    assert.equal(mail.submission_id, null);
    const place = mailPlace(world.ports.siteId, mail.mail_id);
    assert.deepEqual(open(world.ports.vault.ring, place, mail), {
      email: 'lise@exemple.fr',
      type: 'application',
      reference: body.reference,
      receivedAt: body.receivedAt,
    });
  });

  it('writes to nobody whose address was not proven', async () => {
    const { body } = await apply(world, application());
    await track(world, body.manageToken, { erase: true });
    const rows = await world.database.query('select 1 from outbox where once_key = $1', [
      `farewell:${body.id}`,
    ]);
    assert.deepEqual(rows, []);
  });

  it('is done once by two that come at once', async () => {
    const { body } = await apply(world, application({ person: byPhone(9) }));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => track(world, body.manageToken, { erase: true })),
    );
    const statuses = answers.map(({ status }) => String(status)).toSorted();
    assert.deepEqual(statuses, ['204', '404', '404', '404']);
    const [mission] = await world.database.query<{ places_left: number }>(
      'select places_left from mission',
    );
    assert.equal(mission?.places_left, 1);
  });
});
