import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WebhookPage, WebhookWithSecret } from '@coup-de-main/protocol';
import type { Discovery, Receipt } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { entry } from '../missions/testing/mission-fixtures.ts';
import { writeMissions } from '../missions/write-missions.ts';
import { operatorToken } from '../testing/test-config.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { ask, byPhone } from '../testing/submission-world.ts';
import type { Fault, Maybe, Reply } from '../testing/submission-world.ts';
import { startWholeServer, TOWN } from '../testing/whole-server.ts';
import type { WholeServer } from '../testing/whole-server.ts';

const url = 'https://agenda.example/hook';

describe('subscriptions', () => {
  let server: WholeServer;
  before(async () => {
    server = await startWholeServer(await createTestDatabase(), { operatorToken });
  });
  after(() => server.close());

  const asking = <Body>(
    method: 'GET' | 'POST' | 'DELETE',
    path = '',
    body?: unknown,
  ): Promise<Reply<Maybe<Body>>> => askingAs<Body>(operatorToken, { method, path, body });
  const askingAs = <Body>(
    token: string,
    {
      method,
      path,
      body,
    }: {
      readonly method: 'GET' | 'POST' | 'DELETE';
      readonly path: string;
      readonly body?: unknown;
    },
  ): Promise<Reply<Maybe<Body>>> =>
    ask(server.app, {
      method,
      url: `/v1/webhooks${path}`,
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });

  it('are the operator’s alone', async () => {
    const { body: receipt } = await server.send('/aides', {
      kind: 'request',
      audience: 'resident',
      needs: [{ type: 'groceries' }],
      place: { postalCode: '26000' },
      person: byPhone(1),
      consent: { version: (await discovery()).privacy?.consentVersion },
    });
    assert.ok((receipt as Receipt).manageToken);
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '', { url }],
      ['POST', '/x', { action: 'rotate-secret' }],
      ['DELETE', '/x', undefined],
    ] as const) {
      const none = await askingAs('', { method, path, body });
      assert.deepEqual([none.status, none.body.code], [401, 'token-required'], method + path);
      for (const token of ['x'.repeat(43), 'short', (receipt as Receipt).manageToken]) {
        const wrong = await askingAs(token, { method, path, body });
        assert.deepEqual([wrong.status, wrong.body.code], [401, 'token-invalid'], method + path);
        assert.equal(wrong.headers['www-authenticate'], 'Bearer');
        assert.equal(wrong.headers['cache-control'], 'no-store');
        if (method !== 'GET') break;
      }
    }
  });

  it('are made, shown without their secret, changed and ended', async () => {
    const made = await asking<WebhookWithSecret>('POST', '', { url, types: ['mission.changed'] });
    assert.equal(made.status, 201);
    const webhook = z.parse(WebhookWithSecret, made.body);
    const turned = await asking<WebhookWithSecret>('POST', `/${webhook.id}`, {
      action: 'rotate-secret',
    });
    assert.equal(turned.status, 200);
    assert.notEqual(turned.body.secret, webhook.secret);
    const listed = await asking<z.infer<typeof WebhookPage>>('GET');
    assert.deepEqual(
      z.parse(WebhookPage, listed.body).items.map(({ id }) => id),
      [webhook.id],
    );
    assert.doesNotMatch(JSON.stringify(listed.body), /whsec|secret/);
    const dumped = await server.database.query('select w::text as row from webhook w');
    assert.doesNotMatch(JSON.stringify(dumped), /whsec/);
    const tested = await asking<WebhookWithSecret>('POST', `/${webhook.id}`, { action: 'test' });
    assert.deepEqual([tested.status, tested.body.secret], [200, undefined]);
    assert.deepEqual(await events(), [`webhook.test ${webhook.id}`]);
    await server.database.query(`update webhook set status = 'disabled', disabled_reason = 'gone'`);
    const refused = await asking('POST', `/${webhook.id}`, { action: 'test' });
    assert.deepEqual([refused.status, refused.body.code], [409, 'state-conflict']);
    assert.equal((await asking('DELETE', `/${webhook.id}`)).status, 204);
    for (const [method, body] of [
      ['DELETE', undefined],
      ['POST', { action: 'rotate-secret' }],
      ['POST', { action: 'test' }],
    ] as const) {
      const gone = await asking(method, `/${webhook.id}`, body);
      assert.deepEqual([gone.status, gone.body.code], [404, 'not-found']);
    }
  });

  it('refuse what is no public https address, and types that there are not', async () => {
    const wrong = async (body: unknown): Promise<readonly Fault[]> => {
      const reply = await asking('POST', '', body);
      assert.deepEqual([reply.status, reply.body.code], [422, 'validation-failed']);
      return reply.body.errors ?? [];
    };
    for (const bad of [
      'http://agenda.example/',
      'https://127.1/',
      'https://localhost/',
      'https://[::ffff:10.0.0.1]/',
    ]) {
      const [fault] = await wrong({ url: bad });
      assert.deepEqual([fault?.pointer, fault?.code], ['#/url', 'not-allowed'], bad);
    }
    assert.equal((await wrong({ url, types: ['mission.exploded'] }))[0]?.pointer, '#/types/0');
    assert.equal((await wrong({}))[0]?.code, 'required');
    assert.deepEqual((await asking<z.infer<typeof WebhookPage>>('GET')).body.items, []);
  });

  const discovery = async () => (await ask<Discovery>(server.app, { url: '/v1/' })).body;
  const events = async () =>
    (
      await server.database.query<{ type: string; subject_id: string }>(
        'select type, subject_id from webhook_delivery order by event_id',
      )
    ).map(({ type, subject_id }) => `${type} ${subject_id}`);

  it('are told what becomes of missions from then on', async () => {
    await server.addMissions({ before: {} });
    await asking('POST', '', { url });
    await server.jobs.runDue();
    assert.deepEqual(await events(), []);
    await writeMissions(server.database.kysely, TOWN, [entry('later')]);
    server.clock.advance(60_000);
    await server.jobs.runDue();
    assert.deepEqual(await events(), ['mission.changed later']);
    await server.database.query(
      `update mission set status = 'cancelled' where site_id = $1 and mission_id = 'before'`,
      [TOWN],
    );
    server.clock.advance(60_000);
    await server.jobs.runDue();
    assert.deepEqual(await events(), ['mission.changed later', 'mission.withdrawn before']);
  });

  it('are not there without an operator, and discovery says so', async (t) => {
    const plain = await startWholeServer(await createTestDatabase());
    t.after(() => plain.close());
    const { body } = await ask<Discovery>(plain.app, { url: '/v1/' });
    assert.equal(body.endpoints.webhooks, undefined);
    assert.ok(!body.conformsTo.some((one) => one.endsWith(':webhooks')));
    const headers = { authorization: `Bearer ${operatorToken}` };
    const refused = await ask<{ code: string }>(plain.app, { url: '/v1/webhooks', headers });
    assert.deepEqual([refused.status, refused.body.code], [401, 'token-invalid']);
    const { endpoints, conformsTo } = await discovery();
    assert.deepEqual(endpoints.webhooks, { href: 'webhooks', item: 'webhooks/{id}' });
    assert.ok(conformsTo.some((one) => one.endsWith(':webhooks')));
  });
});
