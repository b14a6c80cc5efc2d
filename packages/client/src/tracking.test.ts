import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { beforeEach, mock, test } from 'node:test';
import { HttpResponse } from 'msw';
import { createClient } from './create-client.ts';
import { ProblemError, TransportError } from './errors.ts';
import { answers, base, discovery, pretendNetwork } from './testing/backend.ts';
import * as given from './testing/submissions.ts';

const { inTurn, problem, secrets, takesEverything, tracked } = given;
const { token } = secrets;
const network = pretendNetwork();
const client = (retries = 2) => createClient({ backend: base, retries });
const held = (more?: Record<string, unknown>) => () => HttpResponse.json(tracked(more));
const lost = () => HttpResponse.error();

beforeEach(() => {
  mock.method(Math, 'random', () => 0);
});

test('reads what a token opens; the token is in a header and never in the address', async () => {
  const { handler, sent } = inTurn('get', 'tracking', held());
  network.use(takesEverything(), handler);

  const { status, version } = await client().track(token);

  assert.deepEqual([status, version], ['open', 3]);
  assert.equal(sent[0]?.headers.get('authorization'), `Bearer ${token}`);
  assert.equal(sent[0]?.url, `${base}tracking`);
});

test('one odd event, and a need of the future, never cost the rest', async () => {
  const needs = [{ type: 'moon-walk', status: 'dreamt' }, { status: 'open' }];
  const odd = { needs, events: [null, { at: 'never' }], mission: { id: 5 }, mood: 'good' };
  network.use(takesEverything(), inTurn('get', 'tracking', held(odd)).handler);

  const read = await client().track(token);

  assert.deepEqual(read.needs, [needs[0]]);
  assert.deepEqual(read.events, []);
  assert.equal(read.mission, undefined);
});

for (const wrong of ['', 'short', `${token} `, `${token}\r\nx: y`, `#t=${token}`, 'é'.repeat(43)]) {
  test(`does not ask with ${JSON.stringify(wrong.slice(0, 9))}, which is no token`, async () => {
    await assert.rejects(client().track(wrong), { code: 'token-invalid', status: 401 });
  });
}

test('a wrong token, and a backend that follows nothing', async () => {
  const refuse = () => problem('token-invalid', 401);
  network.use(takesEverything(), inTurn('get', 'tracking', refuse).handler);
  await assert.rejects(client().track(token), { name: 'ProblemError', code: 'token-invalid' });

  network.use(answers('', discovery()));
  await assert.rejects(client().track(token), { code: 'not-found' });
});

test('changes by merge patch, of the version that the person saw', async () => {
  const { handler, sent } = inTurn('patch', 'tracking', held({ version: 4 }));
  network.use(takesEverything(), handler);

  const { version } = await client().changeTracked(token, { urgency: null }, { version: 3 });

  assert.equal(version, 4);
  assert.equal(sent[0]?.headers.get('if-match'), '"3"');
  assert.equal(sent[0]?.headers.get('content-type'), 'application/merge-patch+json');
  assert.deepEqual(await sent[0]?.json(), { urgency: null });
});

test('a version that is not the same is told', async () => {
  const refuse = () => problem('version-mismatch', 412);
  network.use(takesEverything(), inTurn('patch', 'tracking', refuse).handler);
  const changing = client().changeTracked(token, { urgency: null }, { version: 3 });
  await assert.rejects(changing, { code: 'version-mismatch' });
});

const outdated = () => problem('version-mismatch', 412);

test('a change whose answer was lost is not refused for having been made', async () => {
  const name = 'Odile G.';
  const needs = [{ type: 'groceries', note: 'Le soir.' }];
  // The database of a backend may give members back in another order.
  const data = { needs: [{ note: 'Le soir.', type: 'groceries' }], person: { name, phone: '1' } };
  network.use(
    takesEverything(),
    inTurn('patch', 'tracking', lost, outdated).handler,
    inTurn('get', 'tracking', held({ version: 4, data })).handler,
  );
  const patch = { person: { name, email: null }, urgency: null, needs };
  const { version } = await client().changeTracked(token, patch, { version: 3 });
  assert.equal(version, 4);
});

for (const [about, patch] of Object.entries({
  'another name': { person: { name: 'Odile G.' } },
  'no telephone any more': { person: { phone: null } },
  'a list without a note': { needs: [{ type: 'groceries' }] },
  'a longer list': { needs: [{ type: 'groceries', note: 'Le soir.' }, { type: 'pharmacy' }] },
  'a member that is not there': { place: { city: 'Valence' } },
})) {
  test(`a change that never arrived is not told as made because of somebody else's: ${about}`, async () => {
    const data = {
      person: { name: secrets.name, phone: secrets.phone },
      needs: [{ type: 'groceries', note: 'Le soir.' }],
    };
    network.use(
      takesEverything(),
      inTurn('patch', 'tracking', lost, outdated).handler,
      inTurn('get', 'tracking', held({ version: 4, data })).handler,
    );
    const changing = client().changeTracked(token, patch, { version: 3 });
    await assert.rejects(changing, { code: 'version-mismatch' });
  });
}

