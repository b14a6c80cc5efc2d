import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runConformance, type CheckResult } from '@coup-de-main/conformance';
import { allChecks } from '../../../../conformance/src/checks/all-checks.ts';
import type { Demonstration } from '../../setup/demonstration.ts';
import { startTown } from '../../testing/town.ts';
import { allFaults } from './faults/all-faults.ts';
import { faultyFetch } from './faults/fault.ts';

const operatorToken = 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tE';

describe('the suite on a backend with one fault', () => {
  let town: Demonstration;
  let base: string;
  const rows: string[] = [];
  const killed = new Set<string>();
  before(async () => {
    town = await startTown({
      env: { OPERATOR_TOKEN: operatorToken, WEBHOOKS_TO_LOOPBACK: '1' },
    });
    base = `${town.origin}/v1/`;
  });
  after(() => town.stop());

  const checks = async (only: readonly string[], fetch?: typeof globalThis.fetch) => {
    const report = await runConformance({
      base,
      only,
      write: true,
      rate: 10_000,
      maxRequests: 5000,
      operatorToken,
      ...(fetch && { fetch }),
    });
    return report.checks.filter(({ reason }) => reason !== 'not-chosen');
  };
  const seen = ({ status }: CheckResult) => status === 'fail' || status === 'warn';

  for (const fault of allFaults) {
    it(`catches: ${fault.name}`, async () => {
      const results = await checks(fault.kills, faultyFetch(base, fault));
      const caught = results.filter(seen).map(({ id }) => id);
      rows.push(`${fault.name.padEnd(34)} ${caught.join(', ') || '— not caught'}`);
      for (const id of caught) killed.add(id);
      const missed = results.filter((one) => !seen(one));
      const ran = results.map(({ id }) => id);
      assert.deepEqual(
        fault.kills.filter((id) => !ran.includes(id)),
        [],
        'no such check',
      );
      assert.deepEqual(
        missed.map(({ id, status, why }) => `${id}: ${status} ${why?.en ?? ''}`),
        [],
      );
    });
  }

  it('kills every check by at least one fault, and prints the table', (context) => {
    context.diagnostic(`fault × checks that see it\n${rows.join('\n')}`);
    const alive = allChecks.map(({ id }) => id).filter((id) => !killed.has(id));
    assert.deepEqual(alive, [], 'checks that no fault kills');
  });
});
