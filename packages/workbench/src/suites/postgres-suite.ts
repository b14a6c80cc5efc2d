import { startPostgresCluster } from '../../../server/src/testing/postgres-cluster.ts';
import { runNodeSuite } from './node-suite.ts';
import type { SuiteResult } from './suite.ts';
import { EMPTY_TALLY } from './tally.ts';

/**
 * Runs the server's tests on a real PostgreSQL that lives as long as they do; on a server of your own when
 * `TEST_DATABASE_URL` names one. On a machine without PostgreSQL it counts as one skipped test, and says so.
 */
export async function runOnPostgres(files: readonly string[]): Promise<SuiteResult> {
  const own = process.env['TEST_DATABASE_URL'];
  if (own !== undefined && own !== '') return runNodeSuite(files, { TEST_DATABASE_URL: own });
  const cluster = await startPostgresCluster();
  if (cluster.url === null)
    return { tally: { ...EMPTY_TALLY, skipped: 1 }, report: cluster.reason };
  try {
    return await runNodeSuite(files, { TEST_DATABASE_URL: cluster.url });
  } finally {
    await cluster.stop();
  }
}
