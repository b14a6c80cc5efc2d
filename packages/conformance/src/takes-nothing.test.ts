import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformanceUri, type ConformanceClass } from '@coup-de-main/protocol';
import { allChecks } from './checks/all-checks.ts';
import { runConformance } from './run-conformance.ts';
import { base, mission, pretend, smallest } from './testing/pretend.ts';

const ofSubmissions = allChecks
  .filter(({ id, writes }) => writes === true && id.startsWith('http/'))
  .map(({ id }) => id);

/** What became of the checks of class http that would send something. */
async function run(write: boolean, ...classes: readonly ConformanceClass[]) {
  const conformsTo = [...smallest.conformsTo, ...['http' as const, ...classes].map(conformanceUri)];
  const endpoints = { ...smallest.endpoints, applications: { href: 'applications' } };
  const discovery = { ...smallest, conformsTo, ...(classes.length > 0 && { endpoints }) };
  const files = { '/v1/index.json': discovery, '/v1/missions.json': { items: [mission] } };
  const sent: (string | undefined)[] = [];
  const answer = pretend(files);
  const report = await runConformance({
    base,
    write,
    rate: 10_000,
    fetch(input, init) {
      if (init?.method === 'POST') sent.push(init.method);
      return answer(input, init);
    },
  });
  const looked = report.checks.filter(({ id }) => ofSubmissions.some((one) => one === id));
  const became = new Set(looked.map(({ status, reason }) => reason ?? status));
  return { became: [...became], verdict: report.classes.http, sent };
}

describe('checks of what is submitted', () => {
  for (const write of [false, true]) {
    it(`do not apply where nothing is taken, ${write ? 'with' : 'without'} --write`, async () => {
      const { became, sent } = await run(write);
      assert.ok(ofSubmissions.length > 10);
      assert.deepEqual(became, ['not-applicable']);
      assert.deepEqual(sent, []);
    });
  }

  it('want --write where something is taken', async () => {
    const { became, sent } = await run(false, 'applications');
    assert.deepEqual(became, ['needs-write']);
    assert.deepEqual(sent, []);
  });

  it('have not looked where something is taken and no mission is open to it', async () => {
    const { became, verdict } = await run(true, 'applications');
    assert.deepEqual(became, ['no-data']);
    assert.notEqual(verdict, 'conformant');
  });
});
