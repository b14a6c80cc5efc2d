import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { CommandError } from './commands/command.ts';
import type { Database } from './database/database.ts';
import { importMissions } from './import-missions-command.ts';
import { createMissionRepository } from './missions/mission-repository.ts';
import { makeStaticFolder } from './static-folder-command.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { createTestDatabase } from './testing/test-database.ts';

const now = new Date('2026-11-23T08:00:00Z');
const head = 'Titre;Organisation;Commune;Code postal;Date;Horaires;Places;Lien';
const colis =
  'Préparer les colis;Le Panier;Valence;26000;02/12/2026;9h-12h;6;https://panier.example/';
const appels = 'Appeler les aînés;Les Voisins;Ajaccio;20000;;;;https://voisins.example/';

let database: Database;
before(async () => {
  database = await createTestDatabase();
  await database.query(`insert into site (site_id, name) values ('mairie', 'Ma mairie')`);
});
beforeEach(async () => {
  await database.query('delete from mission');
});
after(() => database.close());

function file(test: TestContext, ...lines: string[]): string {
  const path = join(temporaryFolder(test), 'Missions du CCAS.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function run(...args: string[]) {
  const said: string[] = [];
  const code = await importMissions(database, { args, now, say: (line) => said.push(line) });
  return { code, said };
}
const list = async () =>
  (await createMissionRepository(database, 'mairie', { now: () => now }).list({})).items;

const refusal = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof CommandError, String(error));
  assert.match(error.message, sentence);
  return true;
};

describe('import-missions', () => {
  it('says what would happen, and does it only with --write', async (test) => {
    const path = file(test, head, colis, appels);
    assert.deepEqual(await run(path), {
      code: 0,
      said: [
        '2 lignes lues : 2 missions bonnes, 0 à corriger.',
        '2 nouvelles, 0 changée, 0 inchangée, 0 retirée.',
        'C’était un essai : rien n’est écrit. Recommencez avec --write pour mettre en ligne.',
      ],
    });
    assert.deepEqual(await list(), []);

    const { said } = await run(path, '--write');
    assert.equal(said.at(-1), 'C’est écrit.');
    const [mission] = (await list()).filter(({ title }) => title === 'Préparer les colis');
    assert.deepEqual(
      [mission?.addresses?.[0]?.inseeCode, mission?.schedule?.startAt, mission?.places],
      ['26362', '2026-12-02T08:00:00.000Z', { count: 6 }],
    );
    assert.equal(mission?.provenance?.sourceName, 'Missions du CCAS');
    assert.match((await run(path, '--write')).said.join(), /0 nouvelle, 0 changée, 2 inchangées/);
  });

  it('withdraws what is absent only with --replace', async (test) => {
    await run(file(test, head, colis, appels), '--write');
    const shorter = file(test, head, colis);
    const { said } = await run(shorter, '--write');
    assert.match(
      said.join(),
      /1 mission d'avant, absentes du fichier, restent en ligne ; --replace/,
    );
    assert.equal((await list()).length, 2);
    assert.match((await run(shorter, '--write', '--replace')).said.join(), /1 retirée/);
    assert.deepEqual(
      (await list()).map(({ title }) => title),
      ['Préparer les colis'],
    );
  });

  it('writes nothing as long as a line is to be mended', async (test) => {
    const path = file(test, head, colis, 'Trier;;Valence;;31/02/2026;;;panier');
    const { code, said } = await run(path, '--write');
    assert.equal(code, 1);
    assert.deepEqual(
      said.filter((line) => line.startsWith('À corriger')).map((line) => line.split(' : ')[0]),
      ['organisation', 'date', 'commune', 'lien'].map((one) => `À corriger, ligne 3, « ${one} »`),
    );
    assert.deepEqual(await list(), []);
  });

  it('reads a workbook, and calls its source as told', async (test) => {
    const path = join(temporaryFolder(test), 'x.xlsx');
    const rows = [
      ['titre', 'organisation', 'lien', 'date', 'heure'],
      ['Trier', 'P', 'https://panier.example/', new Date('2026-12-02T00:00:00Z'), '14h'],
    ];
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Missions', rows }] }));
    await run(path, '--write', '--source', 'Le Panier');
    const [mission] = await list();
    assert.equal(mission?.provenance?.sourceName, 'Le Panier');
    assert.equal(mission?.schedule?.startAt, '2026-12-02T13:00:00.000Z');
  });

  it('does not write over missions of another source', async (test) => {
    const path = file(test, `id;${head}`, `1;${colis}`);
    await run(path, '--write', '--source', 'Le Panier');
    const sentence = refusal(/viennent d'ailleurs : le-panier\.1\. .+--source/);
    await assert.rejects(run(path, '--write', '--source', 'LE PANIER'), sentence);
  });

  it('refuses what it cannot use, with what to do', async (test) => {
    const path = file(test, head, colis);
    await assert.rejects(run(), refusal(/^Écrivez : import-missions missions\.xlsx/));
    await assert.rejects(run(path, path), refusal(/^Écrivez/));
    await assert.rejects(run(path, '--ecrire'), refusal(/--ecrire[^]+Écrivez/));
    await assert.rejects(run(path, '--source', '!'), refusal(/source « ! » ne convient pas/));
    await assert.rejects(run('absent.csv'), refusal(/absent\.csv ne peut pas être lu \(ENOENT\)/));
    await assert.rejects(run(file(test, 'a;b')), refusal(/Aucune ligne de titres/));
  });
});

describe('static-folder', () => {
  const make = async (...args: string[]) => {
    const said: string[] = [];
    const code = await makeStaticFolder({ args, now, say: (line) => said.push(line) });
    return { code, said };
  };

  it('makes a folder without what is past', async (test) => {
    const past = colis.replace('02/12/2026', '02/11/2026').replace('Préparer', 'Ranger');
    const folder = join(temporaryFolder(test), 'v1');
    const { code, said } = await make(
      file(test, head, colis, appels, past),
      folder,
      '--name',
      'CCAS',
    );
    assert.equal(code, 0);
    assert.match(said.at(-1) ?? '', /^2 missions, 13 fichiers écrits dans /);
  });

  it('needs a link on every line, a file, and a folder', async (test) => {
    const path = file(test, head, 'Trier;P;;;;;;');
    const { code, said } = await make(path, join(temporaryFolder(test), 'v1'), '--name', 'CCAS');
    assert.deepEqual([code, said.some((line) => line.includes('sans lien'))], [1, true]);
    await assert.rejects(make(path), refusal(/^Écrivez : static-folder/));
    const unnamed = make(file(test, head, colis), join(temporaryFolder(test), 'v1'));
    await assert.rejects(unnamed, refusal(/--name "Nom du service"/));
  });
});
