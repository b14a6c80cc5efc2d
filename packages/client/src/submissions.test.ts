import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { beforeEach, mock, test } from 'node:test';
import { HttpResponse } from 'msw';
import { createClient } from './create-client.ts';
import { ProblemError, TransportError } from './errors.ts';
import { answers, base, discovery, pretendNetwork } from './testing/backend.ts';
import * as given from './testing/submissions.ts';

const { aide, application, inTurn, problem, proposal, receipt, secrets, takesEverything } = given;
const network = pretendNetwork();
const client = (retries = 0) => createClient({ backend: base, retries });
const received = () => HttpResponse.json(receipt(), { status: 201 });

beforeEach(() => {
  mock.method(Math, 'random', () => 0);
});

const operations = {
  applications: (key: string) => client().submitApplication(application, { key }),
  aides: (key: string) => client().submitAide(aide, { key }),
  'mission-proposals': (key: string) => client().proposeMission(proposal, { key }),
};
const bodies: Record<string, unknown> = {
  applications: application,
  aides: aide,
  'mission-proposals': proposal,
};
for (const [path, submit] of Object.entries(operations)) {
  test(`posts to ${path} with the key, and answers the receipt`, async () => {
    const { handler, sent } = inTurn('post', path, received);
    network.use(takesEverything(), handler);

    const { reference, manageToken } = await submit('intent-1');

    assert.deepEqual([reference, manageToken], ['7K3M-92TQ', secrets.token]);
    assert.equal(sent[0]?.headers.get('idempotency-key'), 'intent-1');
    assert.match(sent[0]?.headers.get('content-type') ?? '', /^application\/json/);
    assert.deepEqual(await sent[0]?.json(), bodies[path]);
  });

  test(`a backend without ${path} is not asked`, async () => {
    network.use(answers('', discovery()));
    await assert.rejects(submit('intent-1'), { code: 'not-found' });
  });
}

test('a bad date never makes a submission look lost', async () => {
  const odd = { ...receipt(), answerBy: 'soon', manageUrl: 'javascript:alert(1)' };
  const answer = () => HttpResponse.json(odd, { status: 201 });
  network.use(takesEverything(), inTurn('post', 'aides', answer).handler);

  const read = await client().submitAide(aide, { key: 'k' });

  assert.equal(read.id, 's-1');
  assert.deepEqual([read.answerBy, read.manageUrl], [undefined, undefined]);
});

test('a receipt without its reference is no success, and nobody knows', async () => {
  const { reference: _, ...odd } = receipt();
  const answer = () => HttpResponse.json(odd, { status: 201 });
  network.use(takesEverything(), inTurn('post', 'aides', answer).handler);

  await assert.rejects(client().submitAide(aide, { key: 'k' }), {
    failure: 'content',
    outcome: 'unknown',
  });
});

test('the reason of a refusal is passed on', async () => {
  const refuse = () => problem('mission-full', 409);
  network.use(takesEverything(), inTurn('post', 'applications', refuse).handler);

  await assert.rejects(client().submitApplication(application, { key: 'k' }), {
    name: 'ProblemError',
    code: 'mission-full',
  });
});

const broken = [
  ['network', () => HttpResponse.error()],
  ['status', () => problem('unavailable', 503)],
  ['content', () => HttpResponse.html('<h1>Log in to the Wi-Fi</h1>')],
] as const;
for (const [failure, answer] of broken) {
  test(`nothing is sent when the discovery document cannot be had: ${failure}`, async () => {
    network.use(inTurn('get', '', answer).handler);

    await assert.rejects(client().submitAide(aide, { key: 'k' }), (error) => {
      assert.ok(error instanceof TransportError);
      assert.deepEqual([error.failure, error.outcome], [failure, 'not-sent']);
      return true;
    });
  });
}

for (const key of ['', 'x'.repeat(129), 'é', 'a\r\nb', 'a b']) {
  test(`refuses ${JSON.stringify(key.slice(0, 9))} as a key before it leaves`, async () => {
    await assert.rejects(client().submitAide(aide, { key }), { code: 'idempotency-key-required' });
  });
}

test('an abort rejects with its reason, before and after it has left', async () => {
  const reason = new Error('the visitor left');
  const early = AbortSignal.abort(reason);
  network.use(takesEverything());
  await assert.rejects(client().submitAide(aide, { key: 'k', signal: early }), reason);

  const controller = new AbortController();
  const abort = () => {
    controller.abort(reason);
    return HttpResponse.error();
  };
  network.use(inTurn('post', 'aides', abort).handler);
  const sending = client(4).submitAide(aide, { key: 'k', signal: controller.signal });
  await assert.rejects(sending, reason);
});

const failures: [string, () => Response][] = [
  ['network', () => HttpResponse.error()],
  ['status', () => HttpResponse.html('<h1>Oops</h1>', { status: 500 })],
  ['half a receipt', () => half(JSON.stringify(receipt()).slice(0, -9))],
  ['another document', () => HttpResponse.json({ ...receipt(), id: 5, person: aide.person })],
  ['refusal', () => problem('validation-failed', 422)],
];
const half = (text: string) =>
  new HttpResponse(text, { headers: { 'content-type': 'application/json' } });
for (const [what, answer] of failures) {
  test(`no address and no error holds what was typed or the token: ${what}`, async () => {
    const { handler, sent } = inTurn('post', 'aides', answer);
    network.use(takesEverything(), handler);

    await assert.rejects(client().submitAide(aide, { key: 'k' }), (error) => {
      assert.ok(error instanceof TransportError || error instanceof ProblemError);
      const whole = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
      for (const secret of Object.values(secrets)) assert.ok(!whole.includes(secret), secret);
      return true;
    });

    for (const { url } of sent) assert.equal(url, `${base}aides`);
  });
}
