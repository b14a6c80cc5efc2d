/** What a cell holds. Dates of spreadsheets carry their clock time in UTC; formulas, their last result. */
export type SheetCell = string | number | boolean | Date | null;

/** The first sheet of a file, cell by cell, header included; the first row is line 1. */
export type SheetRows = readonly (readonly SheetCell[])[];

/** Bytes of a file, compressed or not. A thousand missions are about half a mebibyte. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Bytes of everything that is packed in a file. */
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** Lines of a file. */
export const MAX_LINES = 20_000;
/** Columns of a line. */
export const MAX_COLUMNS = 200;

/** The file as a whole cannot be read; its message says, in French, what to do. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
}
