import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Discovery, Mission, MissionPage } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { SheetError } from './sheet.ts';
import { writeStaticFolder } from './static-folder.ts';

const mission = (id: string, day: string, title = id): Mission => ({
  type: 'mission',
  id,
  title,
  organization: { id: 'panier', name: 'Le Panier du Coteau' },
  apply: { mode: 'external', url: 'https://panier.example/' },
  updatedAt: `2026-06-${day}T08:00:00.000Z`,
  publishedAt: `2026-06-${day}T08:00:00.000Z`,
});
const vocabularies = [{ id: 'remote-modes', values: [{ value: 'no', label: 'Sur place' }] }];

const write = (folder: string, missions: readonly Mission[], name?: string) =>
  writeStaticFolder({ folder, name, missions, vocabularies, pageSize: 2 });
const read = async (...path: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(...path), 'utf8'));
const readMission = async (folder: string, id: string) =>
  z.parse(Mission, await read(folder, 'missions', `${id}.json`));

describe('a folder of missions', () => {
  it('has a discovery document, pages that lead on, a file for each mission, and words', async (test) => {
    const folder = join(temporaryFolder(test), 'new', 'v1');
    const missions = [mission('a', '01'), mission('b', '03'), mission('c', '03')];
    assert.deepEqual(await write(folder, missions, 'Le CCAS'), { missions: 3, files: 8 });

    const discovery = z.parse(Discovery, await read(folder, 'index.json'));
    assert.deepEqual(
      [discovery.service.name, discovery.conformsTo.length, discovery.endpoints.missions?.item],
      ['Le CCAS', 3, 'missions/{id}.json'],
    );
    const first = z.parse(MissionPage, await read(folder, 'missions.json'));
    assert.deepEqual(
      [first.items.map(({ id }) => id), first.next, first.total],
      [['b', 'c'], 'missions-2.json', 3],
    );
    const last = z.parse(MissionPage, await read(folder, 'missions-2.json'));
    assert.deepEqual([last.items, last.next], [[missions[0]], undefined]);
    assert.deepEqual(await readMission(folder, 'c'), missions[2]);
    assert.deepEqual(await read(folder, 'vocabularies', 'remote-modes.json'), vocabularies[0]);
    assert.deepEqual(await read(folder, 'vocabularies.json'), { items: vocabularies });
  });

  it('has a first page without a mission as well', async (test) => {
    const folder = temporaryFolder(test);
    await write(folder, [], 'Le CCAS');
    assert.deepEqual(await read(folder, 'missions.json'), { items: [], total: 0 });
  });

  it('made again, keeps its own words and the dates of what did not change', async (test) => {
    const folder = temporaryFolder(test);
    await write(folder, [mission('a', '01'), mission('b', '01'), mission('c', '01')], 'Le CCAS');
    const discovery = z.parse(Discovery, await read(folder, 'index.json'));
    const hotline = { number: '+33465710042' };
    await writeFile(join(folder, 'index.json'), JSON.stringify({ ...discovery, hotline }));

    await write(folder, [mission('a', '05'), mission('b', '05', 'Autre')]);

    const again = z.parse(Discovery, await read(folder, 'index.json'));
    assert.deepEqual([again.service.name, again.hotline?.number], ['Le CCAS', hotline.number]);
    assert.deepEqual(await readMission(folder, 'a'), mission('a', '01'));
    const { publishedAt, updatedAt } = await readMission(folder, 'b');
    assert.deepEqual(
      [publishedAt, updatedAt],
      [mission('b', '01').publishedAt, mission('b', '05').updatedAt],
    );
    assert.deepEqual(await readdir(join(folder, 'missions')), ['a.json', 'b.json']);
    await assert.rejects(readFile(join(folder, 'missions-2.json')), { code: 'ENOENT' });
  });

  it('is not put over something else, nor made without a name', async (test) => {
    const folder = temporaryFolder(test);
    const refused = (sentence: RegExp) => (error: unknown) =>
      error instanceof SheetError && sentence.test(error.message);
    await assert.rejects(write(folder, []), refused(/--name "Nom du service"/));
    await writeFile(join(folder, 'index.json'), '{"name":"somebody’s site"');
    await assert.rejects(write(folder, [], 'Le CCAS'), refused(/contient autre chose/));
    assert.deepEqual(await readdir(folder), ['index.json']);
  });
});
