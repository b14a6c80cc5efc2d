import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildCommunes, type CommunesReport } from './build-communes.ts';

type Row = [string, string, string, string, string, number | null, number, number, string];

describe('buildCommunes', () => {
  let folder: string;
  let report: CommunesReport;
  let text: string;
  let rows: ReadonlyMap<string, Row>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdm-communes-'));
    const path = join(folder, 'generated', 'communes.json');
    report = await buildCommunes(pathToFileURL(path));
    text = await readFile(path, 'utf8');
    const { communes } = JSON.parse(text) as { communes: Row[] };
    rows = new Map(communes.map((row) => [row[0], row]));
  });
  after(() => rm(folder, { recursive: true }));

  it('holds every commune and municipal arrondissement, each with a position in France', () => {
    assert.equal(report.communes, 34_969);
    assert.equal(report.arrondissements, 45);
    assert.equal(rows.size, 35_014);
    for (const [code, , , department, postcodes, , longitude, latitude] of rows.values()) {
      assert.match(code, /^(\d\d|2[AB])\d{3}$/);
      assert.match(postcodes, /^(\d{5}( \d{5})*)?$/);
      const isMetropolitan = department.length === 2;
      assert.ok(!isMetropolitan || (longitude > -5.3 && longitude < 9.7), code);
      assert.ok(!isMetropolitan || (latitude > 41.3 && latitude < 51.2), code);
    }
  });

  it('holds overseas, Corsica and the arrondissements', () => {
    assert.deepEqual(rows.get('2A004')?.slice(1, 4), ['Ajaccio', 'c', '2A']);
    assert.deepEqual(rows.get('75111')?.slice(1, 5), [
      'Paris 11e Arrondissement',
      'a',
      '75',
      '75011',
    ]);
    assert.equal(rows.get('97411')?.[1], 'Saint-Denis');
    assert.equal(rows.get('98735')?.[1], 'Papeete');
  });

  it('keeps the quality that docs/decisions/0003-places.md states', () => {
    assert.ok(report.exact > 14_400, `${report.exact} exact`);
    assert.equal(report.exact + report.approximate, rows.size);
    assert.ok(report.smallCommuneError.median <= 5.2, JSON.stringify(report.smallCommuneError));
    assert.ok(report.smallCommuneError.p95 <= 13, JSON.stringify(report.smallCommuneError));
  });

  for (const [code, name, longitude, latitude] of [
    ['26362', 'Valence', 4.89, 44.93],
    ['29232', 'Quimper', -4.1, 48.0],
    ['2B033', 'Bastia', 9.45, 42.7],
    ['97209', 'Fort-de-France', -61.07, 14.6],
    ['98818', 'Nouméa', 166.45, -22.27],
  ] as const) {
    it(`puts ${name} where it is`, () => {
      const row = rows.get(code);
      assert.equal(row?.[8], 'exact');
      assert.ok(Math.abs(row[6] - longitude) < 0.06 && Math.abs(row[7] - latitude) < 0.06);
    });
  }

  it('states its licences and its release, and leaves no half-written file', async () => {
    assert.match(text, /Licence Ouverte 2\.0/);
    assert.match(text, /GeoNames.*CC BY 4\.0/);
    assert.match(report.version, /^cog-6\.0\.0-[0-9a-f]{12}$/);
    assert.deepEqual(await readdir(join(folder, 'generated')), ['communes.json']);
  });

  it('makes the same bytes again', async () => {
    const again = join(folder, 'again.json');
    assert.equal((await buildCommunes(pathToFileURL(again))).version, report.version);
    assert.equal(await readFile(again, 'utf8'), text);
  });
});
