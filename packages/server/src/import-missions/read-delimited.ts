import { CsvError, parse } from 'csv-parse/sync';
import { MAX_COLUMNS, MAX_LINES, SheetError } from './sheet.ts';
import type { SheetRows } from './sheet.ts';

const delimiters = [';', '\t', ','] as const;

/**
 * Rows of a text whose cells are separated by semicolons (France), tabs (pasted from a spreadsheet) or commas:
 * what its first line that has any uses most.
 *
 * @throws SheetError with the line at which it cannot go on.
 */
export function readDelimited(text: string): SheetRows {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      // One more than is taken, so that too many are seen.
      to: MAX_LINES + 1,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SheetError(sentenceFor(error), { cause: error });
  }
}

function delimiterOf(text: string): string {
  const line = text.split(/\r\n?|\n/, 100).find((one) => /[;,\t]/.test(one)) ?? '';
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function sentenceFor(error: CsvError): string {
  const { lines } = error;
  const line = typeof lines === 'number' ? String(lines) : '?';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return `Un guillemet « " » est ouvert et jamais fermé avant la ligne ${line} du fichier. Fermez-le, ou enregistrez la feuille en .xlsx.`;
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return `Près de la ligne ${line} du fichier, une ligne est démesurée : un guillemet « " » n'est sans doute pas fermé. Au plus ${String(MAX_COLUMNS)} colonnes.`;
  }
  return `La ligne ${line} du fichier ne peut pas être lue : les guillemets « " » y sont mal placés. Enregistrez la feuille en .xlsx, ou doublez chaque guillemet du texte.`;
}
