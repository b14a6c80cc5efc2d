import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Mission } from '@coup-de-main/protocol';
import { repositoryRoot } from '../../repository.ts';
import { findPython, NO_PYTHON } from '../../setup/python.ts';

const text = await readFile(join(repositoryRoot, 'docs/mapping.md'), 'utf8');
const blocks = new Map(
  [...text.matchAll(/^```\w+ (\S+)\n(.*?)\n```$/gms)].map(([, name = '', code = '']) => [
    name,
    code,
  ]),
);
const block = (name: string) => blocks.get(name) ?? assert.fail(`no block ${name}`);

/** What stands in the page, which is what the protocol takes. */
function shown(name: string): unknown {
  const missions = JSON.parse(block(name)) as unknown[];
  for (const mission of missions) assert.deepEqual(Mission.parse(mission), mission);
  return missions;
}

describe('the page on mapping', () => {
  const python = findPython();
  const skip = python === undefined ? NO_PYTHON : false;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coup-de-main-mapping-'));
    // As spreadsheets save it: with a byte order mark.
    await writeFile(join(folder, 'missions.csv'), `\uFEFF${block('missions.csv')}\n`);
    await writeFile(join(folder, 'post.json'), block('post.json'));
  });
  after(() => rm(folder, { recursive: true }));

  it('has a row for every member of a mission, and for nothing else', () => {
    const table = text.slice(text.indexOf('| Member'), text.indexOf('Whatever the source'));
    const rows = [...table.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    assert.deepEqual(new Set(rows), new Set(Object.keys(Mission.shape)));
    assert.equal(rows.length, Object.keys(Mission.shape).length);
  });

  for (const name of ['spreadsheet', 'content_type']) {
    it(`makes of the ${name.replace('_', ' ')} what it shows`, { skip }, () => {
      const flags = ['-X', 'utf8', '-c', block(`${name}.py`)];
      const printed = execFileSync(python ?? '', flags, { cwd: folder, encoding: 'utf8' });
      assert.deepEqual(JSON.parse(printed), shown(name));
    });
  }

  it('makes of the table what it shows', () => {
    const database = new DatabaseSync(':memory:');
    const [tables = '', query = ''] = block('table.sql').split(/(?=^SELECT)/m);
    database.exec(tables);
    const rows = database.prepare(query).all();
    assert.deepEqual(
      rows.map(({ mission }) => JSON.parse(String(mission)) as unknown),
      shown('table'),
    );
    database.close();
  });
});
