import { SheetError } from './sheet.ts';

/**
 * The text of a CSV file: UTF-8, with or without its mark, UTF-16 with its mark ("Unicode text" of Excel), or
 * else Windows-1252, which Excel writes in France when nobody asks for UTF-8.
 *
 * @throws SheetError for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('\0')) {
    throw new SheetError(
      "Ce fichier n'est pas du texte. Enregistrez la feuille au format « CSV UTF-8 », .xlsx ou .ods.",
    );
  }
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
