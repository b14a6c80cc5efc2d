import type { Address } from '@coup-de-main/protocol';
import { quote } from './cell-values.ts';
import type { RowReader } from './row-reader.ts';
import type { CommuneAnswer, SheetCommune, SheetOptions } from './sheet-options.ts';

/** Where a line says that its mission is: one commune, known by its code. Absent when it says nothing. */
export function readAddress(reader: RowReader, options: SheetOptions): Address | undefined {
  const commune = readCommune(reader, options);
  const street = reader.text('street');
  if (commune === undefined) return street === undefined ? undefined : { street };
  const { inseeCode, name, departmentCode, position } = commune;
  const postalCode = readPostcode(reader) ?? onlyPostcode(commune);
  return {
    ...(street !== undefined && { street }),
    ...(postalCode !== undefined && { postalCode }),
    city: name,
    inseeCode,
    departmentCode,
    location: { type: 'Point', coordinates: [...position] },
    precision: 'commune',
  };
}

function readCommune(reader: RowReader, options: SheetOptions): SheetCommune | undefined {
  const insee = reader.text('inseeCode')?.toUpperCase().padStart(5, '0');
  if (insee !== undefined) {
    const commune = options.communeOf(insee);
    return commune ?? reader.fault('inseeCode', `${quote(insee)} n'est le code d'aucune commune.`);
  }
  const name = reader.text('commune');
  const postcode = readPostcode(reader);
  const typed = [postcode, name].filter((part) => part !== undefined).join(' ');
  if (typed === '') return undefined;
  const answer =
    name === undefined ? options.findCommune(typed) : options.findCommune(name, postcode);
  if (answer.is === 'found') return answer.commune;
  return reader.fault(name === undefined ? 'postcode' : 'commune', sentenceFor(answer, typed));
}

/** Spreadsheets take the zero away from `01000`. */
function readPostcode(reader: RowReader): string | undefined {
  const typed = reader.text('postcode')?.replaceAll(/\s/g, '');
  if (typed === undefined) return undefined;
  return /^\d{4,5}$/.test(typed)
    ? typed.padStart(5, '0')
    : reader.fault('postcode', `${quote(typed)} n'est pas un code postal de cinq chiffres.`);
}

function onlyPostcode({ postcodes }: SheetCommune): string | undefined {
  return postcodes.length === 1 ? postcodes[0] : undefined;
}

function sentenceFor(answer: Exclude<CommuneAnswer, { is: 'found' }>, typed: string): string {
  if (answer.is === 'several') {
    return `${quote(typed)} peut être ${listOf(answer.communes)}. Ajoutez le code postal ou le code INSEE.`;
  }
  return answer.near.length === 0
    ? `${quote(typed)} n'est aucune commune de France. Vérifiez le nom et le code postal.`
    : `${quote(typed)} n'est aucune commune. Est-ce ${listOf(answer.near)} ?`;
}

function listOf(communes: readonly SheetCommune[]): string {
  const named = communes.slice(0, 5).map((one) => {
    const [postcode = ''] = one.postcodes;
    return `${one.name} (${postcode}, INSEE ${one.inseeCode})`;
  });
  return communes.length > 5 ? `${named.join(', ')} …` : named.join(' ou ');
}
