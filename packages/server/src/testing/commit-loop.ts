import { writeSync } from 'node:fs';
import process from 'node:process';
import { openDatabase } from '../database/database.ts';

/*
 * A child process for tests of durability: `node commit-loop.ts <folder or postgres:// address> [count]`.
 * It inserts rows one by one and prints `ack <id>` after each commit. Without a count it goes on until it is
 * killed. Printing is synchronous, so that a line that was read is an acknowledgement that was given.
 */
const [place = '', limit = 'Infinity'] = process.argv.slice(2);
const count = Number(limit);

const database = await openDatabase(
  place.startsWith('postgres://')
    ? { kind: 'postgres', url: place }
    : { kind: 'pglite', directory: place },
);
await database.query('create table if not exists acknowledged (id int primary key)');
const [last] = await database.query<{ id: number }>(
  'select coalesce(max(id), 0) as id from acknowledged',
);
const first = (last?.id ?? 0) + 1;
writeSync(1, 'ready\n');
for (let id = first; id < first + count; id += 1) {
  await database.query('insert into acknowledged values ($1)', [id]);
  writeSync(1, `ack ${id}\n`);
}
await database.close();
