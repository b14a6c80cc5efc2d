import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { freePort, portOf } from './free-port.ts';

describe('freePort', () => {
  it('finds one', async () => {
    assert.ok((await freePort(0)) > 0);
  });

  it('says how to choose another one when it is taken', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const message = `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
    await assert.rejects(freePort(port), { message });
    server.close();
  });
});

describe('portOf', () => {
  it('is 8080 unless the environment says otherwise', () => {
    assert.equal(portOf({}), 8080);
    assert.equal(portOf({ PORT: '' }), 8080);
    assert.equal(portOf({ PORT: '9000' }), 9000);
  });

  it('refuses what is no port', () => {
    for (const PORT of ['eighty', '-1', '65536', '80.5']) {
      assert.throws(() => portOf({ PORT }), /no port number/);
    }
  });
});
