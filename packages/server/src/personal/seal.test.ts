import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { PersonalDataError } from './personal-data-error.ts';
import { open, rewrap, seal } from './seal.ts';
import { mailPlace, submissionPlace } from './sealed-tables.ts';

const PLACE = submissionPlace('rivesaltes-sur-mer', 's1');
const INPUT = { person: { name: 'Léonie Vasseur', phone: '+33639980012' }, needs: ['groceries'] };

function refuses(code: string): (error: unknown) => boolean {
  return (error) => error instanceof PersonalDataError && error.code === code;
}

describe('what is sealed', () => {
  it('opens as it was, where it belongs', () => {
    const ring = testKeyRing();
    assert.deepEqual(open(ring, PLACE, seal(ring, PLACE, INPUT)), INPUT);
  });

  it('shows nothing of what it holds, and never looks the same', () => {
    const ring = testKeyRing();
    const [one, two] = [seal(ring, PLACE, INPUT), seal(ring, PLACE, INPUT)];
    for (const { sealed, data_key } of [one, two]) {
      assert.doesNotMatch(Buffer.concat([sealed, data_key]).toString('latin1'), /Vasseur|6399/);
    }
    assert.notDeepEqual(one.sealed, two.sealed);
    assert.notDeepEqual(one.data_key, two.data_key);
  });

  it('does not open in another row, site or table', () => {
    const ring = testKeyRing();
    const sealed = seal(ring, PLACE, INPUT);
    for (const place of [
      submissionPlace('rivesaltes-sur-mer', 's2'),
      submissionPlace('other-town', 's1'),
      mailPlace('rivesaltes-sur-mer', 's1'),
    ]) {
      assert.throws(() => open(ring, place, sealed), refuses('damaged'), JSON.stringify(place));
    }
  });

  it('does not open when two rows are swapped, whole or in part', () => {
    const ring = testKeyRing();
    const other = submissionPlace('rivesaltes-sur-mer', 's2');
    const [mine, theirs] = [seal(ring, PLACE, INPUT), seal(ring, other, 'theirs')];
    assert.throws(() => open(ring, PLACE, theirs), refuses('damaged'));
    assert.throws(() => open(ring, PLACE, { ...mine, sealed: theirs.sealed }), refuses('damaged'));
    assert.throws(
      () => open(ring, PLACE, { ...mine, data_key: theirs.data_key }),
      refuses('damaged'),
    );
  });

  it('does not open after any one byte was changed or cut off', () => {
    const ring = testKeyRing();
    const columns = seal(ring, PLACE, 'x');
    for (const name of ['sealed', 'data_key'] as const) {
      for (let at = 0; at < columns[name].length; at += 1) {
        const changed = Buffer.from(columns[name]);
        changed[at] = changed.readUInt8(at) ^ 1;
        assert.throws(() => open(ring, PLACE, { ...columns, [name]: changed }), refuses('damaged'));
        const cut = columns[name].subarray(0, at);
        assert.throws(() => open(ring, PLACE, { ...columns, [name]: cut }), refuses('damaged'));
      }
    }
  });

  it('is gone once its key is forgotten', () => {
    const ring = testKeyRing();
    const columns = seal(ring, PLACE, INPUT);
    for (const name of ['sealed', 'data_key', 'key_id']) {
      assert.throws(() => open(ring, PLACE, { ...columns, [name]: null }), refuses('erased'));
    }
  });

  it('says which key is missing, and nothing personal', () => {
    const columns = seal(testKeyRing(), PLACE, INPUT);
    assert.throws(
      () => open(testKeyRing(), PLACE, columns),
      new RegExp(`submission\\.sealed of s1 was sealed by the key ${columns.key_id}, which is not`),
    );
  });

  it('stays the same when its key is wrapped anew', () => {
    const ring = testKeyRing();
    const before = seal(ring, PLACE, INPUT);
    const after = rewrap(ring, PLACE, before);
    assert.deepEqual(after.sealed, before.sealed);
    assert.notDeepEqual(after.data_key, before.data_key);
    assert.deepEqual(open(ring, PLACE, after), INPUT);
  });
});
