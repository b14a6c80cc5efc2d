import { median } from '../statistics.ts';
import { formatTable } from '../table.ts';
import type { Visit } from './visit.ts';

/** The visits of one page. */
export interface Series {
  readonly name: string;
  readonly visits: readonly Visit[];
}

/** Medians of one page, and its first card divided by the static page's. */
export interface Row {
  readonly name: string;
  readonly ratio: number;
  readonly medians: Readonly<Record<Measure, number>>;
  readonly firstCardRange: readonly [number, number];
}

const measures = [
  'firstCard',
  'largestPaint',
  'layoutShift',
  'blocking',
  'heap',
  'requests',
  'kilobytes',
  'filter',
] as const;
type Measure = (typeof measures)[number];

/** Medians per page; ratios against the page called `static`. */
export function summarise(all: readonly Series[]): Row[] {
  const rows = all.map(({ name, visits }) => {
    const values = (measure: Measure): number[] =>
      visits.flatMap((visit) => (visit[measure] === undefined ? [] : [visit[measure]]));
    const medians = Object.fromEntries(
      measures.map((measure) => [measure, median(values(measure))]),
    ) as Record<Measure, number>;
    const cards = values('firstCard');
    return { name, medians, firstCardRange: [Math.min(...cards), Math.max(...cards)] as const };
  });
  const floor = rows.find(({ name }) => name === 'static')?.medians.firstCard ?? Number.NaN;
  return rows.map((row) => ({ ...row, ratio: row.medians.firstCard / floor }));
}

const digits = (value: number, places: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(places);

/** The table that people read. */
export function formatReport(rows: readonly Row[]): string {
  return formatTable(
    [
      'page',
      'first card ms',
      'range',
      '× static',
      'LCP ms',
      'CLS',
      'blocking ms',
      'heap MB',
      'req',
      'KB',
      'filter ms',
    ],
    rows.map(({ name, ratio, medians, firstCardRange: [low, high] }) => [
      name,
      digits(medians.firstCard, 0),
      `${digits(low, 0)}–${digits(high, 0)}`,
      digits(ratio, 2),
      digits(medians.largestPaint, 0),
      digits(medians.layoutShift, 3),
      digits(medians.blocking, 0),
      digits(medians.heap, 2),
      digits(medians.requests, 0),
      digits(medians.kilobytes, 1),
      digits(medians.filter, 0),
    ]),
  );
}
