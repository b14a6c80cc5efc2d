import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runConformance } from './run-conformance.ts';
import { base, mission, pretend, smallest } from './testing/pretend.ts';

/** The same document with its members the other way round, as languages without ordered maps write it. */
function turned(document: object): object {
  return Object.fromEntries(Object.entries(document).toReversed());
}

it('members in another order each time are the same document', async () => {
  let turns = 0;
  const report = await runConformance({
    base,
    rate: 10_000,
    fetch(input, init) {
      turns += 1;
      const document = turns % 2 === 0 ? turned(smallest) : smallest;
      const files = { '/v1/index.json': document, '/v1/missions.json': { items: [mission] } };
      return pretend(files)(input, init);
    },
  });
  const failed = report.checks.filter(({ status }) => status === 'fail');
  assert.deepEqual(failed, []);
  assert.equal(report.outcome, 'conformant');
});

it('and one body after another cannot have an ETag: the report says so', async () => {
  let turns = 0;
  const report = await runConformance({
    base,
    rate: 10_000,
    only: ['http/etag'],
    fetch(input, init) {
      turns += 1;
      const claims = [...smallest.conformsTo, 'urn:coup-de-main:1:conf:http'];
      const document = { ...smallest, conformsTo: claims, ext: { turn: turns } };
      const etag = `"${String(turns)}"`;
      return pretend({ '/v1/index.json': document }, { etag })(input, init);
    },
  });
  const etag = report.checks.find(({ id }) => id === 'http/etag');
  assert.equal(etag?.status, 'fail');
  assert.match(etag.actual ?? '', /another body each time/);
});
