import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what `package-lock.json` names when it is not what `node_modules` holds, then makes sure
 * that the pinned Node is really there.
 * @param {string} root folder of the repository
 * @throws {Error} with a sentence that says what to do, when npm cannot install
 */
export function ensureDependencies(root) {
  const reason = whyInstall(root);
  if (reason) {
    console.log(`Installing the dependencies (${reason}); the first time takes a minute or two …`);
    // Not `npm ci`: it refuses a lock file that lacks the binaries of some other platform, which is what
    // npm writes when a registry does not have them. The versions are the lock file's all the same.
    const result = npm(root, [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (result.error?.code === 'ENOENT') {
      throw new Error('npm was not found. Install Node 20 or later with npm: https://nodejs.org/');
    }
    if (result.status !== 0) throw new Error(explainFailure(result.stderr ?? ''));
  }
  if (!pinnedNodeRuns(root)) bringPinnedNode(root);
}

/**
 * Why an install is needed, or `undefined` when `node_modules` is what the lock file asks for.
 * npm writes `node_modules/.package-lock.json` last, so an install that was cut short counts as none.
 * @param {string} root
 * @returns {string | undefined}
 */
export function whyInstall(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'nothing is installed yet';
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedFile);
  const differs = Object.entries(wanted).find(
    ([path, entry]) =>
      path.includes('node_modules/') &&
      !entry.optional &&
      !entry.peer &&
      installed[path]?.version !== entry.version,
  );
  return differs && `${differs[0].replace(/^.*node_modules\//, '')} is new or has changed`;
}

/** @param {string} output what npm wrote to its error stream */
export function explainFailure(output) {
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|network/i.test(output)) {
    return (
      'The npm registry cannot be reached, so the dependencies are not installed. ' +
      'Check the network, or the proxy and registry settings (npm config get registry), then try again.\n' +
      output.trim()
    );
  }
  return `npm could not install the dependencies. What it said:\n${output.trim()}`;
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function npm(root, args) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: windows,
  });
}

function pinnedNodeRuns(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))['node_modules/node']?.version;
  const { stdout } = spawnSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], {
    encoding: 'utf8',
  });
  return stdout?.trim() === `v${wanted}`;
}

// The package `node` fetches the binary in an install script, which some npm settings do not run.
function bringPinnedNode(root) {
  console.log('Fetching the pinned Node …');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules', 'node'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!pinnedNodeRuns(root)) {
    throw new Error(
      'The pinned Node could not be fetched: its install script was refused or the registry is out of reach. ' +
        'Run "npm install-scripts approve node" (or "npm config delete ignore-scripts"), delete node_modules, then try again.',
    );
  }
}
