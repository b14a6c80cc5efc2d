import { formatTable } from '../table.ts';
import type { Measured } from './measure.ts';
import { FILTERED, NEAREST } from './questions.ts';
import type { StartCost } from './start-cost.ts';

/** Everything measured on one engine with one number of missions. */
export interface Run {
  readonly engine: string;
  readonly missions: number;
  readonly fillSeconds: number;
  readonly start: StartCost;
  readonly measured: readonly Measured[];
}

/** A bound that the design promises, and how it stands. */
export interface Bound {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly holds: boolean;
}

/** An HTTP request against its own SQL, at 100,000 missions. */
const LARGEST_RATIO = 2.5;
/** A page of the nearest at 1,000,000 missions on PostgreSQL, in milliseconds. */
const SLOWEST_NEAREST = 20;

/** The bounds that the runs say something about. */
export function boundsOf(runs: readonly Run[]): readonly Bound[] {
  return runs.flatMap(({ engine, missions, measured }) => {
    const found = (name: string) => measured.find(({ question }) => question === name);
    const filtered = missions === 100_000 ? found(FILTERED) : undefined;
    const nearest = missions === 1_000_000 && engine === 'PostgreSQL' ? found(NEAREST) : undefined;
    return [
      ...(filtered === undefined
        ? []
        : [
            bound(
              `${engine}, 100k, ${FILTERED}: HTTP ÷ bare SQL, p50`,
              filtered.ratio,
              LARGEST_RATIO,
            ),
          ]),
      ...(nearest === undefined
        ? []
        : [bound(`${engine}, 1M, ${NEAREST}: p50 in ms`, nearest.httpP50, SLOWEST_NEAREST)]),
    ];
  });
}

function bound(name: string, value: number, limit: number): Bound {
  return { name, value, limit, holds: value <= limit };
}

/** The tables that people read. */
export function formatRuns(runs: readonly Run[]): string {
  const requests = formatTable(
    ['engine', 'missions', 'request', 'p50 ms', 'p99 ms', 'bare p50', 'ratio', 'req/s', 'n'],
    runs.flatMap(({ engine, missions, measured }) =>
      measured.map((one) => [
        engine,
        String(missions),
        one.question,
        one.httpP50.toFixed(1),
        one.httpP99.toFixed(1),
        one.bareP50.toFixed(1),
        one.ratio.toFixed(2),
        one.requestsPerSecond.toFixed(0),
        String(one.samples),
      ]),
    ),
  );
  const starts = formatTable(
    ['engine', 'missions', 'fill s', 'start ms', 'memory MiB'],
    runs.map(({ engine, missions, fillSeconds, start }) => [
      engine,
      String(missions),
      fillSeconds.toFixed(1),
      start.startMs.toFixed(0),
      start.memoryMb?.toFixed(0) ?? '–',
    ]),
  );
  const bounds = boundsOf(runs).map(
    ({ name, value, limit, holds }) =>
      `${holds ? 'holds ' : 'BROKEN'}  ${name} ${value.toFixed(2)} (at most ${limit})`,
  );
  return [requests, starts, ...(bounds.length > 0 ? [bounds.join('\n')] : [])].join('\n\n');
}
