import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { decodeText } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_LINES, MAX_UNPACKED_BYTES, SheetError } from './sheet.ts';
import type { SheetRows } from './sheet.ts';
import { unpackedSize } from './unpacked-size.ts';

/**
 * Reads the first sheet of an Excel (.xlsx) or OpenDocument (.ods) workbook, or a CSV file, told apart by
 * their first bytes, not by their names. Formulas are never computed.
 *
 * @throws SheetError with a French sentence for what is too large, damaged, or something else.
 */
export async function readSheet(bytes: Uint8Array): Promise<SheetRows> {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(`${String(MAX_FILE_BYTES / 1024 / 1024)} Mo`);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new SheetError(
      'Ancien format .xls, ou classeur protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe.',
    );
  }
  const rows = begins(bytes, [0x50, 0x4b])
    ? await readWorkbook(bytes)
    : readDelimited(decodeText(bytes));
  if (rows.length > MAX_LINES) throw tooLarge(`${String(MAX_LINES)} lignes`);
  if (rows.some((row) => row.length > MAX_COLUMNS))
    throw tooLarge(`${String(MAX_COLUMNS)} colonnes`);
  return rows;
}

async function readWorkbook(bytes: Uint8Array): Promise<SheetRows> {
  if (unpackedSize(bytes) > MAX_UNPACKED_BYTES) {
    throw tooLarge(`${String(MAX_UNPACKED_BYTES / 1024 / 1024)} Mo une fois décompressé`);
  }
  const options = { sheets: [0], maxRows: MAX_LINES + 1 };
  try {
    const { sheets } = await (isOpenDocument(bytes) ? readOds : readXlsx)(bytes, options);
    return sheets[0]?.rows ?? [];
  } catch (cause) {
    throw new SheetError(
      'Ce classeur ne peut pas être lu. Ouvrez-le dans votre tableur et enregistrez-le en .xlsx.',
      { cause },
    );
  }
}

/** Such a file begins with an entry named `mimetype` (OpenDocument 1.2, part 3, §3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(30, 38)) === 'mimetype';
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function tooLarge(most: string): SheetError {
  return new SheetError(`Ce fichier est trop grand : au plus ${most}. Partagez-le en plusieurs.`);
}
