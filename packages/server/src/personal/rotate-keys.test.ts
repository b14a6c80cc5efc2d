import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Database } from '../database/database.ts';
import { insertSealedSubmission, insertSite } from '../testing/sealed-submission.ts';
import { setClock } from '../testing/set-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { blindIndex, deriveToken } from './derived-secrets.ts';
import { makeKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import { openKeyRing } from './open-key-ring.ts';
import { rotateKeys } from './rotate-keys.ts';
import { open } from './seal.ts';
import { submissionPlace } from './sealed-tables.ts';

const DAY = 86_400_000;

describe('a rotation of keys', () => {
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

  async function begin(t: TestContext) {
    const clock = setClock();
    const file = join(temporaryFolder(t), 'town.keys.json');
    const options = { file, database, siteId: 'town', clock };
    return { options, clock, ring: await openKeyRing(options) };
  }

  function firstRow() {
    return database.kysely.selectFrom('submission').selectAll().executeTakeFirstOrThrow();
  }

  function rows() {
    return database.kysely.selectFrom('submission').selectAll().execute();
  }

  it('leaves every row readable, under the new key only', async (t) => {
    const { options, ring } = await begin(t);
    const ids: string[] = [];
    // More than fit into one transaction.
    for (let n = 0; n < 205; n += 1) {
      ids.push(await insertSealedSubmission(database, ring, { siteId: 'town', input: { n } }));
    }
    const { newKeyId, rewrapped, forgotten } = await rotateKeys(options);
    assert.equal(rewrapped, 205);
    assert.deepEqual(forgotten, []);
    const fresh = await openKeyRing(options);
    assert.equal(fresh.newest().id, newKeyId);
    for (const row of await rows()) {
      assert.equal(row.key_id, newKeyId);
      const n = ids.indexOf(row.submission_id);
      assert.deepEqual(open(fresh, submissionPlace('town', row.submission_id), row), { n });
    }
  });

  it('is noticed by a server that runs meanwhile, and changes no token and no index', async (t) => {
    const { options, ring } = await begin(t);
    const id = await insertSealedSubmission(database, ring, { siteId: 'town', input: 'before' });
    const token = () =>
      deriveToken(ring, { siteId: 'town', submissionId: id, purpose: 'manage', generation: 1 });
    const index = () => blindIndex(ring, { siteId: 'town', kind: 'email', normalized: 'a@b.fr' });
    const [tokenBefore, indexBefore] = [token(), index()];
    const { newKeyId } = await rotateKeys(options);
    const row = await firstRow();
    assert.equal(open(ring, submissionPlace('town', id), row), 'before');
    assert.equal(ring.newest().id, newKeyId);
    assert.equal(token(), tokenBefore);
    assert.deepEqual(index(), indexBefore);
  });

  it('keeps old keys for old backups, and then forgets them: they open nothing any more', async (t) => {
    const { options, clock, ring } = await begin(t);
    const oldKey = ring.newest().id;
    const id = await insertSealedSubmission(database, ring, { siteId: 'town', input: 'backup' });
    const backup = await firstRow();
    clock.advance(30 * DAY);
    await rotateKeys(options);
    const withOld = await openKeyRing(options);
    assert.equal(open(withOld, submissionPlace('town', id), backup), 'backup');

    clock.advance(36 * DAY);
    assert.deepEqual((await rotateKeys(options)).forgotten, [oldKey]);
    const later = await openKeyRing(options);
    assert.throws(() => open(later, submissionPlace('town', id), backup), { code: 'key-missing' });
    const row = await firstRow();
    assert.equal(open(later, submissionPlace('town', id), row), 'backup');
    assert.equal(readKeyFile(options.file)?.keys.length, 2);
  });

  it('that was cut off after its key was made is finished by the next', async (t) => {
    const { options, clock, ring } = await begin(t);
    await insertSealedSubmission(database, ring, { siteId: 'town', input: 'kept' });
    const keys = readKeyFile(options.file)!;
    await replaceKeyFile(options.file, { ...keys, keys: [...keys.keys, makeKey(clock.now())] });
    const cutOff = await openKeyRing(options);
    await insertSealedSubmission(database, cutOff, { siteId: 'town', input: 'meanwhile' });
    const { rewrapped, newKeyId } = await rotateKeys(options);
    assert.equal(rewrapped, 2);
    assert.deepEqual(new Set((await rows()).map(({ key_id }) => key_id)), new Set([newKeyId]));
    assert.equal(readKeyFile(options.file)?.keys.filter(({ retiredAt }) => retiredAt).length, 2);
  });

  it('keeps the key that another rotation made meanwhile', async (t) => {
    const { options, ring } = await begin(t);
    for (let n = 0; n < 5; n += 1) {
      await insertSealedSubmission(database, ring, { siteId: 'town', input: { n } });
    }
    await Promise.all([rotateKeys(options), rotateKeys(options)]);
    const later = await openKeyRing(options);
    for (const row of await rows()) {
      assert.doesNotThrow(() => open(later, submissionPlace('town', row.submission_id), row));
    }
    assert.equal(readKeyFile(options.file)?.keys.length, 3);
  });

  it('is followed at once by a server that has not read anything since', async (t) => {
    const { options, ring } = await begin(t);
    const { newKeyId } = await rotateKeys(options);
    assert.equal(ring.newest().id, newKeyId);
  });

  it('stops at a row that was tampered with, and names it', async (t) => {
    const { options, ring } = await begin(t);
    const id = await insertSealedSubmission(database, ring, { siteId: 'town', input: 'x' });
    await database.query(`update submission set data_key = '\\x01'`);
    await assert.rejects(rotateKeys(options), { code: 'damaged', message: new RegExp(id) });
    const row = await firstRow();
    assert.equal(row.key_id, ring.find(row.key_id ?? '')?.id);
  });
});
