import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { runConformance } from '@coup-de-main/conformance';
import { missingPhp } from '../../packages/workbench/src/setup/php.ts';
import {
  type PhpTown,
  putMissions,
  startPhpTown,
} from '../../packages/workbench/src/testing/php-town.ts';
import { ask } from './applying.ts';

const skip = missingPhp() ?? false;

/** What the host answers to a path that no client tidies up. */
async function rawText(origin: string, path: string): Promise<string> {
  const asked = request(origin, { path: `/${path}` }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return text(answer);
}

describe('the file, copied into an empty folder', { skip }, () => {
  let town: PhpTown;
  before(async () => {
    town = await startPhpTown();
  });
  after(() => town.stop());

  it('makes its data once, however many ask first', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(town, '/missions')));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    const folders = (await readdir(town.above)).filter((name) => name.includes('donnees'));
    assert.equal(folders.length, 1);
    assert.deepEqual(await readdir(town.site), ['coup-de-main-donnees.php', 'coup-de-main.php']);
  });

  it('is conformant for every class that it claims, and keeps nothing of the run', async () => {
    for (const base of [town.base, `${town.base}/`]) {
      const report = await runConformance({ base, write: true, rate: 10_000 });
      const wrong = report.checks.filter(
        ({ status }) => status !== 'pass' && status !== 'not-applicable',
      );
      assert.deepEqual(
        wrong.map(({ id, status, actual }) => `${id} ${status} ${actual ?? ''}`),
        [],
      );
      const claimed = Object.entries(report.classes).filter(([, is]) => is !== 'not-claimed');
      assert.deepEqual(
        claimed.map(([name, verdict]) => `${name} ${verdict}`),
        ['core', 'missions', 'http', 'search', 'vocabularies', 'applications', 'tracking'].map(
          (name) => `${name} conformant`,
        ),
      );
      assert.deepEqual(report.leftovers, []);
      assert.equal(report.exitCode, 0);
    }
  });

  it('shows its data to nobody', async () => {
    const [folder = ''] = (await readdir(town.above)).filter((name) => name.includes('donnees'));
    const files = await readdir(join(town.above, folder));
    assert.ok(files.includes('coup-de-main.sqlite'));
    const direct = ['coup-de-main-donnees.php', folder, ...files.map((f) => `${folder}/${f}`)];
    const above = direct.flatMap((path) => [`../${path}`, `%2e%2e/${path}`, `..%2F${path}`]);
    for (const path of [...files, ...direct, ...above]) {
      const said = await rawText(town.origin, path);
      assert.ok(!/SQLite format|Require all|return '/.test(said), `${path}: ${said.slice(0, 80)}`);
    }
  });
});

describe('on a host that lets it write nowhere but in the site', { skip }, () => {
  let town: PhpTown;
  before(async () => {
    town = await startPhpTown({ isConfined: true });
  });
  after(() => town.stop());

  it('keeps its data under a name that nobody can guess, and closes the folder', async () => {
    assert.equal((await ask(town, '/missions')).status, 200);
    const [folder = ''] = (await readdir(town.site)).filter((name) => /-donnees-/.test(name));
    assert.match(folder, /^coup-de-main-donnees-[0-9a-f]{32}$/);
    const rules = await readFile(join(town.site, folder, '.htaccess'), 'utf8');
    assert.equal(rules, 'Require all denied\n');
    const answers = [await rawText(town.origin, ''), await rawText(town.origin, `${folder}/`)];
    assert.ok(!answers.join('').includes(`href="${folder}`));
    assert.equal(await rawText(town.origin, 'coup-de-main-donnees.php'), '');
  });
});

describe('missions.csv', { skip }, () => {
  let town: PhpTown;
  before(async () => {
    town = await startPhpTown({
      settings: { mot_de_passe: 'rien que des mots' },
      missions: `\uFEFFTitre;Organisme;Catégorie;Début;Fin;Places;À distance;Code postal;Commune
"Tenir le stand; ""grand"" cœur";Les Amis;Solidarité de proximité;31/12/2099 14:30;31/12/2099 18h;3;non;01000;Bourg-en-Bresse
;Personne;;;;;;;
Cas perdu;Les Amis;Inconnue;;;;;;
Autre cas;Les Amis;;32/12/2099;;;;;
`,
    });
  });
  after(() => town.stop());

  it('is read as Excel writes it in France; lines that are wrong are named and left out', async () => {
    const { json } = await ask(town, '/missions');
    const [mission, ...others] = json['items'] as Record<string, unknown>[];
    assert.deepEqual(others, []);
    assert.equal(mission?.['title'], 'Tenir le stand; "grand" cœur');
    assert.equal(mission['category'], 'neighbourhood-solidarity');
    assert.deepEqual(mission['places'], { count: 3, left: 3 });
    assert.deepEqual(mission['addresses'], [
      { postalCode: '01000', city: 'Bourg-en-Bresse', departmentCode: '01' },
    ]);
    const { startAt, endAt } = mission['schedule'] as Record<string, string>;
    assert.equal(startAt, '2099-12-31T14:30:00+01:00');
    assert.equal(endAt, '2099-12-31T18:00:00+01:00');
    const agents = await ask(town, '/agents', {
      method: 'POST',
      body: new URLSearchParams({ mot_de_passe: 'rien que des mots' }),
    });
    for (const line of ['Ligne 3', 'Ligne 4', 'Ligne 5'])
      assert.match(agents.text, new RegExp(line));
    assert.match(agents.text, /« Inconnue » n’est pas connu \(colonne categorie\)/);
  });

  it('is read again when it changes, in the letters of an old Excel; what is gone is withdrawn', async () => {
    const before = await ask(town, '/missions');
    const text = 'Titre,Organisme\nCueillette solidaire à deux,Les Amis de la forêt\n';
    await putMissions(town.site, Buffer.from(text, 'latin1'));
    const { json } = await ask(town, '/missions');
    const items = json['items'] as { title: string; id: string }[];
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Cueillette solidaire à deux'],
    );
    const [gone] = before.json['items'] as { id: string }[];
    const answer = await ask(town, `/missions/${gone?.id ?? ''}`);
    assert.equal(`${answer.status} ${String(answer.json['code'])}`, '410 withdrawn');
  });

  it('that holds no mission takes none away', async () => {
    await putMissions(town.site, 'Titre;Organisme\n;;\n');
    const { json } = await ask(town, '/missions');
    assert.equal((json['items'] as unknown[]).length, 1);
  });

  it('shows who applied to nobody without the password', async () => {
    const { status, text } = await ask(town, '/agents', {
      method: 'POST',
      body: new URLSearchParams({ mot_de_passe: 'au hasard' }),
    });
    assert.equal(status, 403);
    assert.ok(!text.includes('<table'));
  });
});
