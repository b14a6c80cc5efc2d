import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { adviseOnSize, prepareData } from './prepare-data.ts';
import { createTestDatabase } from './testing/test-database.ts';

const database = await createTestDatabase();
after(() => database.close());

describe('prepareData', () => {
  it('loads the communes and the demonstration once, says so, then stays silent', async () => {
    const lines: string[] = [];
    await prepareData(database, { demonstration: true }, (line) => lines.push(line));
    assert.match(
      lines.join('\n'),
      /^Loaded 35\d{3} communes .*\nPut in the demonstration town: \d+/,
    );
    const again: string[] = [];
    await prepareData(database, { demonstration: true }, (line) => again.push(line));
    assert.deepEqual(again, []);
  });

  it('recommends PostgreSQL when there are too many missions', async () => {
    const lines: string[] = [];
    await adviseOnSize(database, 20_000, (line) => lines.push(line));
    assert.equal(lines.length, 0);
    await adviseOnSize(database, 10, (line) => lines.push(line));
    assert.match(lines.join('\n'), /^More than 10 missions: use PostgreSQL\. Set DATABASE_URL/);
  });
});
