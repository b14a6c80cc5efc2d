import assert from 'node:assert/strict';
import { get as httpGet, Agent } from 'node:http';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createKernel } from './kernel.ts';
import { listen, StartError } from './listen.ts';
import { testConfig } from './testing/test-config.ts';

const IN_FLIGHT = 20;

/** An app whose `/slow` answers when the test says so. */
async function slowApp() {
  const { app } = await createKernel({ config: testConfig() });
  const gate = Promise.withResolvers<void>();
  const allArrived = Promise.withResolvers<void>();
  let arrived = 0;
  app.get('/slow', async () => {
    arrived += 1;
    if (arrived === IN_FLIGHT) allArrived.resolve();
    await gate.promise;
    return { done: true };
  });
  return { app, open: gate.resolve, allArrived: allArrived.promise };
}

function status(url: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpGet(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
}

describe('listen', () => {
  it('says which port to change when it is taken', async (t) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    t.after(() => other.close());
    const { port } = other.address() as { port: number };
    const { app } = await createKernel({ config: testConfig() });
    await assert.rejects(listen(app, { host: '127.0.0.1', port }), (error) => {
      assert.ok(error instanceof StartError);
      assert.equal(
        error.message,
        `Port ${port} is taken by another program. Stop that one, or choose another port, e.g. PORT=${port + 1}.`,
      );
      return true;
    });
  });

  it('says which host to change when it is not ours', async () => {
    const { app } = await createKernel({ config: testConfig() });
    await assert.rejects(
      listen(app, { host: '192.0.2.1', port: 0 }),
      (error) => error instanceof StartError && error.message.startsWith('HOST=192.0.2.1 is not'),
    );
  });
});

describe('closing an app', () => {
  it('finishes what is being answered, drops nothing, and takes nothing new', async (t) => {
    const { app, open, allArrived } = await slowApp();
    t.after(() => open());
    const address = await listen(app, { host: '127.0.0.1', port: 0 });
    const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
    const answers = Array.from({ length: IN_FLIGHT }, () => status(`${address}/slow`, agent));
    await allArrived;
    const closed = app.close();
    while (app.server.listening) await setImmediate();
    await assert.rejects(status(`${address}/livez`, new Agent()), { code: 'ECONNREFUSED' });
    open();
    assert.deepEqual(new Set(await Promise.all(answers)), new Set([200]));
    // Connections that were kept alive must not hold the process.
    const waited = performance.now();
    await closed;
    assert.ok(performance.now() - waited < 10_000);
    agent.destroy();
  });
});
