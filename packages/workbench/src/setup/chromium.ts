import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstallPackages } from './debian-packages.ts';

/** What finding a browser needs from the machine; tests replace it. */
export interface Machine {
  env: Record<string, string | undefined>;
  isRoot: boolean;
  /** Whether a file exists and may be run. */
  runs: (file: string) => boolean;
  /** Installs Debian's browser; returns whether that worked. */
  installPackage?: () => boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The sentence for people whose machine has no browser that we could use. */
export const NO_BROWSER =
  'No Chrome or Chromium was found. Install one (Debian, Ubuntu: sudo apt-get install chromium) ' +
  'or set CHROME_PATH to its executable.';

/**
 * The executable of a Chromium-based browser: `CHROME_PATH`, then an installed Chrome or Chromium,
 * then, for root on Debian and its descendants, the distribution's package, installed now.
 * @throws Error with a sentence that says what to do, when there is none
 */
export function findChromium(machine: Machine = thisMachine()): string {
  const chosen = machine.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (machine.runs(chosen)) return chosen;
    throw new Error(`CHROME_PATH names "${chosen}", which cannot be run. Correct or unset it.`);
  }
  const installed = installedChromium(machine);
  if (installed !== undefined) return installed;
  const arrived = machine.installPackage?.() === true ? installedChromium(machine) : undefined;
  if (arrived === undefined) throw new Error(NO_BROWSER);
  return arrived;
}

/**
 * The flags of every browser that we start: no traffic of its own (the tests count requests),
 * no GPU, and no sandbox where the sandbox cannot work (root).
 */
export function chromiumFlags(isRoot = thisMachine().isRoot): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--disable-gpu',
  ];
}

function installedChromium({ env, runs }: Machine): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find(runs);
}

function thisMachine(): Machine {
  const why = 'Installing Chromium from the distribution, for the browser tests …';
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    runs: isExecutable,
    ...(mayInstallPackages() && { installPackage: () => installPackages(['chromium'], why) }),
  };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
