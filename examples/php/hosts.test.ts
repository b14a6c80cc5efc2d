import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runConformance } from '@coup-de-main/conformance';
import { missingPhp } from '../../packages/workbench/src/setup/php.ts';
import {
  type PhpTown,
  type PhpTownOptions,
  startPhpTown,
} from '../../packages/workbench/src/testing/php-town.ts';
import { apply, ask, follow, ordinary } from './applying.ts';

const skip = missingPhp() ?? false;

async function withTown(
  options: PhpTownOptions,
  work: (town: PhpTown) => Promise<void>,
): Promise<void> {
  const town = await startPhpTown(options);
  try {
    await work(town);
  } finally {
    await town.stop();
  }
}

/** Where the discovery document at an address of the host says that the list is. */
async function listOf(town: PhpTown, path: string): Promise<string> {
  const address = new URL(path, town.origin);
  const document = (await (await fetch(address)).json()) as {
    endpoints: { missions: { href: string } };
  };
  return new URL(document.endpoints.missions.href, address).href;
}

describe('the file, served in other ways', { skip }, () => {
  it('is conformant as the router of PHP’s own server, and shows no other file', () =>
    withTown({ isRouter: true }, async (town) => {
      const report = await runConformance({ base: town.base, write: true, rate: 10_000 });
      assert.deepEqual(
        report.checks.filter(({ status }) => status !== 'pass' && status !== 'not-applicable'),
        [],
      );
      assert.equal(report.exitCode, 0);
      const named = `${town.origin}/coup-de-main.php/missions`;
      assert.equal(await listOf(town, 'coup-de-main.php'), named);
      for (const path of ['coup-de-main-donnees.php', 'missions.csv', 'nothing', 'a/b.html'])
        assert.equal((await fetch(`${town.origin}/${path}`)).status, 404, path);
      const atRoot = { ...town, base: town.origin };
      const [mission] = (await ask(atRoot, '/missions?q=colis')).json['items'] as { id: string }[];
      const { json } = await apply(atRoot, { ...ordinary, missionId: mission?.id });
      assert.match(String(json['manageUrl']), new RegExp(`^${town.origin}/suivi#t=`));
      assert.equal((await follow(atRoot, json['manageToken'])).status, 200);
    }));

  it('answers as the index of a folder, with and without a slash at its end', () =>
    withTown({ file: 'entraide/index.php' }, async (town) => {
      for (const path of ['entraide', 'entraide/', 'entraide/index.php', 'entraide/index.php/']) {
        const list = await listOf(town, path);
        assert.equal(list, `${town.origin}/entraide/index.php/missions`, path);
        assert.equal((await fetch(list)).status, 200);
      }
    }));
});

describe('what is wrong with an installation', { skip }, () => {
  /** The sentence that the file gives at its own address, in the form of the protocol. */
  async function complaint(town: PhpTown): Promise<string> {
    const { status, headers, json } = await ask(town, '');
    assert.equal(status, 503);
    assert.match(String(headers.get('content-type')), /problem\+json/);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(json['code'], 'unavailable');
    return String(json['detail']);
  }

  const wrong = [
    ['telephone', '01 99 00 12 34'],
    ['conservation_jours', 'un an'],
    ['fuseau_horaire', 'Europe/Pari'],
  ] as const;
  for (const [name, value] of wrong)
    it(`names the setting « ${name} » when it cannot be used`, () =>
      withTown({ settings: { [name]: value } }, async (town) => {
        assert.match(await complaint(town), new RegExp(`« ${name} »`));
        assert.deepEqual(await readdir(town.above), ['mails', 'sendmail', 'www']);
      }));

  it('says on which line the settings have a typing error, and works once it is mended', () =>
    withTown({ rules: ['display_errors=1'] }, async (town) => {
      const file = join(town.site, 'coup-de-main-reglages.php');
      await writeFile(file, "<?php return [\n  'nom' => 'Ici'\n  'responsable' => 'Nous',\n];\n");
      assert.match(await complaint(town), /coup-de-main-reglages\.php.+ligne 3/);
      // Written as text, and said to be nothing: as people fill in such files.
      await writeFile(
        file,
        "<?php return ['telephone' => null, 'age_minimum' => '18', 'adresse' => null];\n",
      );
      const { status, json } = await ask(town, '');
      assert.equal(status, 200);
      assert.ok(!('hotline' in json));
      assert.deepEqual(json['limits'], { minimumAge: 18 });
    }));

  it('of which PHP dies is answered in the form of the protocol', () => {
    const missions = `titre;organisme\n${'Mission;Les Amis\n'.repeat(30_000)}`;
    const rules = ['memory_limit=6M', 'display_errors=1'];
    return withTown({ missions, rules }, async (town) => {
      const { status, headers, json } = await ask(town, '/missions');
      assert.equal(`${status} ${String(json['code'])}`, '500 internal-error');
      assert.equal(headers.get('access-control-allow-origin'), '*');
    });
  });
});
