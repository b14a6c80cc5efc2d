import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { conformanceClasses, conformanceUri } from '@coup-de-main/protocol';
import { runConformance } from './run-conformance.ts';
import { base, mission, pretend, smallest } from './testing/pretend.ts';

const run = (fetch: typeof globalThis.fetch) =>
  runConformance({ base, fetch, write: true, rate: 10_000 });

/** Runs against a real socket. */
async function onSocket(listener: RequestListener, timeoutMs?: number) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  try {
    return await runConformance({
      base: `${origin}/v1/`,
      rate: 10_000,
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const list = { items: [mission] };

describe('strange backends', () => {
  it('two right files are conformant', async () => {
    const report = await run(pretend({ '/v1/index.json': smallest, '/v1/missions.json': list }));
    const failed = report.checks.filter(({ status }) => status === 'fail');
    assert.deepEqual(failed, []);
    assert.equal(report.outcome, 'conformant');
    assert.equal(report.classes.missions, 'conformant');
    assert.equal(report.classes.search, 'not-claimed');
  });

  it('an empty list is incomplete, never a pass', async () => {
    const files = { '/v1/index.json': smallest, '/v1/missions.json': { items: [] } };
    const report = await run(pretend(files));
    assert.equal(report.exitCode, 2);
    assert.equal(report.classes.missions, 'incomplete');
    assert.ok(report.checks.some(({ id, status }) => id === 'missions/valid' && status === 'skip'));
  });

  for (const [what, answer] of Object.entries({
    html: '<!doctype html><title>Mairie</title>',
    'an empty text': '',
    'an empty object': {},
    'an array': [],
    'another protocol': { ...smallest, protocol: { name: 'open311', version: '2.0' } },
    'half a document': { protocol: { name: 'coup-de-main', version: '1.0' }, conformsTo: 'all' },
    'texts where objects should be': { protocol: 'x', conformsTo: [1, null], endpoints: 'y' },
  })) {
    it(`${what} at the base address is not conformant, and only that is judged`, async () => {
      const report = await run(pretend({ '/v1/index.json': answer }));
      assert.equal(report.exitCode, 1);
      assert.deepEqual(
        report.checks
          .filter(({ status }) => status !== 'skip')
          .map(({ id, status }) => [id, status]),
        [['core/discovery-document', 'fail']],
      );
    });
  }

  for (const [what, page] of Object.entries({
    garbage: 'PK\u0003\u0004',
    'items that are no missions': { items: [null, 1, 'x', [], {}] },
    'an identifier that nothing turns into a text': {
      items: [{ ...mission, id: { toString: 1, valueOf: 1 } }],
    },
    'a list that is an object': { items: { a: 1 } },
    'next to nowhere': { items: [mission], next: 'javascript:alert(1)' },
    'next for ever': { items: [mission], next: 'missions.json' },
  })) {
    it(`${what} as the list is not conformant, without a crash`, async () => {
      const report = await run(pretend({ '/v1/index.json': smallest, '/v1/missions.json': page }));
      assert.equal(report.outcome, 'non-conformant');
      assert.equal(report.classes.missions, 'non-conformant');
      assert.deepEqual(
        report.checks.filter(({ status }) => status === 'error'),
        [],
      );
    });
  }

  it('who claims every class and has nothing is non-conformant in each that it lacks', async () => {
    const braggart = { ...smallest, conformsTo: conformanceClasses.map(conformanceUri) };
    const files = { '/v1/index.json': braggart, '/v1/missions.json': list };
    const report = await run(pretend(files));
    assert.equal(report.exitCode, 1);
    assert.deepEqual(
      report.checks.filter(({ status }) => status === 'error'),
      [],
    );
    const passed = Object.entries(report.classes).filter(([, verdict]) => verdict === 'conformant');
    assert.deepEqual(
      passed.map(([name]) => name),
      ['missions'],
    );
  });

  it('nobody there: exit 3', async () => {
    const report = await run(() => Promise.reject(new TypeError('fetch failed')));
    assert.equal(report.exitCode, 3);
    assert.match(report.problem ?? '', /fetch failed/);
  });

  it('a backend that never answers is unreachable, not wrong', async () => {
    const report = await onSocket(() => {}, 60);
    assert.equal(report.exitCode, 3);
    assert.match(report.problem ?? '', /no answer in time/);
  });

  it('a list that never comes is an error of the network, never a verdict', async () => {
    const report = await onSocket((request, response) => {
      if (request.url !== '/v1/') return;
      const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
      response.writeHead(200, headers).end(JSON.stringify(smallest));
    }, 60);
    assert.equal(report.exitCode, 3);
    assert.notEqual(report.classes.missions, 'conformant');
    assert.deepEqual(
      report.checks.filter(({ status }) => status === 'fail'),
      [],
    );
  });

  it('a redirected base is followed, and links resolve where it led', async () => {
    const files: Record<string, unknown> = { '/other/': smallest, '/other/missions.json': list };
    const report = await onSocket((request, response) => {
      const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
      const file = files[request.url?.split('?')[0] ?? ''];
      if (request.url?.startsWith('/v1/') === true) {
        response.writeHead(302, { ...headers, location: '/other/' }).end();
      } else response.writeHead(file === undefined ? 404 : 200, headers).end(JSON.stringify(file));
    });
    assert.equal(report.outcome, 'conformant');
  });

  it('a redirect that goes round is unreachable', async () => {
    const report = await onSocket((_request, response) => {
      response.writeHead(302, { location: '/v1/' }).end();
    });
    assert.equal(report.exitCode, 3);
  });

  it('an endless answer is cut', async () => {
    const report = await onSocket((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    assert.equal(report.exitCode, 3);
    assert.match(report.problem ?? '', /longer than 8 MiB/);
  });
});
