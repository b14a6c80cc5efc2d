import { SheetError } from './sheet.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** Where the end of a ZIP file may begin at the earliest, counted from its end: its comment has 16 bits. */
const LONGEST_END = 22 + 0xffff;

/**
 * Bytes of everything that a ZIP file says it holds. The reader unpacks no entry beyond what it declares, so
 * this bounds its memory; an entry that declares nothing but holds something is therefore refused.
 *
 * @throws SheetError for what is no whole ZIP file.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    if (unpacked === 0 && packed > 2) throw damaged();
    total += unpacked;
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return total;
}

function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function damaged(): SheetError {
  return new SheetError(
    'Ce classeur est abîmé ou incomplet. Ouvrez-le dans votre tableur et enregistrez-le à nouveau.',
  );
}
