import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { openDatabase } from './database.ts';
import { judgeServer } from './server-facts.ts';

const SOUND = {
  version: 150_020,
  version_text: '15.20',
  fsync: 'on',
  synchronous_commit: 'on',
};

test('an address that is none of PostgreSQL is refused with the form to write', async () => {
  for (const url of ['', 'localhost', 'mysql://localhost/cdm', 'postgres//x']) {
    await assert.rejects(openDatabase({ kind: 'postgres', url }), {
      code: 'unreachable',
      message: /Write it as postgres:\/\/user:password@host:5432\/database/,
    });
  }
});

test('a server that does not answer is named, its password is not', async () => {
  const port = await closedPort();
  const url = `postgres://agent:s3cret@127.0.0.1:${port}/cdm`;
  await assert.rejects(openDatabase({ kind: 'postgres', url }), (error: Error) => {
    assert.match(
      error.message,
      new RegExp(`127\\.0\\.0\\.1:${port}/cdm cannot be used: .*ECONNREFUSED`),
    );
    assert.doesNotMatch(error.message, /s3cret|agent/);
    return true;
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a sound server is called durable', () => {
  const judged = judgeServer(SOUND, 'db/cdm');
  assert.equal(judged.durable, true);
  assert.match(
    judged.durability,
    /^PostgreSQL 15\.20 at db\/cdm: each acknowledged write is flushed/,
  );
});

test('a server that may lose acknowledged writes is not called durable', () => {
  const weak = judgeServer({ ...SOUND, fsync: 'off', synchronous_commit: 'off' }, 'db/cdm');
  assert.equal(weak.durable, false);
  assert.match(weak.durability, /fsync=off and synchronous_commit=off: .* can be lost/);
});

test('a server that is too old is refused', () => {
  assert.throws(() => judgeServer({ ...SOUND, version: 140_009, version_text: '14.9' }, 'db/cdm'), {
    code: 'incompatible',
    message: /14\.9 at db\/cdm is too old: this server needs PostgreSQL 15 or later/,
  });
});
