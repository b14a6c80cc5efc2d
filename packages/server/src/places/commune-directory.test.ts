import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { readCommuneFile } from './commune-file.ts';
import { createCommuneDirectory } from './commune-directory.ts';
import { contentsOfDatabase, contentsOfFile } from './directory-contents.ts';
import { loadCommunes } from './load-communes.ts';

const file = await readCommuneFile();
const directory = createCommuneDirectory(contentsOfFile(file));

function found(text: string, postcode?: string): unknown {
  const answer = directory.find(text, postcode);
  if (answer.is === 'found') return answer.commune.inseeCode;
  const communes = answer.is === 'several' ? answer.communes : answer.near;
  return [answer.is, ...communes.map(({ inseeCode }) => inseeCode)];
}

describe('the directory of communes', () => {
  const one: readonly (readonly [string, string | undefined, string])[] = [
    ['Valence', '26000', '26362'],
    ['VALENCE (26)', undefined, '26362'],
    ['82400 Valence', undefined, '82186'],
    ['romans sur isere', undefined, '26281'],
    ['La Rochelle', '17000', '17300'],
    ['rochelle', '17000', '17300'],
    ['Ajaccio', '20000', '2A004'],
    ['26362', undefined, '26362'],
    ['2A004', undefined, '2A004'],
    ['26000', undefined, '26362'],
    ['Lyon 3e', undefined, '69383'],
    ['Lyon', '69003', '69123'],
    ['Arbignieu', undefined, '01015'],
  ];
  for (const [text, postcode, code] of one) {
    it(`finds ${[postcode, text].filter(Boolean).join(' ')}`, () => {
      assert.equal(found(text, postcode), code);
    });
  }

  it('says which communes a name or postcode may be, the most populous first', () => {
    assert.deepEqual(found('Valence'), ['several', '26362', '82186', '16392']);
    const answer = directory.find('26750');
    assert.equal(answer.is, 'several');
    assert.ok(answer.is === 'several' && answer.communes.length > 1);
  });

  it('says which name is nearly that, or stands elsewhere', () => {
    assert.deepEqual(found('Romans-sur-Isèr'), ['unknown', '26281']);
    assert.deepEqual(found('Ajaccio', '26000'), ['unknown', '2A004', '26362']);
    assert.deepEqual(found('Xyzzyville'), ['unknown']);
    assert.deepEqual(found('?'), ['unknown']);
    assert.deepEqual(found('99999'), ['unknown']);
    assert.equal(directory.byInseeCode('99999'), undefined);
  });
});

describe('the directory of a database', () => {
  let database: Database;
  before(async () => {
    database = await createTestDatabase();
    await loadCommunes(database);
  });
  after(() => database.close());

  it('is that of the file, with positions that were imported', async () => {
    const moved = `update commune set longitude = 4.5, position_precision = 'official' where insee_code = '26362'`;
    await database.query(moved);
    const contents = await contentsOfDatabase(database, file);
    const byCode = createCommuneDirectory(contents).byInseeCode;
    assert.equal(contents.communes.length, file.communes.length);
    assert.equal(byCode('26362')?.position[0], 4.5);
    assert.deepEqual(byCode('2A004'), directory.byInseeCode('2A004'));
  });
});
