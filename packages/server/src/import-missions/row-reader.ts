import type { Vocabulary } from '@coup-de-main/protocol';
import type { Columns, ColumnName } from './columns.ts';
import { headingOf } from './columns.ts';
import { Objection, textUpTo, webAddress, wholeNumber, wordOf, yesOrNo } from './cell-values.ts';
import type { SheetCell } from './sheet.ts';

/** What is wrong with a line, or worth a look. Line 1 is the first of the file. */
export interface LineNote {
  readonly line: number;
  /** Heading of the column. */
  readonly column?: string;
  /** French: what it is, and how to mend it. */
  readonly sentence: string;
}

/** Reads one line; whatever cannot be used is noted, and absent. */
export interface RowReader {
  readonly line: number;
  readonly faults: readonly LineNote[];
  cell(name: ColumnName): SheetCell;
  fault(name: ColumnName, sentence: string): undefined;
  /** One line of at most 300 characters; line breaks become spaces. */
  text(name: ColumnName): string | undefined;
  /** Several lines, at most 20,000 characters. */
  prose(name: ColumnName): string | undefined;
  whole(
    name: ColumnName,
    bounds: { readonly min: number; readonly max: number },
  ): number | undefined;
  yesNo(name: ColumnName): boolean | undefined;
  link(name: ColumnName): string | undefined;
  /** Texts separated by commas, semicolons, bars or line breaks. */
  texts(name: ColumnName): readonly string[];
  word(name: ColumnName, vocabulary: Vocabulary): string | undefined;
  words(name: ColumnName, vocabulary: Vocabulary): readonly string[];
}

/** A reader of the line, its cells by the names of their columns. */
export function createRowReader(
  columns: Columns,
  row: readonly SheetCell[],
  line: number,
): RowReader {
  const faults: LineNote[] = [];
  const cell = (name: ColumnName) => row[columns.indexes.get(name) ?? -1] ?? null;
  const fault = (name: ColumnName, sentence: string): undefined => {
    faults.push({ line, column: headingOf(name), sentence });
  };
  const judged = <Value>(
    name: ColumnName,
    typed: string | undefined,
    judge: (typed: string) => Value | Objection,
  ): Value | undefined => {
    if (typed === undefined) return undefined;
    const value = judge(typed);
    return value instanceof Objection ? fault(name, value.sentence) : value;
  };
  const written = (name: ColumnName, max: number): string | undefined => {
    const text = textOf(cell(name));
    return judged(name, text === '' ? undefined : text, (typed) => textUpTo(typed, max));
  };
  const text = (name: ColumnName) => written(name, 300)?.replaceAll(/\s+/g, ' ');
  const texts = (name: ColumnName) =>
    (written(name, 20_000) ?? '')
      .split(/\s*[,;|\n]\s*/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    line,
    faults,
    cell,
    fault,
    text,
    texts,
    prose: (name) => written(name, 20_000)?.replaceAll('\r\n', '\n'),
    whole: (name, bounds) => judged(name, text(name), (typed) => wholeNumber(typed, bounds)),
    yesNo: (name) => judged(name, text(name), yesOrNo),
    link: (name) => judged(name, written(name, 2000), webAddress),
    word: (name, vocabulary) => judged(name, text(name), (typed) => wordOf(typed, vocabulary)),
    words(name, vocabulary) {
      const whole = text(name);
      if (whole === undefined) return [];
      // "Bâtiment, industrie et logistique" is one domain: the whole cell is tried first.
      const one = wordOf(whole, vocabulary);
      if (!(one instanceof Objection)) return [one];
      const judge = (typed: string) => wordOf(typed, vocabulary);
      return texts(name).flatMap((typed) => judged(name, typed, judge) ?? []);
    },
  };
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  // A cell that is written as a date may hold a number that is none; the spreadsheet shows ####### there.
  if (cell instanceof Date)
    return isNaN(cell.getTime()) ? '#######' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
