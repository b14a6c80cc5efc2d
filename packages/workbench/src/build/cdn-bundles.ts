import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import { runChild } from '../run-child.ts';

/** The channel that follows the protocol's major version; the pinned copy has the package's version. */
const CDN_CHANNEL = 'v1';

const CDN = 'packages/widgets/cdn';

/** Files that exist when the bundles have been built. */
export const CDN_OUTPUTS = [
  `${CDN}/manifest.json`,
  `${CDN}/${CDN_CHANNEL}/loader.js`,
  `${CDN}/${CDN_CHANNEL}/coup-de-main.iife.js`,
];

/**
 * Builds `packages/widgets/cdn/`: `<version>/` by Rollup (`rollup.config.mjs`), its copy `v1/`, and
 * `manifest.json`. What an older build left stays in its place until the new one is whole: a server may
 * be reading it.
 */
export async function buildCdn(): Promise<void> {
  const fresh = join(repositoryRoot, '.cache', `cdn-${String(process.pid)}`);
  try {
    await bundleInto(fresh);
    const folder = join(repositoryRoot, CDN);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * Bundles the widgets into a folder of one's choice.
 * @throws Error with Rollup's own words
 */
export async function bundleInto(folder: string): Promise<void> {
  const { code, output } = await runChild('rollup', ['--config', 'rollup.config.mjs', '--silent'], {
    env: { NO_COLOR: '1', FORCE_COLOR: '0', COUP_DE_MAIN_CDN: folder },
  });
  if (code !== 0) throw new Error(`Rollup could not bundle the widgets:\n${output}`);
  const packageFile = join(repositoryRoot, 'packages/widgets/package.json');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  await cp(join(folder, version), join(folder, CDN_CHANNEL), { recursive: true });
}
