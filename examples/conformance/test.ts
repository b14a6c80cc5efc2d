import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Report, runConformance } from '@coup-de-main/conformance';
import {
  type PostgresCluster,
  type PostgresUnavailable,
  startPostgresCluster,
} from '../../packages/server/src/testing/postgres-cluster.ts';
import {
  type Demonstration,
  startDemonstration,
} from '../../packages/workbench/src/setup/demonstration.ts';
import { fileListener } from '../../packages/workbench/src/testing/file-listener.ts';
import {
  type LocalServer,
  startLocalServer,
} from '../../packages/workbench/src/testing/local-server.ts';
import { startTown } from '../../packages/workbench/src/testing/town.ts';

/** What is wrong with a run, in words; nothing when all is well. */
function faultsOf({ checks }: Report): string[] {
  return checks
    .filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
    .map(({ id, status, actual, why }) => `${id} ${status} ${actual ?? why?.en ?? ''}`);
}

/** The operator's of the servers here, which also deliver to this machine. */
const operatorToken = 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tE';
const operated = { OPERATOR_TOKEN: operatorToken, WEBHOOKS_TO_LOOPBACK: '1' };

/** Fails unless everything that the backend claims is conformant, and nothing of the run is left. */
async function expectConformant(base: string): Promise<void> {
  const report = await runConformance({ base, write: true, rate: 10_000, operatorToken });
  assert.deepEqual(faultsOf(report), []);
  assert.deepEqual(new Set(Object.values(report.classes)), new Set(['conformant']));
  assert.deepEqual(report.leftovers, []);
  assert.equal(report.exitCode, 0);
  assert.ok(report.requests <= 600, `${String(report.requests)} requests`);
}

describe('the reference backend', () => {
  let town: Demonstration;
  before(async () => {
    town = await startTown({ env: operated });
  });
  after(() => town.stop());

  it('is conformant for every class, and nothing of the run is left behind', async () => {
    await expectConformant(`${town.origin}/v1/`);
  });

  it('is only read without --write: what takes something is incomplete', async () => {
    const report = await runConformance({ base: `${town.origin}/v1/`, rate: 10_000 });
    assert.equal(report.exitCode, 2);
    assert.equal(report.classes.search, 'conformant');
    assert.equal(report.classes.applications, 'incomplete');
    const failed = report.checks.filter(({ status }) => status === 'fail');
    assert.deepEqual(failed, []);
  });
});

describe('the reference backend on PostgreSQL', () => {
  let cluster: PostgresCluster | PostgresUnavailable;
  before(async () => {
    cluster = await startPostgresCluster();
  });
  after(async () => {
    if (cluster.url !== null) await cluster.stop();
  });

  it('is conformant for every class as well', async (context) => {
    if (cluster.url === null) return context.skip(cluster.reason);
    const env = {
      DATABASE_URL: cluster.url,
      RATE_LIMIT: '1000000',
      LOG_LEVEL: 'error',
      ...operated,
    };
    const town = await startDemonstration({ env });
    try {
      await expectConformant(`${town.origin}/v1/`);
    } finally {
      await town.stop();
    }
  });
});

describe('a folder of JSON files', () => {
  let server: LocalServer;
  before(async () => {
    const folder = fileURLToPath(new URL('../static-backend/', import.meta.url));
    const files = fileListener({ '/': folder });
    server = await startLocalServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      files(request, response);
    });
  });
  after(() => server.close());

  it('is conformant for core and missions, and claims nothing else', async () => {
    const base = `${server.origin}/v1/index.json`;
    const report = await runConformance({ base, rate: 10_000 });
    assert.deepEqual(faultsOf(report), []);
    assert.equal(report.exitCode, 0);
    const claimed = Object.entries(report.classes).filter(
      ([, verdict]) => verdict !== 'not-claimed',
    );
    assert.deepEqual(claimed, [
      ['core', 'conformant'],
      ['missions', 'conformant'],
    ]);
  });
});
