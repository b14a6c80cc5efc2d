import assert from 'node:assert/strict';
import { test } from 'node:test';
import { delay, http, HttpResponse } from 'msw';
import { createClient } from './create-client.ts';
import { ProblemError, TransportError, type TransportFailure } from './errors.ts';
import { base, discovery, pretendNetwork } from './testing/backend.ts';

const network = pretendNetwork();

function fails(failure: TransportFailure, status?: number) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof TransportError);
    assert.equal(error.failure, failure);
    assert.equal(error.status, status);
    assert.ok(error.cause instanceof Error);
    return true;
  };
}

test('a problem document becomes a ProblemError with its code and sentence', async () => {
  const problem = {
    type: 'urn:coup-de-main:problem:invalid-parameter',
    title: 'Bad request',
    status: 400,
    code: 'invalid-parameter',
    detail: 'radius: choose between 1000 and 100000 metres.',
  };
  network.use(http.get(base, () => HttpResponse.json(problem, { status: 400 })));

  await assert.rejects(createClient({ backend: base }).discover(), (error) => {
    assert.ok(error instanceof ProblemError);
    assert.equal(error.code, 'invalid-parameter');
    assert.equal(error.status, 400);
    assert.equal(error.message, problem.detail);
    return true;
  });
});

test('an error page is a status failure', async () => {
  network.use(http.get(base, () => HttpResponse.html('<h1>Oops</h1>', { status: 502 })));

  await assert.rejects(
    createClient({ backend: base, retries: 0 }).discover(),
    fails('status', 502),
  );
});

test('HTML with status 200 (a captive portal) is a content failure', async () => {
  network.use(http.get(base, () => HttpResponse.html('<h1>Log in to the Wi-Fi</h1>')));

  await assert.rejects(createClient({ backend: base, retries: 0 }).discover(), fails('content'));
});

test('a network that fails is a network failure', async () => {
  network.use(http.get(base, () => HttpResponse.error()));

  await assert.rejects(createClient({ backend: base, retries: 0 }).discover(), fails('network'));
});

test('a backend that never answers is a timeout', async () => {
  network.use(http.get(base, () => delay('infinite')));

  const client = createClient({ backend: base, retries: 0, timeout: 60 });

  await assert.rejects(client.discover(), fails('timeout'));
});

test('a body that never ends is a timeout', async () => {
  const endless = () =>
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"protocol":'));
      },
    });
  network.use(http.get(base, () => new HttpResponse(endless())));

  const client = createClient({ backend: base, retries: 0, timeout: 60 });

  await assert.rejects(client.discover(), fails('timeout'));
});

for (const status of [408, 425, 429, 500, 503, 507, 522, 599]) {
  test(`tries again after ${String(status)}`, async () => {
    let attempts = 0;
    network.use(
      http.get(base, () => {
        attempts += 1;
        return attempts === 1
          ? new HttpResponse(null, { status, headers: { 'retry-after': '0' } })
          : HttpResponse.json(discovery());
      }),
    );

    await createClient({ backend: base, retries: 1 }).discover();

    assert.equal(attempts, 2);
  });
}

for (const [wait, milliseconds] of [
  ['60', 60_000],
  [new Date(Date.now() + 90_000).toUTCString(), 90_000],
] as const) {
  test(`does not ask again before a backend wants to be asked: ${wait}`, async () => {
    let attempts = 0;
    const problem = {
      type: 'urn:coup-de-main:problem:rate-limited',
      title: 'Too many requests',
      status: 429,
      code: 'rate-limited',
    };
    network.use(
      http.get(base, () => {
        attempts += 1;
        return HttpResponse.json(problem, { status: 429, headers: { 'retry-after': wait } });
      }),
    );

    await assert.rejects(createClient({ backend: base }).discover(), (error) => {
      assert.ok(fails('status', 429)(error) && error instanceof TransportError);
      assert.ok(Math.abs((error.retryAfter ?? 0) - milliseconds) < 5000, String(error.retryAfter));
      assert.ok(error.cause instanceof ProblemError);
      assert.equal(error.cause.code, 'rate-limited');
      return true;
    });
    assert.equal(attempts, 1);
  });
}

test('an odd or short wait does not end the attempts', async () => {
  for (const wait of ['soon', '', '1', 'Thu, 01 Jan 1970 00:00:00 GMT']) {
    let attempts = 0;
    network.use(
      http.get(base, () => {
        attempts += 1;
        return attempts === 1
          ? new HttpResponse(null, { status: 503, headers: { 'retry-after': wait } })
          : HttpResponse.json(discovery());
      }),
    );
    await createClient({ backend: base, retries: 1 }).discover();
    assert.equal(attempts, 2, wait);
  }
});

test('does not try again what cannot change', async () => {
  let attempts = 0;
  network.use(
    http.get(base, () => {
      attempts += 1;
      return new HttpResponse(null, { status: 404 });
    }),
  );

  await assert.rejects(createClient({ backend: base }).discover(), fails('status', 404));

  assert.equal(attempts, 1);
});

test('sends a simple request: no cookie, no header that costs a preflight', async () => {
  const sent: Request[] = [];
  const watched: typeof fetch = (input) => {
    assert.ok(input instanceof Request);
    sent.push(input);
    return Promise.resolve(Response.json(discovery()));
  };

  await createClient({ backend: base, fetch: watched }).discover();

  assert.equal(sent[0]?.credentials, 'omit');
  assert.deepEqual([...(sent[0]?.headers.keys() ?? [])], ['accept']);
});

test('uses the fetch it is given', async () => {
  const given = () => Promise.resolve(Response.json(discovery()));

  const client = createClient({ backend: base, fetch: given });

  assert.equal((await client.discover()).service.name, 'Entraide de Valmont');
});

test('an abort during a request rejects with the reason of the signal', async () => {
  const controller = new AbortController();
  const reason = new Error('the visitor typed on');
  network.use(
    http.get(base, () => HttpResponse.json(discovery())),
    http.get(`${base}missions/a`, async () => {
      controller.abort(reason);
      await delay('infinite');
    }),
  );

  const asked = createClient({ backend: base }).getMission('a', { signal: controller.signal });

  await assert.rejects(asked, reason);
});
