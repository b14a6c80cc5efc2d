import type { LogTarget } from '../logging.ts';

/** A log target that keeps what was written. */
export interface LogLines extends LogTarget {
  readonly text: () => string;
  readonly entries: () => readonly Record<string, unknown>[];
}

/** Starts empty. */
export function keepLogLines(): LogLines {
  const lines: string[] = [];
  return {
    write: (line) => {
      lines.push(line);
    },
    text: () => lines.join(''),
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
