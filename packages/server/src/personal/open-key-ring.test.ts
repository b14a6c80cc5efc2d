import assert from 'node:assert/strict';
import { chmod, copyFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Database } from '../database/database.ts';
import { insertSealedSubmission, insertSite } from '../testing/sealed-submission.ts';
import { setClock } from '../testing/set-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { readKeyFile } from './key-file.ts';
import { openKeyRing } from './open-key-ring.ts';
import type { KeyRingOptions } from './open-key-ring.ts';
import { open } from './seal.ts';
import { submissionPlace } from './sealed-tables.ts';

describe('the ring of a site', () => {
  let database: Database;
  before(async () => {
    database = await createTestDatabase();
    await insertSite(database, 'town');
  });
  after(() => database.close());
  beforeEach(async () => {
    await database.query('delete from submission');
    await database.query('delete from key_check');
  });

  function options(t: TestContext): KeyRingOptions {
    const file = join(temporaryFolder(t), 'town.keys.json');
    return { file, database, siteId: 'town', clock: setClock() };
  }

  it('is made at the first start, for its owner alone, and is the same at the next', async (t) => {
    const given = options(t);
    const first = await openKeyRing(given);
    assert.equal((await stat(given.file)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(dirname(given.file)), ['town.keys.json']);
    const second = await openKeyRing(given);
    assert.equal(second.newest().id, first.newest().id);
    assert.deepEqual(second.secret('token'), first.secret('token'));
  });

  it('opens after a restart what was sealed before', async (t) => {
    const given = options(t);
    const ring = await openKeyRing(given);
    const id = await insertSealedSubmission(database, ring, { siteId: 'town', input: 'voilà' });
    const again = await openKeyRing(given);
    const row = await database.kysely
      .selectFrom('submission')
      .selectAll()
      .executeTakeFirstOrThrow();
    assert.equal(open(again, submissionPlace('town', id), row), 'voilà');
  });

  it('is never made anew over data: a missing file is told, with the way out', async (t) => {
    const given = options(t);
    await openKeyRing(given);
    await rm(given.file);
    await assert.rejects(openKeyRing(given), {
      name: 'PersonalDataError',
      code: 'key-file-missing',
      message:
        /there is none at .+town\.keys\.json\. Put it back from your backup, or set KEY_FILE/,
    });
    assert.equal(readKeyFile(given.file), undefined);
  });

  it('refuses the keys of other data', async (t) => {
    await openKeyRing(options(t));
    const other = options(t);
    await writeFile(other.file, await readFile((await elsewhere(t, database)).file));
    await assert.rejects(openKeyRing(other), {
      code: 'wrong-keys',
      message: /are not those of this database\. Put the file back/,
    });
  });

  it('refuses a file that is older than the data', async (t) => {
    const given = options(t);
    await openKeyRing(given);
    await insertSealedSubmission(database, testKeyRing(), { siteId: 'town', input: 1 });
    await assert.rejects(openKeyRing(given), {
      code: 'key-missing',
      message: /which is not in .+: the file is older than the data/,
    });
  });

  it('refuses what is no file of keys, and does not quote it', async (t) => {
    const given = options(t);
    await openKeyRing(given);
    const whole = await readFile(given.file, 'utf8');
    const twice = JSON.parse(whole) as { keys: unknown[] };
    twice.keys.push(twice.keys[0]);
    const broken = ['', '{}', 'null', whole.slice(0, 40), JSON.stringify({ ...twice })];
    for (const text of broken) {
      await writeFile(given.file, text);
      await assert.rejects(openKeyRing(given), (error: Error) => {
        assert.match(error.message, /does not hold keys, or only a part of them\. Put it back/);
        assert.doesNotMatch(error.message + String(error.cause), /"root"|secret/);
        return true;
      });
    }
  });

  it('says so when the file cannot be written', async (t) => {
    const given = options(t);
    const file = join(dirname(given.file), 'no-such-folder', 'keys.json');
    await assert.rejects(openKeyRing({ ...given, file }), {
      code: 'key-file-unreadable',
      message: /it cannot be written \(ENOENT\)/,
    });
  });

  it('says so when the file cannot be read', async (t) => {
    const given = options(t);
    await assert.rejects(openKeyRing({ ...given, file: dirname(given.file) }), {
      code: 'key-file-unreadable',
      message: /it cannot be read \(EISDIR\)/,
    });
  });

  it('is one when two processes start together on one file, and on one database', async (t) => {
    const given = options(t);
    const rings = await Promise.all([openKeyRing(given), openKeyRing(given), openKeyRing(given)]);
    assert.equal(new Set(rings.map((ring) => ring.newest().id)).size, 1);
    const away = options(t);
    await copyFile(given.file, away.file);
    await chmod(away.file, 0o600);
    assert.equal((await openKeyRing(away)).newest().id, rings[0].newest().id);
  });
});

/** A file of keys that was made for another site. */
async function elsewhere(t: TestContext, database: Database): Promise<KeyRingOptions> {
  const siteId = 'elsewhere';
  await insertSite(database, siteId);
  const file = join(temporaryFolder(t), 'elsewhere.keys.json');
  const options = { file, database, siteId, clock: setClock() };
  await openKeyRing(options);
  return options;
}
