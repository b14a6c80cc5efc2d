import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WebhookEvent } from '@coup-de-main/protocol';
import { Webhook as Judge } from 'standardwebhooks';
import * as z from 'zod/mini';
import { announce } from '../announce.ts';
import type { Database } from '../database/database.ts';
import { insertSite } from '../testing/sealed-submission.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { HOOKED, receiverIn, webhookWorld } from './testing/webhook-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('deliveries', () => {
  let database: Database;
  before(async () => {
    database = await createTestDatabase();
    await insertSite(database, 'town');
  });
  after(() => database.close());

  const states = () =>
    database.query<{ status: string; last_error: string | null; attempts: number }>(
      'select status, last_error, attempts from webhook_delivery order by event_id',
    );

  it('are signed, thin, and made once when they are taken', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    const url = `http://127.0.0.1:${String(receiver.port)}/hook?key=a`;
    const { secret } = await world.webhooks.create({ url });
    await world.happens('mission.changed', 'm-0117');
    await world.deliveries.deliverDue();
    await world.deliveries.deliverDue();
    const [got] = receiver.received;
    assert.equal(receiver.received.length, 1);
    assert.ok(got);
    assert.equal(got.path, '/hook?key=a');
    const event = new Judge(secret).verify(got.body, got.headers as Record<string, string>);
    assert.deepEqual(z.parse(WebhookEvent, event), event);
    assert.deepEqual(event, {
      type: 'mission.changed',
      timestamp: world.clock.now().toISOString(),
      data: { id: 'm-0117' },
    });
    assert.equal(got.headers['content-type'], 'application/json');
    const [listed] = await world.webhooks.list();
    assert.equal(listed?.deliveredAt, world.clock.now().toISOString());
  });

  it('go to those who want to know, and say nothing of what was undone', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    const at = (path: string) => `http://127.0.0.1:${String(receiver.port)}/${path}`;
    await world.webhooks.create({ url: at('all') });
    await world.webhooks.create({ url: at('aide'), types: ['aide.submitted'] });
    await world.happens('aide.submitted');
    await world.happens('mission.changed');
    await assert.rejects(
      database.kysely.transaction().execute(async (tx) => {
        const occasion = { tx, siteId: HOOKED, now: world.clock.now() };
        await announce(occasion, [{ type: 'mission.withdrawn', subjectId: 'm-2' }]);
        throw new Error('undone');
      }),
      /undone/,
    );
    await world.deliveries.deliverDue();
    const paths = receiver.received.map(({ path, body }) => `${path} ${JSON.parse(body).type}`);
    assert.deepEqual(paths.toSorted(), [
      '/aide aide.submitted',
      '/all aide.submitted',
      '/all mission.changed',
    ]);
  });

  it('are signed by the secret before, too, for a day', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    const made = await world.webhooks.create({ url: `http://127.0.0.1:${String(receiver.port)}/` });
    const turned = await world.webhooks.rotate(made.id);
    assert.ok(turned);
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    const [got] = receiver.received;
    assert.ok(got);
    for (const secret of [made.secret, turned.secret]) {
      new Judge(secret).verify(got.body, got.headers as Record<string, string>);
    }
    assert.equal(await world.webhooks.rotate('nobody'), undefined);
  });

  it('are tried again for days, the same but for the moment, until they are taken', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    await world.webhooks.create({ url: `http://127.0.0.1:${String(receiver.port)}/` });
    receiver.answer((response) => response.writeHead(503).end('CANARY'));
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    assert.deepEqual(await states(), [{ status: 'waiting', last_error: 'http-503', attempts: 1 }]);
    world.clock.advance(50_000);
    await world.deliveries.deliverDue();
    assert.equal(receiver.received.length, 1, 'too early');
    world.clock.advance(2 * MINUTE);
    receiver.answer((response) => response.writeHead(200).end());
    await world.deliveries.deliverDue();
    const [first, second] = receiver.received;
    assert.equal(first?.body, second?.body);
    assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id']);
    assert.notEqual(first?.headers['webhook-timestamp'], second?.headers['webhook-timestamp']);
    assert.deepEqual(await states(), [{ status: 'delivered', last_error: null, attempts: 2 }]);
    assert.doesNotMatch(JSON.stringify(world.failures), /CANARY|127\.0/);
  });

  it('end after days without an answer, and so does the subscription', async () => {
    const world = await webhookWorld(database);
    await world.webhooks.create({ url: 'http://127.0.0.1:1/' });
    await world.happens('mission.changed');
    let hours = 0;
    while ((await world.webhooks.list())[0]?.status === 'active' && hours < 200) {
      await world.deliveries.deliverDue();
      world.clock.advance(HOUR);
      hours += 1;
    }
    assert.ok(hours > 48 && hours < 100, String(hours));
    const [listed] = await world.webhooks.list();
    assert.equal(listed?.disabledReason, 'failing');
    assert.equal(world.failures.at(-1)?.isDisabled, true);
    assert.equal(world.failures[0]?.code, 'ECONNREFUSED');
  });

  it('stop for good at 410', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    await world.webhooks.create({ url: `http://127.0.0.1:${String(receiver.port)}/` });
    receiver.answer((response) => response.writeHead(410).end());
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    await world.happens('mission.changed');
    world.clock.advance(HOUR);
    await world.deliveries.deliverDue();
    assert.equal(receiver.received.length, 1);
    const [listed] = await world.webhooks.list();
    assert.deepEqual([listed?.status, listed?.disabledReason], ['disabled', 'gone']);
    assert.equal(await world.webhooks.isAnyActive(), false);
  });

  it('end with their subscription, and rest while their receiver fails', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    receiver.answer((response) => response.writeHead(500).end());
    const made = await world.webhooks.create({ url: `http://127.0.0.1:${String(receiver.port)}/` });
    for (let n = 0; n < 30; n += 1) await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    // Those that were being sent when the first failed; none of the others.
    assert.ok(receiver.received.length <= 8, String(receiver.received.length));
    assert.equal(await world.webhooks.remove(made.id), true);
    assert.equal(await world.webhooks.remove(made.id), false);
    assert.deepEqual(await states(), []);
  });
});