test('does what is asked by name', async () => {
  const { handler, sent } = inTurn('post', 'tracking/actions', held({ status: 'paused' }));
  network.use(takesEverything(), handler);

  assert.equal((await client().actOnTracked(token, 'pause')).status, 'paused');

  assert.deepEqual(await sent[0]?.json(), { action: 'pause' });
  const unknown = client().actOnTracked(token, 'fly' as 'pause');
  await assert.rejects(unknown, { code: 'validation-failed' });
});

test('an action whose answer was lost is not refused for having been done', async () => {
  const refuse = () => problem('state-conflict', 409);
  const actions = inTurn('post', 'tracking/actions', lost, refuse);
  const paused = inTurn('get', 'tracking', held({ status: 'paused' }));
  network.use(takesEverything(), actions.handler, paused.handler);
  assert.equal((await client().actOnTracked(token, 'pause')).status, 'paused');

  network.use(inTurn('post', 'tracking/actions', refuse).handler);
  await assert.rejects(client().actOnTracked(token, 'pause'), { code: 'state-conflict' });
});

for (const [action, status] of [
  ['pause', 'expired'],
  ['renew', 'expired'],
  ['confirm', 'expired'],
  ['accept-place', 'waitlisted'],
  ['mark-solved', 'cancelled'],
] as const) {
  test(`${action} that never arrived is not told as done when all became ${status}`, async () => {
    const refuse = () => problem('state-conflict', 409);
    network.use(
      takesEverything(),
      inTurn('post', 'tracking/actions', lost, refuse).handler,
      inTurn('get', 'tracking', held({ status })).handler,
    );
    await assert.rejects(client().actOnTracked(token, action), { code: 'state-conflict' });
  });
}

test('withdraws; an erasure whose answer was lost has erased the token too', async () => {
  const done = () => new HttpResponse(null, { status: 204 });
  network.use(takesEverything(), inTurn('delete', 'tracking', done).handler);
  assert.equal(await client().withdraw(token), undefined);

  for (const gone of [() => problem('token-invalid', 401), () => problem('not-found', 404)]) {
    network.use(inTurn('delete', 'tracking', lost, gone).handler);
    assert.equal(await client().withdraw(token), undefined);

    network.use(inTurn('delete', 'tracking', gone).handler);
    await assert.rejects(client().withdraw(token), ProblemError);
  }
});

test('remembers from one call to the next that an erasure may have been done', async () => {
  const gone = () => problem('not-found', 404);
  const one = client(0);
  network.use(takesEverything(), inTurn('delete', 'tracking', lost, gone).handler);
  await assert.rejects(one.withdraw(token), { outcome: 'unknown' });
  await assert.rejects(one.withdraw(`${token}2`), { code: 'not-found' });
  assert.equal(await one.withdraw(token), undefined);
  await assert.rejects(one.withdraw(token), { code: 'not-found' });
});

test('sends links again, for an address that can be one', async () => {
  const accept = () => HttpResponse.json({}, { status: 202 });
  const { handler, sent } = inTurn('post', 'tracking/resend', accept);
  network.use(takesEverything(), handler);

  await client().resendLinks({ email: 'odile@exemple.fr', lang: 'fr' });

  assert.deepEqual(await sent[0]?.json(), { email: 'odile@exemple.fr', lang: 'fr' });
  await assert.rejects(client().resendLinks({ email: 'odile' }), (error) => {
    assert.ok(error instanceof ProblemError);
    assert.deepEqual(error.problem.errors, [{ code: 'invalid-format', pointer: '#/email' }]);
    return true;
  });
  network.use(inTurn('post', 'tracking/resend', () => problem('rate-limited', 400)).handler);
  await assert.rejects(client().resendLinks({ email: 'odile@exemple.fr' }), ProblemError);
});

const attempts = {
  track: () => client(0).track(token),
  change: () => client(0).changeTracked(token, { person: { name: secrets.name } }),
  act: () => client(0).actOnTracked(token, 'renew'),
  withdraw: () => client(0).withdraw(token),
};
for (const [what, attempt] of Object.entries(attempts)) {
  test(`says what is known of a failure, and nothing of anybody: ${what}`, async () => {
    const odd = () => HttpResponse.json({ data: secrets.name, id: [secrets.phone] });
    const failing = what === 'withdraw' ? lost : odd;
    network.use(
      takesEverything(),
      inTurn('get', 'tracking', lost).handler,
      inTurn('patch', 'tracking', failing).handler,
      inTurn('post', 'tracking/actions', failing).handler,
      inTurn('delete', 'tracking', failing).handler,
    );

    await assert.rejects(attempt(), (error) => {
      assert.ok(error instanceof TransportError);
      assert.equal(error.outcome, what === 'track' ? undefined : 'unknown');
      const whole = inspect(error, { depth: Infinity, showHidden: true });
      for (const secret of Object.values(secrets)) assert.ok(!whole.includes(secret), secret);
      return true;
    });
  });
}
