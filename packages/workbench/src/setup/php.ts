import { spawnSync } from 'node:child_process';
import { installPackages, mayInstallPackages } from './debian-packages.ts';

/** What finding PHP needs from the machine; tests replace it. */
export interface PhpMachine {
  /** Whether a PHP is there that runs the example: 8.0 or later, with SQLite. */
  runs: () => boolean;
  /** Installs Debian's packages; returns whether that worked. Absent where it may not. */
  installPackages?: () => boolean;
}

/** Why tests of the PHP example are skipped, for people who can change that. */
export const NO_PHP =
  'No PHP 8 with SQLite was found. Install it to run these tests ' +
  '(Debian, Ubuntu: sudo apt-get install php-cli php-sqlite3).';

/**
 * Why tests of the PHP example cannot run here; undefined when they can. For root on Debian and its descendants the
 * distribution's packages are installed first.
 *
 * @throws Error when they could have been installed and were not: a test that could run must
 */
export function missingPhp(machine: PhpMachine = thisMachine()): string | undefined {
  if (machine.runs()) return undefined;
  if (machine.installPackages === undefined) return NO_PHP;
  if (machine.installPackages() && machine.runs()) return undefined;
  throw new Error(`${NO_PHP} Installing it failed; what apt-get said is above.`);
}

function thisMachine(): PhpMachine {
  const why = 'Installing PHP from the distribution, for the tests of the example …';
  return {
    runs: hasPhp,
    ...(mayInstallPackages() && {
      installPackages: () => installPackages(['php-cli', 'php-sqlite3'], why),
    }),
  };
}

function hasPhp(): boolean {
  const question = 'exit(extension_loaded("pdo_sqlite") && PHP_VERSION_ID >= 80000 ? 0 : 1);';
  return spawnSync('php', ['-r', question], { stdio: 'ignore' }).status === 0;
}
