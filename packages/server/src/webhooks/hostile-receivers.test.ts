import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { generate } from 'selfsigned';
import type { Database } from '../database/database.ts';
import { insertSite } from '../testing/sealed-submission.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { receiverIn, webhookWorld } from './testing/webhook-world.ts';

describe('receivers that mean harm', () => {
  let database: Database;
  before(async () => {
    database = await createTestDatabase();
    await insertSite(database, 'town');
  });
  after(() => database.close());

  it('lead nowhere by a redirect', async (t) => {
    const world = await webhookWorld(database);
    const secret = await receiverIn(t);
    const receiver = await receiverIn(t);
    for (const status of [301, 302, 303, 307, 308]) {
      await world.webhooks.create({
        url: `http://127.0.0.1:${String(receiver.port)}/${String(status)}`,
      });
    }
    receiver.answer((response) => {
      const status = Number(response.req.url?.slice(1));
      response.writeHead(status, { location: `http://127.0.0.1:${String(secret.port)}/` }).end();
    });
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    assert.equal(receiver.received.length, 5);
    assert.equal(secret.connections(), 0);
    assert.deepEqual(world.failures.map(({ code }) => code).toSorted(), [
      'http-301',
      'http-302',
      'http-303',
      'http-307',
      'http-308',
    ]);
  });

  it('cannot make a name lead elsewhere after it was judged', async (t) => {
    const receiver = await receiverIn(t);
    const elsewhere = await receiverIn(t, { host: '127.0.0.2', port: receiver.port });
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.2'];
    let asked = 0;
    const resolve = async () => [{ address: answers[asked++] ?? '', family: 4 }];
    const world = await webhookWorld(database, { targets: { loopback: true, resolve } });
    await world.webhooks.create({ url: `http://rebind.example:${String(receiver.port)}/` });
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    assert.equal(asked, 1, 'looked up once, and connected to that');
    assert.deepEqual([receiver.received.length, elsewhere.connections()], [1, 0]);
    assert.equal(receiver.received[0]?.headers.host, `rebind.example:${String(receiver.port)}`);
  });

  it('are judged again at every attempt', async (t) => {
    const receiver = await receiverIn(t);
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const world = await webhookWorld(database, { targets: { loopback: false, resolve } });
    await world.webhooks.create({ url: `https://rebind.example:${String(receiver.port)}/` });
    await world.webhooks.create({ url: `https://169.254.169.254/latest/meta-data/` });
    await world.webhooks.create({ url: `http://127.0.0.1:${String(receiver.port)}/` });
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    assert.equal(receiver.connections(), 0);
    assert.deepEqual(
      world.failures.map(({ code }) => code),
      ['not-public', 'not-public', 'not-public'],
    );
  });

  it('hold nobody else up by being slow, in the name or in the head', async (t) => {
    const slow = await receiverIn(t);
    slow.answer((response) => response.writeProcessing());
    const good = await receiverIn(t);
    const resolve = (name: string) =>
      name === 'never.example'
        ? new Promise<never>(() => {})
        : Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    const world = await webhookWorld(database, {
      withinMs: 300,
      targets: { loopback: true, resolve },
    });
    await world.webhooks.create({ url: `http://127.0.0.1:${String(slow.port)}/` });
    await world.webhooks.create({ url: 'http://never.example/' });
    await world.webhooks.create({ url: `http://127.0.0.1:${String(good.port)}/` });
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    assert.equal(good.received.length, 1);
    assert.deepEqual(
      world.failures.map(({ code }) => code),
      ['timeout', 'timeout'],
    );
  });

  it('are not listened to beyond their status, however much they say', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    let written = 0;
    const gone = Promise.withResolvers<void>();
    receiver.answer((response) => {
      response.writeHead(200);
      response.once('close', () => gone.resolve());
      const more = () => {
        if (response.destroyed) return;
        written += 65_536;
        response.write('x'.repeat(65_536), more);
      };
      more();
    });
    await world.webhooks.create({ url: `http://127.0.0.1:${String(receiver.port)}/` });
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    await gone.promise;
    assert.ok(written < 64 * 1024 * 1024, `${String(written)} bytes`);
    assert.equal((await world.webhooks.list())[0]?.deliveredAt !== undefined, true);
  });

  it('are known by their certificate', async (t) => {
    const { private: key, cert } = await generate(
      [{ name: 'commonName', value: 'agenda.example' }],
      {
        extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'agenda.example' }] }],
      },
    );
    const receiver = await receiverIn(t, { tls: { key, cert } });
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const targets = { loopback: true, resolve };
    const url = (name: string) => `https://${name}:${String(receiver.port)}/`;
    const world = await webhookWorld(database, { targets, ca: cert });
    await world.webhooks.create({ url: url('agenda.example') });
    await world.webhooks.create({ url: url('other.example') });
    await world.happens('mission.changed');
    await world.deliveries.deliverDue();
    assert.equal(receiver.received.length, 1);
    assert.deepEqual(
      world.failures.map(({ code }) => code),
      ['ERR_TLS_CERT_ALTNAME_INVALID'],
    );
    await world.happens('mission.changed');
    world.clock.advance(2 * 60_000);
    await world.sender({ ca: '' }).deliverDue();
    assert.equal(receiver.received.length, 1, 'nobody is believed whom nobody knows');
  });

  it('are left when the server stops, and told later', async (t) => {
    const world = await webhookWorld(database);
    const receiver = await receiverIn(t);
    const stop = new AbortController();
    receiver.answer(() => stop.abort());
    await world.webhooks.create({ url: `http://127.0.0.1:${String(receiver.port)}/` });
    await world.happens('mission.changed');
    await world.deliveries.deliverDue(stop.signal);
    assert.deepEqual(world.failures, []);
    receiver.answer((response) => response.writeHead(204).end());
    world.clock.advance(61_000);
    await world.deliveries.deliverDue();
    assert.equal(receiver.received.length, 2);
  });
});
