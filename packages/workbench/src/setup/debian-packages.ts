import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether packages of Debian or of one of its descendants may be installed: for root only. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Who installs holds this file: several files of tests may find out at once that something is missing. */
const LOCK = join(tmpdir(), 'coup-de-main-apt.lock');

/** Installs packages of the distribution, now; `why` is printed before. Returns whether that worked. */
export function installPackages(names: readonly string[], why: string): boolean {
  console.log(why);
  const apt = (...args: string[]): boolean =>
    spawnSync('flock', [LOCK, 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = ['install', '--yes', '--no-install-recommends', ...names];
  return apt(...install) || (apt('update') && apt(...install));
}
