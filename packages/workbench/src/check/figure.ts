/** What one gate measured. A gate may give several figures. */
export interface Figure {
  gate: string;
  /** What is allowed, in words: `≤ 300`, `0`. */
  bound: string;
  measured: string;
  ok: boolean;
  /** What is wrong and where, a line each; shown when the gate breaks. */
  details?: readonly string[];
}

/** A figure that has to be zero: the number of faults, with each of them as a detail. */
export function noneOf(gate: string, faults: readonly string[]): Figure {
  return {
    gate,
    bound: '0',
    measured: String(faults.length),
    ok: faults.length === 0,
    details: faults,
  };
}

/** A figure with an upper bound, both printed in the unit given. */
export function atMost(
  gate: string,
  { measured, bound, unit = '' }: { measured: number; bound: number; unit?: string },
): Figure {
  const print = (value: number): string => `${value.toLocaleString('en-GB')}${unit}`;
  return { gate, bound: `≤ ${print(bound)}`, measured: print(measured), ok: measured <= bound };
}

/** The table at the end of `npm run check`. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = [
    ['gate', 'bound', 'measured', 'ok'],
    ...figures.map(({ gate, bound, measured, ok }) => [gate, bound, measured, ok ? 'yes' : 'NO']),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' │ ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─');
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}
