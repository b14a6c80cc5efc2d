import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { startShaper } from './shaper.ts';

test('carries a long stream whole and in order, and closes it', async () => {
  const sent = Buffer.from(Uint32Array.from({ length: 50_000 }, (_, index) => index).buffer);
  const server = createServer((socket) => socket.end(sent)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const shaper = await startShaper({ down: 1_000_000, up: 1_000_000, roundTrip: 2 }, () => ({
    host: '127.0.0.1',
    port,
  }));

  const client = connect(shaper.port, '127.0.0.1');
  client.write(Buffer.from([5, 1, 0]));
  assert.deepEqual([...((await once(client, 'data')) as [Buffer])[0]], [5, 0]);
  const name = Buffer.from('card.test');
  client.write(
    Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, Buffer.from([1, 187])]),
  );
  const received: Buffer[] = [];
  for await (const chunk of client) received.push(chunk as Buffer);

  assert.ok(Buffer.concat(received).subarray(10).equals(sent));
  await shaper.close();
  server.close();
});
