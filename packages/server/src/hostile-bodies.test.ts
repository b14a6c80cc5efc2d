import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Receipt } from '@coup-de-main/protocol';
import { operations } from '@coup-de-main/protocol';
import type { Operation, Problem } from '@coup-de-main/protocol';
import { bodyOperations, brokenRequests } from './testing/broken-requests.ts';
import { canaryBodies } from './testing/canary-bodies.ts';
import { hostileStrings } from './testing/hostile-strings.ts';
import { leavesOf, withLeaves } from './testing/leaves.ts';
import { createMonthsWorld } from './testing/months-world.ts';
import type { MonthsWorld } from './testing/months-world.ts';
import { ask, track } from './testing/submission-world.ts';
import type { Maybe, Reply } from './testing/submission-world.ts';

const { application, request, offer, 'mission-proposal': proposal } = canaryBodies;
const noLine = { acceptedPrerequisites: undefined, adult: true };
/** Every kind with every member, and with a phone alone, so that it counts at once. */
const kinds: Readonly<Record<string, readonly [string, object]>> = {
  application: ['/applications', { ...application(1, 'fete'), ...noLine }],
  request: ['/aides', request(2)],
  offer: ['/aides', offer(3)],
  proposal: ['/mission-proposals', proposal(4)],
};
/** Leaves in which anybody may write anything. */
const FREE = /\/(?:name|message|note|city|relation|title|description|summary|street|text|0)$/;

describe('hostile strings in bodies', () => {
  let world: MonthsWorld;
  let sent = 0;
  before(async () => {
    world = await createMonthsWorld();
  });
  after(() => world.close());

  function post(path: string, body: unknown): Promise<Reply<Maybe<Receipt>>> {
    sent += 1;
    return ask(world.app, {
      method: 'POST',
      url: `/v1${path}`,
      remoteAddress: `10.${String(sent >> 16)}.${String((sent >> 8) & 255)}.${String(sent & 255)}`,
      headers: { 'idempotency-key': `hostile-${sent}`, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
  }

  for (const [kind, [path, body]] of Object.entries(kinds)) {
    const leaves = leavesOf(body);
    const free = leaves.filter((leaf) => FREE.test(leaf) && !leaf.startsWith('/missionId'));
    const texts = free.filter(
      (leaf) =>
        !/(?:languages|ages|children|domains|beneficiaries|accessibility|PostalCodes)\/0$/.test(
          leaf,
        ),
    );
    const closed = leaves.filter((leaf) => !texts.includes(leaf));

    it(`are kept as they were written or refused where they stand: ${kind}, ${texts.length} texts`, async () => {
      let kept = 0;
      for (const text of hostileStrings) {
        const { status, body: answer } = await post(path, withLeaves(body, texts, text));
        assert.ok([201, 202, 400, 422].includes(status), `${status} for ${JSON.stringify(text)}`);
        if (status === 400) continue;
        const wrong = (answer.errors ?? []).map(({ pointer = '' }) => pointer.slice(1));
        for (const leaf of wrong)
          assert.ok(texts.includes(leaf), `${leaf} ${JSON.stringify(text)}`);
        const good = texts.filter((leaf) => !wrong.includes(leaf));
        const input = withLeaves(body, good, text) as Readonly<Record<string, unknown>>;
        const taken = wrong.length === 0 ? { status, body: answer } : await post(path, input);
        assert.ok([201, 202].includes(taken.status), `${JSON.stringify(taken.body)} for ${text}`);
        const { body: tracked } = await track(world, taken.body.manageToken);
        assert.deepEqual(tracked.data, JSON.parse(JSON.stringify(input)));
        kept += good.length;
      }
      assert.ok(kept > 100 * texts.length, `only ${String(kept)} were kept`);
    });

    it(`are no choice, date, number, address or identifier: ${kind}, ${closed.length} fields`, async () => {
      let refused = 0;
      for (const text of hostileStrings) {
        // What decides what the others are is tried alone.
        const others = closed.filter((leaf) => leaf !== '/kind');
        const { body: all } = await post(path, withLeaves(body, others, text));
        const wrong = new Set((all.errors ?? []).map(({ pointer = '' }) => pointer.slice(1)));
        refused += wrong.size;
        const left = closed.filter((leaf) => !wrong.has(leaf));
        const input = withLeaves(body, left, text);
        const { status, body: answer } = await post(path, input);
        const what = `${left.join()} = ${JSON.stringify(text)}: ${String(status)}`;
        if (status === 201 || status === 202) {
          const { body: tracked } = await track(world, answer.manageToken);
          assert.deepEqual(tracked.data, JSON.parse(JSON.stringify(input)), what);
        } else assert.ok([400, 404, 409, 422].includes(status), what);
      }
      const most = (closed.length - 2) * hostileStrings.length * 0.8;
      assert.ok(refused > most, `${String(refused)} of ${String(most)}`);
    });
  }

  it('are no keys, tokens, languages or names of anything', async () => {
    // Half a surrogate pair cannot stand in an address at all.
    for (const text of hostileStrings.filter((one) => one.isWellFormed())) {
      const header = encodeURIComponent(text).slice(0, 200);
      for (const { method, path } of Object.values<Operation>(operations)) {
        const url = `/v1${path.replace('{id}', encodeURIComponent(text))}`;
        const { statusCode } = await world.app.inject({
          method,
          url,
          headers: {
            authorization: `Bearer ${header}`,
            'if-match': header,
            'accept-language': header,
          },
        });
        assert.ok(statusCode < 500, `${method} ${url}: ${String(statusCode)}`);
      }
    }
  });
});

describe('broken bodies', () => {
  let world: MonthsWorld;
  let token = '';
  before(async () => {
    world = await createMonthsWorld();
    token = (await world.submit('/aides', { ...offer(5) })).manageToken;
  });
  after(() => world.close());

  it('are those of every operation that takes one', () => {
    const names = bodyOperations.map(({ method, path }) => `${method} ${path}`);
    const writes = Object.values<Operation>(operations)
      .filter(({ method }) => method === 'POST' || method === 'PATCH')
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(names, writes);
  });

  it('get a clear refusal each, in words, and change nothing', async () => {
    const broken = brokenRequests('Zoé <b>“1”</b> €', token);
    assert.ok(broken.length >= 27 * bodyOperations.length);
    const before = await rows();
    for (const { what, statuses, request: wrong } of broken) {
      const { status, body, headers } = await ask<Problem>(world.app, wrong);
      // Of a patch, null and {} are patches; they are refused where they stand.
      assert.ok(statuses.includes(status), `${what}: ${String(status)} ${JSON.stringify(body)}`);
      assert.match(String(headers['content-type']), /^application\/problem\+json/, what);
      const known: readonly string[] = bodyOperations.flatMap(({ problems }) => problems);
      assert.ok(known.includes(body.code ?? ''), `${what}: ${body.code}`);
      assert.ok((body.detail ?? '').length > 10, what);
    }
    assert.deepEqual(await rows(), before);
  });

  function rows() {
    return world.database.query(
      `select (select count(*) from submission) as submissions, (select max(version) from submission) as version,
         (select count(*) from idempotency) as keys, (select count(*) from outbox) as mails`,
    );
  }
});
