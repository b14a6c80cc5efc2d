/** What a pretended network cannot do: a real server, whose connections are cut. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, mock, test, type TestContext } from 'node:test';
import { createClient } from './create-client.ts';
import { TransportError } from './errors.ts';
import { aide, everything, receipt } from './testing/submissions.ts';
import { discovery } from './testing/backend.ts';

type Turn = (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(() => {
  mock.method(Math, 'random', () => 0);
});

const cut: Turn = ({ socket }) => socket.resetAndDestroy();
const answer: Turn = (_, response) => {
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(receipt()));
};
/** Says how long the answer is, and closes in the middle of it. */
const cutInside: Turn = ({ socket }, response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"id":"s-1","reference":"7K', () => socket.destroy());
};
/** The same without saying how long: the old way, in which half a document looks whole. */
const cutUnseen: Turn = ({ socket }) => {
  socket.end('HTTP/1.0 201 Created\r\ncontent-type: application/json\r\n\r\n{"id":"s-1","refer');
};
const redirect: Turn = (_, response) => {
  response.writeHead(307, { location: 'https://portal.example/login' }).end();
};

/** A backend that takes its turns on `POST aides`, the last one for ever. */
async function backend(t: TestContext, ...turns: Turn[]) {
  const keys: unknown[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(discovery(everything)));
      return;
    }
    request.resume().once('end', () => {
      keys.push(request.headers['idempotency-key']);
      turns[Math.min(keys.length, turns.length) - 1]?.(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { keys, url: `http://127.0.0.1:${port}/` };
}

for (const [what, turn] of Object.entries({ cut, cutInside, cutUnseen })) {
  test(`asks again, with the same key, for an answer that was lost: ${what}`, async (t) => {
    const { keys, url } = await backend(t, turn, turn, answer);

    const { id } = await createClient({ backend: url }).submitAide(aide, { key: 'intent-1' });

    assert.equal(id, 's-1');
    assert.deepEqual(keys, ['intent-1', 'intent-1', 'intent-1']);
  });

  test(`says that it does not know when no answer comes: ${what}`, async (t) => {
    const { url } = await backend(t, turn);
    const client = createClient({ backend: url, retries: 1 });

    await assert.rejects(client.submitAide(aide, { key: 'intent-1' }), (error) => {
      assert.ok(error instanceof TransportError);
      assert.equal(error.outcome, 'unknown');
      return true;
    });
  });
}

test('does not take what somebody wrote elsewhere', async (t) => {
  const { url } = await backend(t, redirect);
  const client = createClient({ backend: url, retries: 0 });

  await assert.rejects(client.submitAide(aide, { key: 'intent-1' }), {
    failure: 'network',
    outcome: 'unknown',
  });
});

test('a server that is gone when the form is sent: nothing is known to have arrived', async (t) => {
  const { url } = await backend(t, answer);
  const client = createClient({ backend: url, retries: 0 });
  await client.discover();

  const elsewhere = createClient({ backend: 'http://127.0.0.1:9/', retries: 0 });

  await assert.rejects(elsewhere.submitAide(aide, { key: 'k' }), {
    failure: 'network',
    // The discovery document could not be had: nothing has left.
    outcome: 'not-sent',
  });
});
