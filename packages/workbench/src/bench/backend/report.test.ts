import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Measured } from './measure.ts';
import { FILTERED, NEAREST } from './questions.ts';
import { boundsOf, formatRuns } from './report.ts';
import type { Run } from './report.ts';

const measured = (question: string, httpP50: number, bareP50: number): Measured => ({
  question,
  httpP50,
  httpP99: httpP50 * 2,
  bareP50,
  ratio: httpP50 / bareP50,
  requestsPerSecond: 123.4,
  samples: 30,
});

const run = (engine: string, missions: number, ...results: Measured[]): Run => ({
  engine,
  missions,
  fillSeconds: 1.25,
  start: { startMs: 900.4, memoryMb: 120.6 },
  measured: results,
});

it('the ratio is bound at 100,000 missions, on both engines', () => {
  const runs = [
    run('PGlite', 100_000, measured(FILTERED, 20, 10)),
    run('PostgreSQL', 100_000, measured(FILTERED, 26, 10)),
    run('PGlite', 1000, measured(FILTERED, 90, 10)),
  ];
  assert.deepEqual(
    boundsOf(runs).map(({ value, limit, holds }) => ({ value, limit, holds })),
    [
      { value: 2, limit: 2.5, holds: true },
      { value: 2.6, limit: 2.5, holds: false },
    ],
  );
});

it('the nearest are bound at a million, on PostgreSQL', () => {
  const [bound] = boundsOf([run('PostgreSQL', 1_000_000, measured(NEAREST, 19.9, 9))]);
  assert.deepEqual([bound?.value, bound?.limit, bound?.holds], [19.9, 20, true]);
  assert.deepEqual(boundsOf([run('PostgreSQL', 100_000, measured(NEAREST, 99, 9))]), []);
});

it('the tables have a line for each request and each start, and the bounds', () => {
  const text = formatRuns([
    run('PGlite', 100_000, measured(FILTERED, 30, 10), measured(NEAREST, 5.25, 4)),
    { ...run('PostgreSQL', 1000), start: { startMs: 5, memoryMb: undefined } },
  ]);
  const lines = text.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());
  assert.ok(lines.includes(`PGlite 100000 ${FILTERED} 30.0 60.0 10.0 3.00 123 30`));
  assert.ok(lines.includes(`PGlite 100000 ${NEAREST} 5.3 10.5 4.0 1.31 123 30`));
  assert.ok(lines.includes('PGlite 100000 1.3 900 121'));
  assert.ok(lines.includes('PostgreSQL 1000 1.3 5 –'));
  assert.ok(lines.some((line) => line.startsWith('BROKEN PGlite, 100k') && line.includes('3.00')));
});

it('without a bound nothing is said about one', () => {
  assert.doesNotMatch(formatRuns([run('PGlite', 1000, measured(FILTERED, 90, 1))]), /holds|BROKEN/);
});
