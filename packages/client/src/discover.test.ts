import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http, HttpResponse } from 'msw';
import type { FirstAnswer } from './client.ts';
import { createClient } from './create-client.ts';
import { TransportError } from './errors.ts';
import { answers, base, discovery, mission, pretendNetwork } from './testing/backend.ts';

const network = pretendNetwork();
const declared = { missions: { href: 'missions', parameters: ['limit', 'category'] } };
const preview = {
  preview: { missions: { href: 'missions?limit=6', page: { items: [mission('early')] } } },
};

test('asks for the discovery document once, whatever the number of calls', async () => {
  let count = 0;
  network.use(
    http.get(base, () => {
      count += 1;
      return HttpResponse.json(discovery());
    }),
  );
  const client = createClient({ backend: base });

  await Promise.all([client.discover(), client.discover()]);
  await client.discover();

  assert.equal(count, 1);
});

test('does not remember a failure', async () => {
  network.use(
    http.get(base, () => HttpResponse.error(), { once: true }),
    answers('', discovery()),
  );
  const client = createClient({ backend: base, retries: 0 });

  await assert.rejects(client.discover(), TransportError);

  assert.equal((await client.discover()).service.name, 'Entraide de Valmont');
});

test('adopts the request a loader began, and the page inside it, without a request of its own', async () => {
  const response = { ok: true, url: `${base}?preview=missions&limit=6` };
  const first = Promise.resolve([response, discovery(declared, preview)] as const);
  const client = createClient({ backend: base, first });

  const list = await client.listMissions({ limit: 6 });

  assert.deepEqual(
    list.items.map(({ id }) => id),
    ['early'],
  );
});

test('serves the page inside the discovery document once, then asks', async () => {
  network.use(
    answers('', discovery(declared, preview)),
    answers('missions', { items: [mission('fresh')] }),
  );
  const client = createClient({ backend: base });

  await client.listMissions({ limit: 6 });
  const second = await client.listMissions({ limit: 6 });

  assert.equal(second.items[0]?.id, 'fresh');
});

test('asks for the list when the page inside the document answers another query', async () => {
  network.use(
    answers('', discovery(declared, preview)),
    answers('missions', { items: [mission('asked')] }),
  );

  const list = await createClient({ backend: base }).listMissions({
    limit: 6,
    category: ['other'],
  });

  assert.equal(list.items[0]?.id, 'asked');
});

const answered = { ok: true, url: base };
const useless: [string, () => Promise<FirstAnswer>][] = [
  ['failed', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['answered with an error', () => Promise.resolve([{ ok: false, url: base }, discovery()])],
  ['answered with HTML', () => Promise.reject(new SyntaxError('Unexpected token <'))],
  ['answered with another document', () => Promise.resolve([answered, { hello: 'world' }])],
  ['never answers', () => new Promise(() => undefined)],
];
for (const [what, first] of useless) {
  test(`asks again itself when the request begun early ${what}`, async () => {
    network.use(answers('', discovery()));

    const client = createClient({ backend: base, first: first(), timeout: 100 });

    assert.equal((await client.discover()).service.name, 'Entraide de Valmont');
  });
}

test('a phone line that cannot be read costs only itself', async () => {
  network.use(answers('', { ...discovery(), hotline: { number: 'call us' } }));

  const document = await createClient({ backend: base }).discover();

  assert.equal(document.hotline, undefined);
  assert.ok(document.endpoints.missions);
});

test('says that an address is not a backend when its document cannot be read', async () => {
  network.use(answers('', { openapi: '3.1.1' }));

  await assert.rejects(createClient({ backend: base }).discover(), {
    name: 'TransportError',
    failure: 'content',
    message:
      'entraide.example is not a Coup de main backend: its discovery document cannot be read',
  });
});

test('an aborted caller is let go with the reason of its signal; the others are still served', async () => {
  network.use(answers('', discovery()));
  const client = createClient({ backend: base });
  const reason = new Error('the visitor left');

  const left = client.discover({ signal: AbortSignal.abort(reason) });
  const stayed = client.discover();

  await assert.rejects(left, reason);
  assert.equal((await stayed).service.name, 'Entraide de Valmont');
});

test('refuses a relative backend address with a sentence', () => {
  assert.throws(() => createClient({ backend: '/v1/' }), /absolute address such as https:/);
});

test('does not go on with a major version it does not know; minors are fine', async () => {
  const speaking = (version: string) =>
    answers('', discovery(declared, { protocol: { name: 'coup-de-main', version } }));
  network.use(speaking('2.0'));
  await assert.rejects(createClient({ backend: base }).discover(), {
    failure: 'content',
    message: 'entraide.example speaks version 2.0 of the protocol; a newer client is needed',
  });

  network.use(speaking('1.7'));

  assert.equal((await createClient({ backend: base }).discover()).protocol.version, '1.7');
});
