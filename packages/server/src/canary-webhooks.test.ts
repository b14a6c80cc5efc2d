import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { webhookEventTypes, webhookTestType } from '@coup-de-main/protocol';
import { createVault } from './submissions/vault.ts';
import { canaryEmail, canariesIn, canaryText, findCanaries } from './testing/canary.ts';
import { canaryBodies } from './testing/canary-bodies.ts';
import { track } from './testing/submission-world.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { startWholeServer, TOWN } from './testing/whole-server.ts';
import type { Endpoint, WholeServer } from './testing/whole-server.ts';
import { startReceiver } from './webhooks/testing/receiver.ts';
import type { Receiver } from './webhooks/testing/receiver.ts';

const OPERATOR = 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tE';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const { application, request, offer, 'mission-proposal': proposal } = canaryBodies;
const sent: readonly (readonly [Endpoint, object])[] = [
  ['/applications', application(1, 'colis')],
  ['/applications', application(2, 'colis')],
  ['/aides', request(4)],
  ['/aides', offer(6)],
  ['/mission-proposals', proposal(7)],
];

describe('what people write into a form, while another program is told what happens', () => {
  let server: WholeServer;
  let receiver: Receiver;
  /** What one must not be told: links that open something, and the words for the phone. */
  const secrets: string[] = [];
  const tokens: string[] = [];

  before(async () => {
    receiver = await startReceiver();
    server = await startWholeServer(await createTestDatabase(), {
      operatorToken: OPERATOR,
      webhooksToLoopback: true,
    });
    await server.addMissions({ colis: { places: { count: 1, left: 1 }, openToMinors: true } });
    const made = await operator('', { url: `http://127.0.0.1:${String(receiver.port)}/hook` });
    assert.equal(made.statusCode, 201);
    const { id } = made.json<{ id: string }>();
    assert.equal((await operator(`/${id}`, { action: 'test' })).statusCode, 200);
  });
  after(async () => {
    await server.close();
    await receiver.close();
  });

  const operator = (path: string, body: object) =>
    server.app.inject({
      method: 'POST',
      url: `/v1/webhooks${path}`,
      headers: { authorization: `Bearer ${OPERATOR}`, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });

  /** Time passes, missions are told, and what is owed is delivered. */
  async function passTime(milliseconds = MINUTE): Promise<void> {
    server.clock.advance(milliseconds);
    await server.jobs.runDue();
    await server.arrivals();
    await server.deliveries.deliverDue();
  }

  async function submitAll(): Promise<void> {
    for (const [path, body] of sent) {
      const { status, body: receipt } = await server.send(path, body);
      assert.equal(status, 202, JSON.stringify(receipt));
      const proof = createVault(server.keyRing, TOWN).token(receipt.id, 'confirm', 1);
      secrets.push(receipt.manageToken, proof, receipt.reference);
      tokens.push(receipt.manageToken);
      const { body: proven } = await track(server, proof, { action: 'confirm' });
      assert.ok(canariesIn(proven.data).length > 0, JSON.stringify(proven));
      await passTime();
    }
  }

  /** An agent publishes what was proposed, and takes another one back. */
  async function publish(): Promise<void> {
    const changed = await server.database.query(
      `update mission m set status = 'published', published_at = $1 from mission_proposal p
       where p.mission_id = m.mission_id returning m.title`,
      [server.clock.now()],
    );
    assert.equal(findCanaries(JSON.stringify(changed)).length, 1, 'a mission with such a title');
    await server.database.query(
      `update mission set status = 'cancelled' where mission_id = 'colis'`,
    );
    await passTime();
  }

  it('is in no delivery, whatever happens to it, also when it is tried again', async () => {
    await server.deliveries.deliverDue();
    // A receiver that says such words itself: they are kept nowhere.
    receiver.answer((response) =>
      response.writeHead(503, { 'x-said': canaryEmail('dit', 9) }).end(canaryText('dit', 9)),
    );
    await submitAll();
    assert.ok(server.log.text().includes('http-503'), 'a delivery failed, and it was told');
    receiver.answer((response) => response.writeHead(204).end());
    for (const token of tokens) {
      const patch = { person: { name: canaryText('nouveau', 1), email: canaryEmail('n', 1) } };
      const { status, body } = await track(server, token, { patch });
      assert.equal(status, 200, JSON.stringify(body));
    }
    await publish();
    for (const token of tokens.slice(0, -1)) {
      assert.equal((await track(server, token, { erase: true })).status, 204);
      await passTime();
    }
    await passTime(DAY);
    const said = receiver.received.map(({ path, headers, body }) =>
      [path, JSON.stringify(headers), body].join('\n'),
    );
    assert.ok(said.length >= 15, `only ${String(said.length)} deliveries`);
    for (const one of said) {
      assert.deepEqual(findCanaries(one), [], one);
      assert.ok(!secrets.some((secret) => one.includes(secret)), one);
    }
  });

  it('was told of, all the same: every kind of event came, and none says more than an id', () => {
    const events = receiver.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    const types = new Set(events.map(({ type }) => String(type)));
    assert.deepEqual([...types].toSorted(), [...webhookEventTypes, webhookTestType].toSorted());
    for (const event of events) {
      const { id } = event['data'] as { id: unknown };
      assert.deepEqual(event, { type: event['type'], timestamp: event['timestamp'], data: { id } });
    }
  });

  it('is in no table of subscriptions and in no log of what was sent', async () => {
    const rows = await server.database.query(
      `select d::text as row from webhook_delivery d union all select w::text from webhook w`,
    );
    assert.ok(rows.length > 10, 'what was delivered is kept for a while');
    assert.deepEqual(findCanaries(JSON.stringify(rows)), []);
    assert.deepEqual(findCanaries(server.log.text()), []);
  });
});
