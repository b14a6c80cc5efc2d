import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import { createHttpClient } from './http-client.ts';

let connections = 0;
const server = createServer((request, response) => {
  response.statusCode = request.url === '/good' ? 200 : 500;
  response.end('x'.repeat(100_000));
}).on('connection', () => (connections += 1));
let origin = '';
before(
  () =>
    new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        resolve();
      });
    }),
);
after(() => server.close());

it('asks again over the connection that is open', async () => {
  const client = createHttpClient(origin, 1);
  for (let turn = 0; turn < 5; turn += 1) await client.ask('/good');
  client.close();
  assert.equal(connections, 1);
});

it('an answer that is no 200 ends the measurement', async () => {
  const client = createHttpClient(origin, 1);
  await assert.rejects(client.ask('/bad'), {
    name: 'UnexpectedAnswer',
    status: 500,
    message: '/bad was answered by 500.',
  });
  client.close();
});

it('so does a server that is not there', async () => {
  const client = createHttpClient('http://127.0.0.1:1', 1);
  await assert.rejects(client.ask('/good'), { code: 'ECONNREFUSED' });
  client.close();
});
