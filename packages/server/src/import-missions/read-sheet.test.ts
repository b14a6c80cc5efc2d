import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { readSheet } from './read-sheet.ts';
import { MAX_FILE_BYTES, MAX_LINES, SheetError } from './sheet.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = [
  ['titre', 'date', 'places', 'urgent'],
  ['Épicerie « Été »', new Date('2026-11-23T00:00:00Z'), 3, true],
];
const workbook = (cells = rows) => ({ sheets: [{ name: 'Missions', rows: cells }] });

const refusal = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof SheetError, String(error));
  assert.match(error.message, sentence);
  return true;
};

describe('a CSV file', () => {
  for (const [name, delimiter] of [
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ] as const) {
    it(`is read with ${name}`, async () => {
      const line = (...cells: string[]) => cells.join(delimiter);
      const text = [line('titre', '"a, b; c"'), line('"dit ""oui"""', 'été'), ''].join('\r\n');
      assert.deepEqual(await readSheet(utf8(text)), [
        ['titre', 'a, b; c'],
        ['dit "oui"', 'été'],
      ]);
    });
  }

  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', utf8('titre;é\nœ;€')],
    ['UTF-8 with its mark', utf8('\u{feff}titre;é\nœ;€')],
    ['Windows-1252', Buffer.from([...Buffer.from('titre;\xe9\n\x9c;\x80', 'latin1')])],
    ['UTF-16', Buffer.from('\u{feff}titre;é\nœ;€', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\u{feff}titre;é\nœ;€', 'utf16le').swap16()],
  ];
  for (const [name, bytes] of encodings) {
    it(`is read in ${name}`, async () => {
      assert.deepEqual(await readSheet(bytes), [
        ['titre', 'é'],
        ['œ', '€'],
      ]);
    });
  }

  it('keeps line breaks in cells, short lines, and formulas as they are written', async () => {
    const text = 'titre;note\n"deux\nlignes";x\ncourt\n=HYPERLINK("http://x.example");+1\n';
    assert.deepEqual((await readSheet(utf8(text))).slice(1), [
      ['deux\nlignes', 'x'],
      ['court'],
      ['=HYPERLINK("http://x.example")', '+1'],
    ]);
  });

  it('with a quotation mark that never ends is refused with its line', async () => {
    await assert.rejects(readSheet(utf8('a;b\n"c;d\ne;f\n')), refusal(/guillemet .+ jamais fermé/));
    const endless = `a;b\n"${'x'.repeat(1_100_000)}`;
    await assert.rejects(readSheet(utf8(endless)), refusal(/démesurée/));
  });

  it('of something else is refused', async () => {
    await assert.rejects(readSheet(new Uint8Array([1, 0, 2, 0])), refusal(/pas du texte/));
  });

  it('that is too large is refused', async () => {
    const sentence = refusal(/trop grand : au plus 10 Mo/);
    await assert.rejects(readSheet(new Uint8Array(MAX_FILE_BYTES + 1)), sentence);
    const lines = refusal(/au plus 20000 lignes/);
    await assert.rejects(readSheet(utf8('a;b\n'.repeat(MAX_LINES + 1))), lines);
    await assert.rejects(readSheet(utf8(';'.repeat(300))), refusal(/au plus 200 colonnes/));
  });
});

describe('a workbook', () => {
  it('of Excel is read with its dates, numbers and ticks', async () => {
    assert.deepEqual(await readSheet(await writeXlsx(workbook())), rows);
  });

  it('of LibreOffice is read with its dates, numbers and ticks', async () => {
    assert.deepEqual(await readSheet(await writeOds(workbook())), rows);
  });

  it('keeps its empty lines, so that lines have the numbers that people see', async () => {
    const cells = [['titre'], [null], ['b']] as unknown as typeof rows;
    const read = await readSheet(await writeXlsx(workbook(cells)));
    assert.deepEqual([read.length, read[2]], [3, ['b']]);
  });

  it('never computes a formula', async () => {
    const cells = new Map([
      ['1,0', { value: null, formula: 'WEBSERVICE("http://127.0.0.1:9/")' }],
      ['1,1', { value: 'gardé', formula: '"ga"&"rdé"', formulaResult: 'gardé' }],
    ]);
    const sheet = {
      name: 'M',
      rows: [
        ['a', 'b'],
        [null, null],
      ],
      cells,
    };
    const [, row] = await readSheet(await writeXlsx({ sheets: [sheet] }));
    assert.deepEqual(row, [null, 'gardé']);
  });

  it('of the old format, or behind a password, is refused', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await assert.rejects(readSheet(old), refusal(/Ancien format \.xls.+\.xlsx/));
  });

  it('that is cut off, or no workbook at all, is refused', async () => {
    const bytes = await writeXlsx(workbook());
    await assert.rejects(readSheet(bytes.subarray(0, 900)), refusal(/abîmé ou incomplet/));
    await assert.rejects(readSheet(utf8('PK et rien de plus')), refusal(/abîmé/));
    const renamed = Buffer.from(bytes);
    for (
      let at = renamed.indexOf('xl/workbook.xml');
      at >= 0;
      at = renamed.indexOf('xl/workbook.xml', at + 1)
    ) {
      renamed.write('zz', at);
    }
    await assert.rejects(readSheet(renamed), refusal(/ne peut pas être lu/));
  });
});

describe('a workbook that unpacks to too much', () => {
  const END = Buffer.from('PK\u0005\u0006', 'latin1');
  const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');

  async function declaring(size: number): Promise<Buffer> {
    const bytes = Buffer.from(await writeXlsx(workbook()));
    const entry = bytes.indexOf(ENTRY);
    assert.ok(entry > 0 && bytes.indexOf(END) > entry);
    bytes.writeUInt32LE(size, entry + 24);
    return bytes;
  }

  it('is refused by what it says, before it is unpacked', async () => {
    await assert.rejects(readSheet(await declaring(200 * 1024 * 1024)), refusal(/100 Mo une fois/));
  });

  it('is refused when it says that nothing is in it', async () => {
    await assert.rejects(readSheet(await declaring(0)), refusal(/abîmé/));
  });

  it('is not unpacked beyond what it says', async () => {
    await assert.rejects(readSheet(await declaring(8)), refusal(/ne peut pas être lu/));
  });
});
