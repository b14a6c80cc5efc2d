import { spawnSync } from 'node:child_process';
import { installPackages, mayInstallPackages } from './debian-packages.ts';

/** What finding Python needs from the machine; tests replace it. */
export interface PythonMachine {
  /** What a command answers to `--version`; absent: there is no such command. */
  version: (command: string) => string | undefined;
  installPackage?: () => boolean;
}

/** Why tests of the Python example are skipped, for people who can change that. */
export const NO_PYTHON =
  'No Python 3.9 or later was found. Install it to run these tests (Debian, Ubuntu: sudo apt-get install python3).';

/**
 * The command of a Python that runs the example: the machine's `python3`, else, for root on Debian and
 * its descendants, the distribution's package, installed now. Undefined when there is none.
 */
export function findPython(machine: PythonMachine = thisMachine()): string | undefined {
  if (isRecent(machine.version('python3'))) return 'python3';
  const arrived = machine.installPackage?.() === true && isRecent(machine.version('python3'));
  return arrived ? 'python3' : undefined;
}

function isRecent(version: string | undefined): boolean {
  const [, major = '0', minor = '0'] = /^Python (\d+)\.(\d+)/.exec(version ?? '') ?? [];
  return Number(major) === 3 && Number(minor) >= 9;
}

function thisMachine(): PythonMachine {
  const why = 'Installing Python from the distribution, for the tests of the example …';
  return {
    version(command) {
      const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
      return status === 0 ? stdout : undefined;
    },
    ...(mayInstallPackages() && { installPackage: () => installPackages(['python3'], why) }),
  };
}
