import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missingPhp } from '../../packages/workbench/src/setup/php.ts';
import {
  type PhpTown,
  putMissions,
  startPhpTown,
} from '../../packages/workbench/src/testing/php-town.ts';
import { ask } from './applying.ts';

const skip = missingPhp() ?? false;

describe('missions.csv, as it should not be', { skip }, () => {
  let town: PhpTown;
  before(async () => {
    town = await startPhpTown({ settings: { mot_de_passe: 'm' } });
  });
  after(() => town.stop());

  /** The titles that are shown after that file came, and what the page of the agents says of it. */
  async function read(text: string | Uint8Array): Promise<{ titles: string[]; report: string }> {
    await putMissions(town.site, text);
    const { status, json, text: said } = await ask(town, '/missions');
    assert.equal(status, 200, said);
    const titles = (json['items'] as { title: string }[]).map(({ title }) => title).toSorted();
    const body = new URLSearchParams({ mot_de_passe: 'm' });
    const { text: page } = await ask(town, '/agents', { method: 'POST', body });
    return { titles, report: page.slice(page.indexOf('missions.csv')).replaceAll(/<[^>]+>/g, '') };
  }

  it('with an hour that no day has leaves out that line only', async () => {
    const { titles, report } = await read(
      'titre;organisme;debut\nBon;Les Amis;31/12/2099 24:00\nHeure;Les Amis;31/12/2099 25:00\n' +
        'Minute;Les Amis;31/12/2099 14:75\n',
    );
    assert.deepEqual(titles, ['Bon']);
    assert.match(report, /Ligne 3[^\n]+« 31\/12\/2099 25:00 » n’a pas une heure possible/);
    assert.match(report, /Ligne 4[^\n]+14:75/);
  });

  it('with an address that is none does not let people apply here in its stead', async () => {
    const { titles, report } = await read(
      'titre;organisme;site\nLà;Les Amis;https://amis.example/là\nIci;Les Amis;www.amis.example\n' +
        'Piège;Les Amis;javascript:alert(1)\n',
    );
    assert.deepEqual(titles, ['Là']);
    assert.match(report, /Ligne 3[^\n]+« www\.amis\.example » n’est pas l’adresse d’une page/);
    assert.match(report, /Ligne 4/);
  });

  const rows = 'titre;organisme\nÀ deux;Les Amis\n;Personne\n';
  const written = {
    'by Excel on a Mac': rows.replaceAll('\n', '\r'),
    'with "sep=;" before the names': `sep=;\r\n${rows}`,
    'with an empty line before the names': `\n${rows}`,
    'as Unicode text of Excel': Buffer.from(`\uFEFF${rows.replaceAll(';', '\t')}`, 'utf16le'),
    'in letters of Windows that do not exist': Buffer.from(`${rows}\x81;\x9d\n`, 'latin1'),
  };
  for (const [how, text] of Object.entries(written))
    it(`${how} is read`, async () => {
      const { titles, report } = await read(text);
      assert.ok(titles.includes('À deux'), titles.join());
      const line = /before/.test(how) ? 4 : 3;
      assert.match(report, new RegExp(`Ligne ${line}, laissée de côté`));
    });

  it('that is far too long is named, and the missions of before stay', async () => {
    const { titles: before } = await read(rows);
    const many = Array.from(
      { length: 50_000 },
      (_, n) => `Mission ${n};Les Amis;${'x'.repeat(50)}`,
    );
    const { titles, report } = await read(`titre;organisme;resume\n${many.join('\n')}\n`);
    assert.deepEqual(titles, before);
    assert.match(report, /dépasse 2 Mio/);
  });
});
